import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { Offer } from '../../src/generated/sqlite/client'
import {
  CapturePromptResponseDocument,
  PromptsDocument,
  SendTrialActivityDocument,
  type SendTrialActivityInput,
} from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { documentedError } from '../support/errors'
import { expectNothingWritten, expectRefusal } from '../support/expect-refusal'
import { everythingIn, givenActivities, givenMember, givenNearMissOffer, type Member } from '../support/given'
import { sendActivity } from '../support/member-calls'
import { startService, statementsOf, type TestService } from '../support/service'

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
const evaluate = async (sent: Partial<SendTrialActivityInput> = {}) => {
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

/** An accepted offer of 1 000 points for a basket of 100.00, which 80.00 nearly reach. */
const givenBasket = (offer: Partial<Offer> = {}) =>
  givenNearMissOffer(
    service,
    member,
    { name: 'Big basket', activation: 'LOAD_TO_CARD', rewardValue: 1000, ...offer },
    { acceptanceState: 'ACCEPTED' },
  )

describe('sendTrialActivity', () => {
  test('returns what the activity would earn, and writes nothing', async () => {
    await givenBasket()
    await givenBasket({ minAmount: 5000, businessUnit: 'PHARMACY', rewardType: 'PERCENTAGE', rewardValue: 5 })
    const { earned } = await expectNothingWritten(service, () => evaluate({ amount: 12345 }))
    const { data } = await sendActivity(service, member, purchase({ amount: 12345 }))
    expect(earned).toEqual(data?.sendActivity?.earned)
    expect(earned).toMatchObject([
      { businessUnit: 'GROCERY', rewards: [{ base: 123, targeted: 1000, total: 1123 }] },
      { businessUnit: 'PHARMACY', rewards: [{ base: 0, targeted: 6, total: 6 }] },
    ])
  })

  test('evaluates an activity with a time in the future as of now', async () => {
    await givenBasket({ expiryDate: new Date('2026-06-16T00:00:00Z') })
    const { earned } = await evaluate({ amount: 10000, when: '2027-01-01' })
    expect(earned).toMatchObject([{ rewards: [{ targeted: 1000 }] }])
  })

  test('is refused if a balance would exceed its range', async () => {
    await givenBasket({ minAmount: null, rewardValue: 2 ** 31 - 1 })
    await sendActivity(service, member, purchase({ amount: 0 }))
    await expectRefusal(
      service,
      () => service.execute(SendTrialActivityDocument, { input: purchase() }),
      documentedError('POINTS_OUT_OF_RANGE', 'sendTrialActivity'),
    )
  })

  test('returns a prompt for a near miss, and writes nothing else', async () => {
    const code = await givenBasket()
    const before = await everythingIn(service)
    const { prompts, earned } = await evaluate()
    expect(earned).toMatchObject([{ rewards: [{ total: 80 }] }])
    expect(prompts).toEqual([
      {
        id: `Prompt:${prompts[0]?.promptMessageId}`,
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
  ])('for an amount of %d, a minimum of 10000 and a window of 2000 returns %d prompts', async (amount, count) => {
    await givenBasket()
    expect((await evaluate({ amount })).prompts).toHaveLength(count)
  })

  test('returns prompts in the order of lists', async () => {
    const [second, first] = [await givenBasket({ rank: 2 }), await givenBasket({ rank: 1 })]
    expect((await evaluate()).prompts.map(({ offer }) => offer.offerCode)).toEqual([first, second])
  })

  test('returns no prompt for an offer that the member has not accepted, or has declined', async () => {
    await givenNearMissOffer(service, member, { activation: 'LOAD_TO_CARD' })
    await givenNearMissOffer(service, member, {}, { acceptanceState: 'DECLINED' })
    expect((await evaluate()).prompts).toEqual([])
  })
})

describe('the language of a prompt of sendTrialActivity', () => {
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
  ])('for the locale %j of the session and %j of the account', async (session, account, message) => {
    const { client } = service.database
    await client.session.update({ where: { correlationId: member.correlationId }, data: { locale: session } })
    await client.account.update({ where: { id: member.accountId }, data: { locale: account } })
    await givenBasket()
    expect((await evaluate()).prompts).toMatchObject([{ message }])
  })
})

describe('a prompt of sendTrialActivity', () => {
  test('is returned unchanged by a repeated call, which writes nothing', async () => {
    await givenBasket()
    const first = await evaluate()
    service.clock.advance(1000)
    expect(await expectNothingWritten(service, () => evaluate())).toEqual(first)
  })

  test('is updated', async () => {
    await givenBasket()
    const [first] = (await evaluate()).prompts
    service.clock.advance(1000)
    const { prompts } = await evaluate({ amount: 9500 })
    const message = 'Spend $5.00 more to get 1,000 points with “Big basket”.'
    expect(prompts).toEqual([{ ...first, amountRemaining: 500, message }])
    expect(await promptsOf()).toEqual(prompts)
  })

  test.each(['ACCEPTED', 'DECLINED'] as const)(
    'that was answered %s is the last one of its offer in the session',
    async (response) => {
      await givenBasket()
      const [prompt] = (await evaluate()).prompts
      await answer(prompt?.promptMessageId, response)
      expect((await expectNothingWritten(service, () => evaluate({ amount: 9000 }))).prompts).toEqual([])

      const later = await givenMember(service, member.accountId)
      const [other] = (await evaluate({ correlationId: later.correlationId })).prompts
      expect(other?.promptMessageId).not.toBe(prompt?.promptMessageId)
      expect(await promptsOf(later)).toHaveLength(1)
    },
  )

  test('that was accepted once is the last one, even if it was deferred afterwards', async () => {
    await givenBasket()
    const [prompt] = (await evaluate()).prompts
    for (const response of ['ACCEPTED', 'DEFERRED'] as const) await answer(prompt?.promptMessageId, response)
    expect((await evaluate({ amount: 9000 })).prompts).toEqual([])
  })

  test('is listed in the session with the others, newest first', async () => {
    const [first, second] = [await givenBasket(), await givenBasket({ minAmount: 12000 })]
    await evaluate()
    service.clock.advance(1000)
    await evaluate({ amount: 11000 })
    expect((await promptsOf())?.map(({ offer }) => offer.offerCode)).toEqual([second, first])
  })

  test('that was answered DEFERRED is returned again, updated', async () => {
    await givenBasket()
    const [prompt] = (await evaluate()).prompts
    await answer(prompt?.promptMessageId, 'DEFERRED')
    expect((await evaluate({ amount: 9000 })).prompts).toMatchObject([
      { promptMessageId: prompt?.promptMessageId, amountRemaining: 1000, response: 'DEFERRED' },
    ])
  })

  test('contains the current state of its offer', async () => {
    await givenBasket()
    await evaluate()
    await sendActivity(service, member, purchase({ amount: 10000 }))
    expect(await promptsOf()).toMatchObject([{ offer: { acceptanceState: 'COMPLETED', timesRewarded: 1 } }])
  })

  test('is read with its offer and answers in as many statements as ten prompts are', async () => {
    const countStatements = async (): Promise<number> => {
      await evaluate()
      await promptsOf()
      return (await statementsOf(service, () => promptsOf())).filter((sql) => sql.startsWith('SELECT')).length
    }
    await givenBasket()
    const forOne = await countStatements()
    for (let count = 1; count < 10; count++) await givenBasket()
    expect(await countStatements()).toBe(forOne)
    expect(await promptsOf()).toHaveLength(10)
  })

  test('is created once by 30 concurrent calls', async () => {
    await givenBasket()
    await givenBasket({ name: 'Another basket' })
    const trials = await concurrently(30, (index) => evaluate({ amount: 8000 + index }))
    const ids = new Set(trials.flatMap(({ prompts }) => prompts.map(({ promptMessageId }) => promptMessageId)))
    expect(ids.size).toBe(2)
    expect(await promptsOf()).toHaveLength(2)
  })
})
