import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { Offer } from '../../src/generated/sqlite/client'
import {
  CapturePromptResponseDocument,
  PromptsDocument,
  SendActivityDocument,
  SendTrialActivityDocument,
  type SendTrialActivityInput,
} from '../generated/graphql'
import { everythingIn, givenActivities, givenMember, givenMemberOffer, type Member } from '../support/given'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
})
beforeEach(async () => {
  member = await givenMember(service)
})
afterAll(() => service.stop())

const purchase = (sent: Partial<SendTrialActivityInput> = {}): SendTrialActivityInput => {
  return { correlationId: member.correlationId, action: 'PURCHASE', when: '2026-06-15', amount: 8000, ...sent }
}
const tryOut = async (sent: Partial<SendTrialActivityInput> = {}) => {
  const { data, errors } = await service.execute(SendTrialActivityDocument, { input: purchase(sent) })
  expect(errors).toBeUndefined()
  return data?.sendTrialActivity ?? { earned: [], prompts: [] }
}
const answer = async (promptMessageId: string | undefined, response: 'ACCEPTED' | 'DECLINED' | 'DEFERRED') => {
  const input = { correlationId: member.correlationId, promptMessageId: promptMessageId ?? '', response }
  expect((await service.execute(CapturePromptResponseDocument, { input })).errors).toBeUndefined()
}
const promptsOf = async ({ correlationId } = member) =>
  (await service.execute(PromptsDocument, { correlationId })).data?.session?.prompts

/** 1 000 points for a basket of 100.00 that the member has loaded, and that 80.00 nearly reach. */
const givenBasket = (offer: Partial<Offer> = {}) =>
  givenMemberOffer(
    service,
    member,
    { name: 'Big basket', action: 'PURCHASE', minAmount: 10000, nearMissWindow: 2000, rewardValue: 1000, ...offer },
    { acceptanceState: 'ACCEPTED' },
  )

describe('a trial', () => {
  test('tells what the activity earns when it is sent, and leaves no trace', async () => {
    await givenBasket()
    await givenBasket({ minAmount: 5000, businessUnit: 'PHARMACY', rewardType: 'PERCENTAGE', rewardValue: 5 })
    const before = await everythingIn(service)
    const { earned } = await tryOut({ amount: 12345 })
    expect(await everythingIn(service)).toEqual(before)
    const { data } = await service.execute(SendActivityDocument, { input: purchase({ amount: 12345 }) })
    expect(earned).toEqual(data?.sendActivity?.earned)
    expect(earned).toMatchObject([
      { businessUnit: 'GROCERY', rewards: [{ base: 123, targeted: 1000, total: 1123 }] },
      { businessUnit: 'PHARMACY', rewards: [{ base: 0, targeted: 6, total: 6 }] },
    ])
  })

  test('with a time in the future is evaluated as of now', async () => {
    await givenBasket({ expiryDate: new Date('2026-06-16T00:00:00Z') })
    const { earned } = await tryOut({ amount: 10000, when: '2027-01-01' })
    expect(earned).toMatchObject([{ rewards: [{ targeted: 1000 }] }])
  })

  test('promises nothing to a balance that could not take it', async () => {
    await givenBasket({ minAmount: null, rewardValue: 2 ** 31 - 1 })
    await service.execute(SendActivityDocument, { input: purchase({ amount: 0 }) })
    const { errors } = await service.execute(SendTrialActivityDocument, { input: purchase() })
    expect(errors).toMatchObject([{ extensions: { reason: 'POINTS_OUT_OF_RANGE' } }])
  })

  test('prompts for an offer that was nearly reached, and writes nothing else', async () => {
    const code = await givenBasket()
    const before = await everythingIn(service)
    const { prompts, earned } = await tryOut()
    expect(earned).toMatchObject([{ rewards: [{ total: 80 }] }])
    expect(prompts).toEqual([
      {
        id: prompts[0]?.promptMessageId,
        promptMessageId: expect.stringMatching(/^[\da-f-]{36}$/),
        message: 'Spend $20.00 more to get 1,000 points with “Big basket”.',
        offer: expect.objectContaining({ offerCode: code, progress: 0, timesRewarded: 0, version: 1 }),
        amountRemaining: 2000,
        response: null,
        respondedAt: null,
        answers: [],
        createdAt: service.clock.now().toISOString(),
      },
    ])
    expect(await promptsOf()).toEqual(prompts)
    expect({ ...(await everythingIn(service)), prompts: before.prompts }).toEqual(before)
  })

  test.each([
    [7999, 0],
    [8000, 1],
    [9999, 1],
    [10000, 0],
  ])('of %d with 100.00 asked for and a window of 20.00 gives %d prompts', async (amount, count) => {
    await givenBasket()
    expect((await tryOut({ amount })).prompts).toHaveLength(count)
  })

  test('prompts in the order of lists', async () => {
    const [second, first] = [await givenBasket({ rank: 2 }), await givenBasket({ rank: 1 })]
    expect((await tryOut()).prompts.map(({ offer }) => offer.offerCode)).toEqual([first, second])
  })

  test('never prompts for an offer that the member has not loaded, or declined', async () => {
    const basket = { action: 'PURCHASE', minAmount: 10000, nearMissWindow: 2000 }
    await givenMemberOffer(service, member, basket)
    await givenMemberOffer(service, member, { ...basket, activation: 'AUTO_LOAD' }, { acceptanceState: 'DECLINED' })
    expect((await tryOut()).prompts).toEqual([])
  })
})

describe('the language of a prompt', () => {
  const french = 'Dépensez encore 20,00\u00a0$ pour obtenir 1\u00a0000 points avec «\u00a0Big basket\u00a0».'
  const english = 'Spend $20.00 more to get 1,000 points with “Big basket”.'

  test.each([
    ['fr-CA', null, french],
    ['fr-CA', 'en-CA', french],
    ['en-CA', 'fr-CA', english],
    [null, 'fr-CA', french],
    [null, null, english],
    ['de-DE', 'fr-CA', french],
    ['de-DE', null, english],
  ])('in a session in %j of an account in %j', async (session, account, message) => {
    const { client } = service.database
    await client.session.update({ where: { correlationId: member.correlationId }, data: { locale: session } })
    await client.account.update({ where: { id: member.accountId }, data: { locale: account } })
    await givenBasket()
    expect((await tryOut()).prompts).toMatchObject([{ message }])
  })
})

describe('a prompt', () => {
  test('is the same when it is asked for again, and writes nothing', async () => {
    await givenBasket()
    const first = await tryOut()
    service.clock.advance(1000)
    const before = await everythingIn(service)
    expect(await tryOut()).toEqual(first)
    expect(await everythingIn(service)).toEqual(before)
  })

  test('is brought up to date', async () => {
    await givenBasket()
    const [first] = (await tryOut()).prompts
    service.clock.advance(1000)
    const { prompts } = await tryOut({ amount: 9500 })
    const message = 'Spend $5.00 more to get 1,000 points with “Big basket”.'
    expect(prompts).toEqual([{ ...first, amountRemaining: 500, message }])
    expect(await promptsOf()).toEqual(prompts)
  })

  test.each(['ACCEPTED', 'DECLINED'] as const)(
    'that was %s is the last one of its offer in the session',
    async (response) => {
      await givenBasket()
      const [prompt] = (await tryOut()).prompts
      await answer(prompt?.promptMessageId, response)
      const before = await everythingIn(service)
      expect((await tryOut({ amount: 9000 })).prompts).toEqual([])
      expect(await everythingIn(service)).toEqual(before)

      const later = await givenMember(service, member.accountId)
      const [other] = (await tryOut({ correlationId: later.correlationId })).prompts
      expect(other?.promptMessageId).not.toBe(prompt?.promptMessageId)
      expect(await promptsOf(later)).toHaveLength(1)
    },
  )

  test('that was accepted once is the last one, also when it was deferred afterwards', async () => {
    await givenBasket()
    const [prompt] = (await tryOut()).prompts
    for (const response of ['ACCEPTED', 'DEFERRED'] as const) await answer(prompt?.promptMessageId, response)
    expect((await tryOut({ amount: 9000 })).prompts).toEqual([])
  })

  test('is in the session with the others, newest first', async () => {
    const [first, second] = [await givenBasket(), await givenBasket({ minAmount: 12000 })]
    await tryOut()
    service.clock.advance(1000)
    await tryOut({ amount: 11000 })
    expect((await promptsOf())?.map(({ offer }) => offer.offerCode)).toEqual([second, first])
  })

  test('that was DEFERRED comes again, up to date', async () => {
    await givenBasket()
    const [prompt] = (await tryOut()).prompts
    await answer(prompt?.promptMessageId, 'DEFERRED')
    expect((await tryOut({ amount: 9000 })).prompts).toMatchObject([
      { promptMessageId: prompt?.promptMessageId, amountRemaining: 1000, response: 'DEFERRED' },
    ])
  })

  test('shows its offer as the member has it now', async () => {
    await givenBasket()
    await tryOut()
    await service.execute(SendActivityDocument, { input: purchase({ amount: 10000 }) })
    expect(await promptsOf()).toMatchObject([{ offer: { acceptanceState: 'COMPLETED', timesRewarded: 1 } }])
  })

  test('is read with its offer and answers by as many statements as ten are', async () => {
    const statementsOf = async (): Promise<number> => {
      await tryOut()
      await promptsOf()
      service.statements.length = 0
      await promptsOf()
      return service.statements.filter((sql) => sql.startsWith('SELECT')).length
    }
    await givenBasket()
    const forOne = await statementsOf()
    for (let count = 1; count < 10; count++) await givenBasket()
    expect(await statementsOf()).toBe(forOne)
    expect(await promptsOf()).toHaveLength(10)
  })

  test('of 30 trials at the same moment is one', async () => {
    await givenBasket()
    await givenBasket({ name: 'Another basket' })
    const trials = await Promise.all(Array.from({ length: 30 }, (_, index) => tryOut({ amount: 8000 + index })))
    const ids = new Set(trials.flatMap(({ prompts }) => prompts.map(({ promptMessageId }) => promptMessageId)))
    expect(ids.size).toBe(2)
    expect(await promptsOf()).toHaveLength(2)
  })
})
