import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { Offer } from '../../src/generated/sqlite/client'
import { LedgerDocument, OffersDocument, type SendActivityInput } from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { documentedError } from '../support/errors'
import { expectNothingWritten, expectRefusal } from '../support/expect-refusal'
import {
  givenActivities,
  givenLoyaltyId,
  givenMember,
  givenMemberOffer,
  givenOffer,
  givenProgramme,
  type Member,
} from '../support/given'
import { respondToOffer, sendActivity } from '../support/member-calls'
import { errorsOf, startService, type TestService } from '../support/service'

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

const NOON = '2026-06-15T12:00:00.000Z'
const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

type Sent = Partial<SendActivityInput>
/** Sends a purchase of 123.45 at noon, which earns 123 base points. */
const send = (sent: Sent = {}) =>
  sendActivity(service, member, { action: 'PURCHASE', amount: 12345, when: NOON, ...sent })

/** An accepted offer of the member, which rewards purchases. */
const givenAcceptedOffer = (offer: Partial<Offer> = {}) =>
  givenMemberOffer(
    service,
    member,
    { action: 'PURCHASE', ...offer },
    { acceptanceState: 'ACCEPTED', acceptanceDate: new Date(NOON), version: 2 },
  )

const accountOf = async ({ correlationId } = member) => {
  const { data, errors } = await service.execute(LedgerDocument, { correlationId, first: 100 })
  expect(errors).toBeUndefined()
  return data?.session?.account ?? { balances: [], ledger: { nodes: [] } }
}

const points = (base: number, bonus = 0, targeted = 0) => [
  { rewardType: 'loyalty', base, bonus, targeted, total: base + bonus + targeted },
]

/** Expects that every balance is the sum of its ledger entries. */
async function expectConsistentBalances(): Promise<void> {
  const { client } = service.database
  const sums = await client.ledgerEntry.groupBy({
    by: ['accountId', 'businessUnit', 'rewardType'],
    _sum: { points: true },
    orderBy: [{ accountId: 'asc' }, { businessUnit: 'asc' }],
  })
  const balances = await client.balance.findMany({ orderBy: [{ accountId: 'asc' }, { businessUnit: 'asc' }] })
  expect(balances).toEqual(sums.map(({ _sum, ...key }) => ({ ...key, points: _sum.points })))
}

describe('sendActivity', () => {
  test('records every field of the activity, and the points that it earns', async () => {
    await givenLoyaltyId(service, member, member.accountId)
    const sent = {
      activityId: `activity of ${member.accountId}`,
      channel: 'STORE',
      businessUnit: 'PHARMACY',
      loyaltyId: member.accountId,
      note: 'Nuts & bolts — ½ price 🥜',
      when: '2026-06-14T22:30:00+02:00',
      extendedData: [
        { name: 'basket', value: 'b-1' },
        { name: 'coupon', value: null },
      ],
    }
    const recorded = {
      ...sent,
      id: `Activity:${sent.activityId}`,
      type: 'PURCHASE',
      amount: 12345,
      when: '2026-06-14T20:30:00.000Z',
      earned: [{ businessUnit: 'PHARMACY', rewards: points(123) }],
      reversal: null,
      createdAt: service.clock.now().toISOString(),
    }
    expect(await send(sent)).toEqual({
      data: {
        sendActivity: {
          activityId: sent.activityId,
          type: 'PURCHASE',
          earned: recorded.earned,
          activity: recorded,
          completedOffers: [],
          replayed: false,
        },
      },
      errors: undefined,
    })
    expect(await accountOf()).toMatchObject({
      balances: [{ businessUnit: 'PHARMACY', rewardType: 'loyalty', points: 123 }],
      ledger: {
        nodes: [
          { activityId: sent.activityId, category: 'BASE', points: 123, cause: 'purchase', businessUnit: 'PHARMACY' },
        ],
      },
    })
  })

  test('applies the defaults: a generated ID, the default channel, the default business unit, no amount', async () => {
    const { data } = await sendActivity(service, member)
    expect(data?.sendActivity).toMatchObject({
      activityId: expect.stringMatching(UUID),
      earned: [{ businessUnit: 'GROCERY', rewards: points(50) }],
      activity: {
        channel: 'APP',
        businessUnit: null,
        loyaltyId: null,
        note: null,
        amount: null,
        extendedData: [],
        when: '2026-06-15T00:00:00.000Z',
      },
    })
  })

  test('prefers the channel of the session to the default channel', async () => {
    await service.database.client.session.update({
      where: { correlationId: member.correlationId },
      data: { channel: 'STORE' },
    })
    expect((await send()).data?.sendActivity?.activity.channel).toBe('STORE')
  })

  test('treats a blank business unit as none', async () => {
    expect((await send({ businessUnit: ' ' })).data?.sendActivity?.activity.businessUnit).toBeNull()
  })

  test('records an activity that earns nothing, without a balance', async () => {
    expect((await send({ amount: 99 })).data?.sendActivity).toMatchObject({ earned: [], activity: { amount: 99 } })
    expect(await accountOf()).toMatchObject({ balances: [], ledger: { nodes: [] } })
  })

  test('accepts any text in the extended data', async () => {
    const extendedData = [{ name: '\0', value: '\ud800' }]
    const { data } = await send({ extendedData })
    expect(data?.sendActivity?.activity.extendedData).toEqual(extendedData)
  })
})

describe('an offer in sendActivity', () => {
  test('pays its reward and is completed in the same unit', async () => {
    const code = await givenAcceptedOffer({ rewardValue: 500, businessUnit: 'PHARMACY' })
    const { data } = await send({ activityId: `completes ${code}` })
    expect(data?.sendActivity).toMatchObject({
      earned: [
        { businessUnit: 'GROCERY', rewards: points(123) },
        { businessUnit: 'PHARMACY', rewards: points(0, 0, 500) },
      ],
      completedOffers: [
        {
          offerCode: code,
          acceptanceState: 'COMPLETED',
          acceptanceDate: NOON,
          timesRewarded: 1,
          progress: 0,
          version: 3,
        },
      ],
    })
    expect(await accountOf()).toMatchObject({
      balances: [
        { businessUnit: 'GROCERY', points: 123 },
        { businessUnit: 'PHARMACY', points: 500 },
      ],
      ledger: {
        nodes: [
          { category: 'TARGETED', points: 500, cause: code },
          { category: 'BASE', points: 123, cause: 'purchase' },
        ],
      },
    })
    expect((await send()).data?.sendActivity).toMatchObject({ completedOffers: [], earned: [{ rewards: points(123) }] })
  })

  test('counts qualifying activities until the reward, without a new version', async () => {
    const code = await givenAcceptedOffer({ frequency: 3, limitPerMember: 2 })
    const storedOffer = () => service.database.client.memberOffer.findFirst({ where: { offerCode: code } })
    const seen = []
    for (let index = 0; index < 7; index++) {
      const { data } = await send()
      const row = await storedOffer()
      seen.push([row?.progress, row?.timesRewarded, row?.version, data?.sendActivity?.completedOffers.length])
    }
    expect(seen).toEqual([
      [1, 0, 2, 0],
      [2, 0, 2, 0],
      [0, 1, 3, 0],
      [1, 1, 3, 0],
      [2, 1, 3, 0],
      [0, 2, 4, 1],
      [0, 2, 4, 0],
    ])
    expect((await accountOf()).balances).toMatchObject([{ points: 7 * 123 + 2 * 500 }])
  })

  test.each([
    ['ACCEPTED', 'an acceptance date', new Date(NOON)],
    ['NONE', 'no acceptance date', null],
  ])('that is completed reopens as %s, with %s, when its limit is raised', async (state, _, acceptanceDate) => {
    const action = 'SURVEY'
    const code = await givenMemberOffer(service, member, { action, activation: 'AUTO_LOAD' }, { acceptanceDate })
    const stateOf = async () => {
      const { data } = await service.execute(OffersDocument, { correlationId: member.correlationId })
      return data?.session?.offers.edges.find(({ node }) => node.offerCode === code)?.node.acceptanceState
    }
    await send({ action })
    expect(await stateOf()).toBe('COMPLETED')

    await service.database.client.offer.update({ where: { code }, data: { limitPerMember: 3 } })
    await givenProgramme(service, {})
    expect(await stateOf()).toBe(state)
    const completed = [await send({ action }), await send({ action }), await send({ action })].map(({ data }) =>
      data?.sendActivity?.completedOffers.map(({ offerCode, version }) => ({ offerCode, version })),
    )
    expect(completed).toEqual([[], [{ offerCode: code, version: 4 }], []])
    expect(await stateOf()).toBe('COMPLETED')
    expect((await accountOf()).balances).toMatchObject([{ points: 4 * 50 + 3 * 500 }])
  })

  test('that is a mass offer is stored with the first activity that counts', async () => {
    const action = `visit ${member.accountId}`
    const { code } = await givenOffer(service, { audience: 'MASS', activation: 'AUTO_LOAD', frequency: 2, action })
    const row = () => service.database.client.memberOffer.findFirst({ where: { offerCode: code } })
    await send()
    expect(await row()).toBeNull()
    await send({ action })
    expect(await row()).toMatchObject({ accountId: member.accountId, acceptanceState: 'NONE', progress: 1, version: 1 })
    const { data } = await send({ action })
    expect(data?.sendActivity).toMatchObject({
      earned: [{ rewards: points(0, 500) }],
      completedOffers: [{ offerCode: code, acceptanceState: 'COMPLETED', acceptanceDate: null, version: 2 }],
    })
  })

  test('is evaluated at the time of the activity, or now if that time is in the future', async () => {
    await givenAcceptedOffer({
      limitPerMember: 0,
      effectiveDate: new Date('2026-06-10T00:00:00Z'),
      expiryDate: new Date('2026-06-20T00:00:00Z'),
    })
    const bonusAt = async (when: string) => {
      const { data } = await send({ when, amount: 0 })
      return data?.sendActivity?.earned[0]?.rewards[0]?.targeted ?? 0
    }
    expect(await bonusAt('2026-06-09T23:59:59.999Z')).toBe(0)
    expect(await bonusAt('2026-06-10')).toBe(500)
    expect(await bonusAt('2027-01-01')).toBe(500)
  })

  test('is returned in the order of lists if several are completed', async () => {
    const late = await givenAcceptedOffer({ rank: 2 })
    const early = await givenAcceptedOffer({ rank: 1 })
    const { data } = await send()
    expect(data?.sendActivity?.completedOffers.map(({ offerCode }) => offerCode)).toEqual([early, late])
  })
})

describe('an existing activityId of sendActivity', () => {
  const expectExists = (fields: Sent) =>
    expectRefusal(
      service,
      () => send(fields),
      documentedError('ACTIVITY_ALREADY_EXISTS', 'sendActivity', { field: ['input', 'activityId'] }),
    )
  let activityId: string
  beforeEach(() => {
    activityId = `activity of ${member.accountId}`
  })

  test.each([{}, { onExisting: null }, { onExisting: 'REJECT' as const }])('is refused with %j', async (mode) => {
    await send({ activityId })
    await expectExists({ activityId, ...mode })
  })

  test('returns the first result again with REPLAY, whatever has happened since', async () => {
    const code = await givenAcceptedOffer()
    const first = await send({ activityId, onExisting: 'REPLAY' })
    expect(first.data?.sendActivity).toMatchObject({ replayed: false, completedOffers: [{ offerCode: code }] })
    await send()
    service.clock.advance(60_000)
    const again = await expectNothingWritten(service, () => send({ activityId, onExisting: 'REPLAY' }))
    expect(again).toEqual({
      data: { sendActivity: { ...first.data?.sendActivity, replayed: true } },
      errors: undefined,
    })
  })

  test('is replayed in another session of the account', async () => {
    await send({ activityId, channel: 'APP' })
    const { correlationId } = await givenMember(service, member.accountId)
    const { data } = await send({ activityId, correlationId, onExisting: 'REPLAY' })
    expect(data?.sendActivity).toMatchObject({ activityId, replayed: true })
  })

  test.each<[first: Sent, again: Sent]>([
    [{}, { businessUnit: null, loyaltyId: null, note: null, extendedData: null }],
    [{}, { businessUnit: '', extendedData: [] }],
    [{}, { channel: 'APP' }],
    [{ amount: null }, { amount: 0 }],
    [{}, { when: '2026-06-15T14:00:00+02:00' }],
    [{ when: '2026-06-15' }, { when: '2026-06-15T00:00Z' }],
    [{ extendedData: [{ name: 'a' }] }, { extendedData: [{ name: 'a', value: null }] }],
    [{ note: 'x'.repeat(1000) }, { note: 'x'.repeat(1000) }],
  ])('is replayed for equivalent content: first %j, then %j', async (first, again) => {
    await send({ ...first, activityId })
    const { data } = await send({ ...again, activityId, onExisting: 'REPLAY' })
    expect(data?.sendActivity?.replayed).toBe(true)
  })

  // JSON has -0, the databases store 0, and isDeepStrictEqual distinguishes them.
  test('is replayed for an amount of -0', async () => {
    const { correlationId } = member
    const fields = `correlationId: "${correlationId}" activityId: "${activityId}" action: "PURCHASE" when: "${NOON}"`
    const document = `mutation { sendActivity(input: { ${fields} amount: -0 onExisting: REPLAY }) { replayed } }`
    expect(await service.execute(document)).toEqual({ data: { sendActivity: { replayed: false } } })
    expect(await service.execute(document)).toEqual({ data: { sendActivity: { replayed: true } } })
  })

  test.each<Sent>([
    { action: 'SURVEY' },
    { channel: 'STORE' },
    { businessUnit: 'GROCERY' },
    { note: '' },
    { when: '2026-06-15T12:00:00.001Z' },
    { amount: 12346 },
    { extendedData: [{ name: 'a' }] },
  ])('is refused with REPLAY for other content: %j', async (other) => {
    await send({ activityId })
    await expectExists({ ...other, activityId, onExisting: 'REPLAY' })
  })

  test('is refused with REPLAY for another loyalty ID, and for an empty value instead of null', async () => {
    const [loyaltyId, another] = [`${member.accountId} 1`, `${member.accountId} 2`]
    for (const id of [loyaltyId, another]) await givenLoyaltyId(service, member, id)
    await send({ activityId, loyaltyId, extendedData: [{ name: 'a' }] })
    for (const other of [{ loyaltyId: another }, { loyaltyId: null }, { extendedData: [{ name: 'a', value: '' }] }]) {
      await expectExists({ loyaltyId, extendedData: [{ name: 'a' }], ...other, activityId, onExisting: 'REPLAY' })
    }
  })

  test('is replayed with the completed offers in the order of lists', async () => {
    const [late, early] = [await givenAcceptedOffer({ rank: 2 }), await givenAcceptedOffer({ rank: 1 })]
    await send({ activityId })
    const { data } = await send({ activityId, onExisting: 'REPLAY' })
    expect(data?.sendActivity?.completedOffers.map(({ offerCode }) => offerCode)).toEqual([early, late])
  })

  // Guards: they were sorted as a list, in which completed offers are last.
  test('is replayed with the completed offers in the first order after one of them has reopened', async () => {
    const fields = { activation: 'AUTO_LOAD', action: null } as const
    const once = await givenMemberOffer(service, member, { ...fields, rank: 1, minAmount: 10_000 })
    const twice = await givenMemberOffer(service, member, { ...fields, rank: 2, frequency: 2 })
    const earlier = await send({ amount: 1 })
    const sendOnce = async () => {
      const response = await send({ activityId, onExisting: 'REPLAY' })
      return response.data?.sendActivity?.completedOffers.map(({ offerCode }) => offerCode)
    }
    expect(await sendOnce()).toEqual([once, twice])
    const { data } = await service.execute(
      'mutation ($activityId: ID!) { reverseActivity(input: { activityId: $activityId }) { reopenedOffers { offerCode } } }',
      { activityId: earlier.data?.sendActivity?.activityId },
    )
    expect(data?.reverseActivity).toEqual({ reopenedOffers: [{ offerCode: twice }] })
    expect(await sendOnce()).toEqual([once, twice])
  })

  test('is refused with REPLAY for another account', async () => {
    await send({ activityId })
    member = await givenMember(service)
    await expectExists({ activityId, onExisting: 'REPLAY' })
  })
})

describe('more points than a 32-bit integer in sendActivity', () => {
  const expectOutOfRange = (fields: Sent = {}) =>
    expectRefusal(service, () => send(fields), documentedError('POINTS_OUT_OF_RANGE', 'sendActivity'))

  test('are refused for one activity', async () => {
    await givenAcceptedOffer({ rewardValue: 2 ** 31 - 1 })
    await expectOutOfRange()
  })

  test('are refused for a balance, except for the last point that fits', async () => {
    await givenAcceptedOffer({ rewardValue: 2 ** 31 - 2 })
    expect((await send({ amount: 0 })).errors).toBeUndefined()
    await expectOutOfRange({ amount: 200 })
    expect((await send({ amount: 100 })).errors).toBeUndefined()
    expect((await accountOf()).balances).toMatchObject([{ points: 2 ** 31 - 1 }])
  })

  test('are an error of GraphQL for an amount', async () => {
    const { errors } = await expectNothingWritten(service, () => send({ amount: 2 ** 31 }))
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })
})

describe('concurrent calls of sendActivity', () => {
  test('100 complete an offer of frequency 3 and limit 1 exactly once, and lose no points', async () => {
    const code = await givenAcceptedOffer({ frequency: 3, limitPerMember: 1 })
    const responses = await concurrently(100, () => send())
    expect(errorsOf(responses)).toEqual([])
    expect(responses.flatMap(({ data }) => data?.sendActivity?.completedOffers ?? [])).toHaveLength(1)
    expect((await accountOf()).balances).toMatchObject([{ points: 100 * 123 + 500 }])
    expect(await service.database.client.memberOffer.findFirst({ where: { offerCode: code } })).toMatchObject({
      acceptanceState: 'COMPLETED',
      timesRewarded: 1,
      progress: 0,
      version: 3,
    })
    await expectConsistentBalances()
  })

  test('60 first activities for a mass offer of frequency 3 reward it 20 times', async () => {
    const action = `visit ${member.accountId}`
    const offer = { audience: 'MASS', activation: 'AUTO_LOAD', frequency: 3, limitPerMember: 0, action } as const
    const { code } = await givenOffer(service, offer)
    await concurrently(60, () => send({ action }))
    expect(await service.database.client.memberOffer.findFirst({ where: { offerCode: code } })).toMatchObject({
      timesRewarded: 20,
      progress: 0,
      version: 21,
    })
    expect((await accountOf()).balances).toMatchObject([{ points: 20 * 500 }])
    await expectConsistentBalances()
  })

  test('50 with one activityId and REPLAY record one activity and return one result', async () => {
    await givenAcceptedOffer({ limitPerMember: 0 })
    const activityId = `activity of ${member.accountId}`
    const responses = await concurrently(50, () => send({ activityId, onExisting: 'REPLAY' }))
    expect(errorsOf(responses)).toEqual([])
    expect(responses.filter(({ data }) => data?.sendActivity?.replayed === false)).toHaveLength(1)
    expect(new Set(responses.map(({ data }) => JSON.stringify(data?.sendActivity?.activity))).size).toBe(1)
    expect((await accountOf()).balances).toMatchObject([{ points: 623 }])
    await expectConsistentBalances()
  })

  test('50 with one activityId for two accounts: one is recorded, the others are refused', async () => {
    const other = await givenMember(service)
    const activityId = `activity of ${member.accountId}`
    const responses = await concurrently(50, (index) =>
      send({ activityId, correlationId: index % 2 ? other.correlationId : member.correlationId }),
    )
    expect(errorsOf(responses).map(({ extensions }) => extensions.reason)).toEqual(
      Array(49).fill('ACTIVITY_ALREADY_EXISTS'),
    )
    expect(await service.database.client.activity.count({ where: { id: activityId } })).toBe(1)
    await expectConsistentBalances()
  })

  test('do not starve answers to the offer that they reward', async () => {
    const code = await givenAcceptedOffer({ limitPerMember: 0 })
    let isOver = false
    const streams = concurrently(10, async () => {
      while (!isOver) expect((await send()).errors).toBeUndefined()
    })
    for (const acceptanceState of ['UNACCEPTED', 'ACCEPTED', 'UNACCEPTED'] as const) {
      expect((await respondToOffer(service, member, code, acceptanceState)).errors).toBeUndefined()
    }
    isOver = true
    await streams
    await expectConsistentBalances()
  })

  test('do not reward an offer after it was declined', async () => {
    const code = await givenAcceptedOffer({ limitPerMember: 0 })
    const [responses] = await Promise.all([
      concurrently(40, () => send({ amount: 0 })),
      respondToOffer(service, member, code, 'DECLINED'),
    ])
    expect(errorsOf(responses)).toEqual([])
    const rewards = responses.filter(({ data }) => data?.sendActivity?.earned.length === 1).length
    const row = await service.database.client.memberOffer.findFirst({ where: { offerCode: code } })
    expect(row).toMatchObject({ acceptanceState: 'DECLINED', timesRewarded: rewards, version: 2 + rewards + 1 })
    await expectConsistentBalances()
  })
})
