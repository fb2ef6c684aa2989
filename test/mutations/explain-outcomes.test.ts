import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { MemberOffer, Offer } from '../../src/generated/sqlite/client'
import {
  CapturePromptResponseDocument,
  type OutcomeReasonCode,
  SendTrialActivityDocument,
  type SendTrialActivityInput,
} from '../generated/graphql'
import { explainTrial, trialOf } from '../support/explain-trial'
import { expectNothingWritten } from '../support/expect-refusal'
import {
  givenActivities,
  givenMember,
  givenMemberOffer,
  givenOffer,
  givenProgramme,
  type Member,
} from '../support/given'
import { respondToOffer, sendActivity } from '../support/member-calls'
import { startService, statementsOf, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
})
beforeEach(async () => {
  // The mass offers of another test do not concern this one.
  await service.database.client.offer.updateMany({ where: { audience: 'MASS' }, data: { promoStatus: 'DRAFT' } })
  await givenProgramme(service, {})
  member = await givenMember(service)
})
afterAll(() => service.stop())

/** An automatic offer of 500 points for every activity. */
const given = (offer: Partial<Offer> = {}, memberOffer: Partial<MemberOffer> = {}) =>
  givenMemberOffer(service, member, { activation: 'AUTO_LOAD', ...offer }, memberOffer)
const explain = (fields: Partial<SendTrialActivityInput> = {}) => explainTrial(service, member, fields)
const codesOf = ({ outcomes }: Awaited<ReturnType<typeof explain>>) => outcomes.map(({ offer }) => offer.offerCode)

const NO_FACTS = { required: null, actual: null, missing: null, from: null, until: null }

interface ReasonCase {
  offer?: Partial<Offer>
  memberOffer?: Partial<MemberOffer>
  sent?: Partial<SendTrialActivityInput>
  facts?: Partial<
    typeof NO_FACTS | { required: number; actual: number; missing: number } | { from: string; until: string }
  >
  message: string
}

/** For each code an offer that has it as its only reason. The compiler requires a case for a new code. */
const REASONS: Record<OutcomeReasonCode, ReasonCase> = {
  ACTION_DIFFERS: { offer: { action: 'SURVEY' }, message: 'This offer is for another kind of activity.' },
  BUSINESS_UNIT_DIFFERS: {
    offer: { businessUnit: 'PHARMACY' },
    sent: { businessUnit: 'GROCERY' },
    message: 'This offer is valid only in another of our stores.',
  },
  AMOUNT_TOO_LOW: {
    offer: { minAmount: 10_050 },
    facts: { required: 10_050, actual: 8_000, missing: 2_050 },
    message: 'This offer starts at $100.50, which is $20.50 more than this amount.',
  },
  NOT_ACCEPTED: {
    offer: { activation: 'LOAD_TO_CARD' },
    message: 'Please accept this offer first: it counts only after you have accepted it.',
  },
  DECLINED: { memberOffer: { acceptanceState: 'DECLINED' }, message: 'You have declined this offer.' },
  COMPLETED: { memberOffer: { acceptanceState: 'COMPLETED' }, message: 'You have already completed this offer.' },
  LIMIT_REACHED: {
    offer: { limitPerMember: 2 },
    memberOffer: { timesRewarded: 2 },
    message: 'You have already received this offer as often as it allows.',
  },
  NOT_ACTIVE: { offer: { promoStatus: 'INACTIVE' }, message: 'This offer is not available at the moment.' },
  NOT_YET_EFFECTIVE: {
    offer: { effectiveDate: new Date('2026-06-20T00:00:00Z') },
    facts: { from: '2026-06-20T00:00:00.000Z' },
    message: 'This offer is valid from June 20, 2026.',
  },
  EXPIRED: {
    offer: { expiryDate: new Date('2026-06-14T23:59:59.999Z') },
    facts: { until: '2026-06-14T23:59:59.999Z' },
    message: 'This offer was valid until June 14, 2026.',
  },
  MORE_ACTIVITIES_NEEDED: {
    offer: { frequency: 5 },
    memberOffer: { progress: 1 },
    facts: { required: 5, actual: 2, missing: 3 },
    message: 'This activity counts, and 3 more are needed for the reward.',
  },
}

describe('an outcome of sendTrialActivity', () => {
  test.each(Object.entries(REASONS))(
    'has the reason %s, with its facts and no others',
    async (code, { offer, memberOffer, sent, facts, message }) => {
      await given(offer, memberOffer)
      const { outcomes } = await expectNothingWritten(service, () => explain(sent))
      const progressed = code === 'MORE_ACTIVITIES_NEEDED'
      expect(outcomes).toEqual([
        {
          offer: expect.objectContaining({ progress: memberOffer?.progress ?? 0 }),
          outcome: progressed ? 'PROGRESSED' : 'NOT_APPLIED',
          points: 0,
          progress: progressed ? 2 : 0,
          completes: false,
          reasons: [{ code, message, ...NO_FACTS, ...facts }],
        },
      ])
    },
  )

  test('has every reason that holds', async () => {
    await given({ action: 'SURVEY', minAmount: 10_000, promoStatus: 'EXPIRED', activation: 'LOAD_TO_CARD' })
    const codes = (await explain()).outcomes.flatMap(({ reasons }) => reasons.map(({ code }) => code))
    expect(codes).toEqual(['ACTION_DIFFERS', 'AMOUNT_TOO_LOW', 'NOT_ACCEPTED', 'NOT_ACTIVE'])
  })

  test('is a near miss for each prompt, with the amount as its only reason', async () => {
    await given({ minAmount: 10_000, nearMissWindow: 2_000 })
    const { outcomes, prompts } = await explain()
    expect(prompts).toMatchObject([{ amountRemaining: 2_000 }])
    expect(outcomes).toMatchObject([
      { outcome: 'NEAR_MISS', points: 0, reasons: [{ code: 'AMOUNT_TOO_LOW', missing: 2_000 }] },
    ])
  })

  test('stays a near miss after the member has answered its prompt', async () => {
    await given({ minAmount: 10_000, nearMissWindow: 2_000 })
    const [prompt] = (await explain()).prompts
    const promptMessageId = prompt?.promptMessageId ?? ''
    const input = { correlationId: member.correlationId, promptMessageId, response: 'DECLINED' as const }
    expect((await service.execute(CapturePromptResponseDocument, { input })).errors).toBeUndefined()
    expect(await explain()).toMatchObject({ prompts: [], outcomes: [{ outcome: 'NEAR_MISS' }] })
  })

  test('that is rewarded states the points, and the offer as it was before', async () => {
    await given({ rewardType: 'MULTIPLIER', rewardValue: 3, limitPerMember: 2 }, { timesRewarded: 1 })
    expect((await explain()).outcomes).toEqual([
      {
        offer: expect.objectContaining({ acceptanceState: 'NONE', timesRewarded: 1, version: 1 }),
        outcome: 'REWARDED',
        points: 160,
        progress: 0,
        completes: true,
        reasons: [],
      },
    ])
  })

  test('is the same in each response to the same document', async () => {
    await given({ minAmount: 10_000 })
    await given()
    const responses = [await explain(), await explain(), await explain(), await explain()]
    expect(new Set(responses.map((response) => JSON.stringify(response))).size).toBe(1)
  })
})

describe('the outcomes of sendTrialActivity', () => {
  test('are in the order of lists, with completed offers last', async () => {
    const completed = await given({ rank: 0 }, { acceptanceState: 'COMPLETED' })
    const second = await given({ rank: 2, minAmount: 10_000, nearMissWindow: 5_000 })
    const third = await given({ rank: 3 })
    const first = await given({ rank: 1, promoStatus: 'INACTIVE' })
    expect(codesOf(await explain())).toEqual([first, second, third, completed])
  })

  test('are those of offers that the member has or could have', async () => {
    const other = await givenMember(service)
    await givenMemberOffer(service, other, { rank: 1 })
    const targeted = await given({ rank: 2, promoStatus: 'DRAFT' })
    const mass = (offer: Partial<Offer>) => givenOffer(service, { audience: 'MASS', activation: 'AUTO_LOAD', ...offer })
    const open = await mass({ rank: 3, action: 'PURCHASE' })
    const answered = await mass({ rank: 4 })
    const progressed = await mass({ rank: 5, frequency: 3, action: 'SURVEY' })
    const untouched = await mass({ rank: 6, action: 'PURCHASE' })
    await respondToOffer(service, member, answered.code, 'DECLINED')
    await sendActivity(service, member)
    for (const { code } of [answered, progressed, untouched]) {
      await service.database.client.offer.update({ where: { code }, data: { promoStatus: 'INACTIVE' } })
    }
    await givenProgramme(service, {})
    expect(codesOf(await explain())).toEqual([targeted, open.code, answered.code, progressed.code])
  })

  test('are empty for a member without offers', async () => {
    expect(await explain()).toMatchObject({ outcomes: [], awards: [{ points: 80 }] })
  })
})

describe('the message of a reason', () => {
  const setLocales = async (session: string | null, account: string | null) => {
    const { client } = service.database
    await client.session.update({ where: { correlationId: member.correlationId }, data: { locale: session } })
    await client.account.update({ where: { id: member.accountId }, data: { locale: account } })
  }
  const messages = async () =>
    (await explain()).outcomes.flatMap(({ reasons }) => reasons.map(({ message }) => message))

  test.each([
    ['fr-CA', null, 'Vous avez refusé cette offre.'],
    ['fr-CA', 'en-CA', 'Vous avez refusé cette offre.'],
    ['en-CA', 'fr-CA', 'You have declined this offer.'],
    [null, 'fr-CA', 'Vous avez refusé cette offre.'],
    ['de-DE', 'fr-CA', 'Vous avez refusé cette offre.'],
    ['de-DE', null, 'You have declined this offer.'],
    [null, null, 'You have declined this offer.'],
  ])('for the locale %j of the session and %j of the account: %s', async (session, account, message) => {
    await setLocales(session, account)
    await given({}, { acceptanceState: 'DECLINED' })
    expect(await messages()).toEqual([message])
  })

  test('in French has money, dates and spaces as in French', async () => {
    await setLocales('fr-CA', null)
    await given({ minAmount: 10_050, effectiveDate: new Date('2026-07-01T00:00:00Z'), expiryDate: null })
    expect(await messages()).toEqual([
      'Cette offre commence à 100,50\u00a0$, soit 20,50\u00a0$ de plus que ce montant.',
      'Cette offre est valable à partir du 1er\u00a0juillet 2026.',
    ])
  })

  test('states a date as the day in the time zone of the programme', async () => {
    await given({ expiryDate: new Date('2026-06-15T03:59:59.999Z') })
    await givenProgramme(service, { timeZone: 'America/Toronto' })
    expect(await messages()).toEqual(['This offer was valid until June 14, 2026.'])
    await givenProgramme(service, { timeZone: 'UTC' })
    expect(await messages()).toEqual(['This offer was valid until June 15, 2026.'])
  })
})

test('the language is read only if outcomes are selected, and the session has none', async () => {
  const readsAccount = async (call: () => Promise<unknown>) =>
    (await statementsOf(service, call)).some((sql) => /FROM (?:\S+\.)?"Account"/.test(sql))
  await given({}, { acceptanceState: 'DECLINED' })
  expect(await readsAccount(() => explain())).toBe(true)
  expect(await readsAccount(() => service.execute(SendTrialActivityDocument, trialOf(member)))).toBe(false)
  const { correlationId } = member
  await service.database.client.session.update({ where: { correlationId }, data: { locale: 'fr-FR' } })
  expect(await readsAccount(() => explain())).toBe(false)
})

describe('the awards of sendTrialActivity', () => {
  test('are what each rule and offer contributes, without those of 0 points', async () => {
    const mass = await givenOffer(service, {
      audience: 'MASS',
      activation: 'AUTO_LOAD',
      rewardValue: 30,
      businessUnit: 'PHARMACY',
      rank: 1,
    })
    const targeted = await given({ rank: 2 })
    await given({ rank: 3, rewardValue: 0 })
    const { awards, earned } = await explain()
    expect(awards).toEqual([
      { businessUnit: 'GROCERY', rewardType: 'loyalty', category: 'BASE', points: 80, cause: 'purchase' },
      { businessUnit: 'PHARMACY', rewardType: 'loyalty', category: 'BONUS', points: 30, cause: mass.code },
      { businessUnit: 'GROCERY', rewardType: 'loyalty', category: 'TARGETED', points: 500, cause: targeted },
    ])
    expect(earned).toMatchObject([
      { businessUnit: 'GROCERY', rewards: [{ base: 80, bonus: 0, targeted: 500, total: 580 }] },
      { businessUnit: 'PHARMACY', rewards: [{ base: 0, bonus: 30, targeted: 0, total: 30 }] },
    ])
  })
})
