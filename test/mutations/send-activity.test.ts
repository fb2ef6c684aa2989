import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { Offer } from '../../src/generated/sqlite/client'
import {
  LedgerDocument,
  RespondToOfferDocument,
  SendActivityDocument,
  type SendActivityInput,
} from '../generated/graphql'
import { documentedError } from '../support/errors'
import { everythingIn, givenActivities, givenMember, givenMemberOffer, givenOffer, type Member } from '../support/given'
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

const NOON = '2026-06-15T12:00:00.000Z'
const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

type Sent = Partial<SendActivityInput>
/** A purchase of 123.45 at noon, which earns 123 base points. */
const purchase = (sent: Sent = {}): SendActivityInput => {
  return { correlationId: member.correlationId, action: 'PURCHASE', amount: 12345, when: NOON, ...sent }
}
const send = (sent: Sent = {}) => service.execute(SendActivityDocument, { input: purchase(sent) })

/** An offer of the member's, loaded to their card, which rewards purchases. */
const givenLoaded = (offer: Partial<Offer> = {}) =>
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

/** Every balance of every account is the sum of its entries. */
async function expectSoundBooks(): Promise<void> {
  const { client } = service.database
  const sums = await client.ledgerEntry.groupBy({
    by: ['accountId', 'businessUnit', 'rewardType'],
    _sum: { points: true },
    orderBy: [{ accountId: 'asc' }, { businessUnit: 'asc' }],
  })
  const balances = await client.balance.findMany({ orderBy: [{ accountId: 'asc' }, { businessUnit: 'asc' }] })
  expect(balances).toEqual(sums.map(({ _sum, ...key }) => ({ ...key, points: _sum.points })))
}

async function expectNothingWritten<Result>(call: () => Promise<Result>): Promise<Result> {
  const before = await everythingIn(service)
  const result = await call()
  expect(await everythingIn(service)).toEqual(before)
  return result
}

describe('an activity', () => {
  test('is recorded with all that was sent, and earns', async () => {
    await service.database.client.loyaltyId.create({ data: { id: member.accountId, accountId: member.accountId } })
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
      id: sent.activityId,
      type: 'PURCHASE',
      amount: 12345,
      when: '2026-06-14T20:30:00.000Z',
      earned: [{ businessUnit: 'PHARMACY', rewards: points(123) }],
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

  test('takes the defaults: an id of its own, the default channel, the default business unit, no amount', async () => {
    const { data } = await service.execute(SendActivityDocument, {
      input: { correlationId: member.correlationId, action: 'SURVEY', when: '2026-06-15' },
    })
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

  test('takes the channel of its session before the default', async () => {
    await service.database.client.session.update({
      where: { correlationId: member.correlationId },
      data: { channel: 'STORE' },
    })
    expect((await send()).data?.sendActivity?.activity.channel).toBe('STORE')
  })

  test('counts a blank business unit as none', async () => {
    expect((await send({ businessUnit: ' ' })).data?.sendActivity?.activity.businessUnit).toBeNull()
  })

  test('that earns nothing is recorded, and leaves no balance', async () => {
    expect((await send({ amount: 99 })).data?.sendActivity).toMatchObject({ earned: [], activity: { amount: 99 } })
    expect(await accountOf()).toMatchObject({ balances: [], ledger: { nodes: [] } })
  })

  test('can carry any text in its extended data', async () => {
    const extendedData = [{ name: '\0', value: '\ud800' }]
    const { data } = await send({ extendedData })
    expect(data?.sendActivity?.activity.extendedData).toEqual(extendedData)
  })
})

describe('an offer', () => {
  test('that is met pays, and is completed in the same step', async () => {
    const code = await givenLoaded({ rewardValue: 500, businessUnit: 'PHARMACY' })
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

  test('counts qualifying activities before it pays, without a new version', async () => {
    const code = await givenLoaded({ frequency: 3, limitPerMember: 2 })
    const stand = () => service.database.client.memberOffer.findFirst({ where: { offerCode: code } })
    const seen = []
    for (let index = 0; index < 7; index++) {
      const { data } = await send()
      const row = await stand()
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

  test('for everybody appears with the first activity that counts', async () => {
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

  test('is evaluated as of the time of the activity, and as of now where that lies in the future', async () => {
    await givenLoaded({
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

  test('several of which complete are in the order of lists', async () => {
    const late = await givenLoaded({ rank: 2 })
    const early = await givenLoaded({ rank: 1 })
    const { data } = await send()
    expect(data?.sendActivity?.completedOffers.map(({ offerCode }) => offerCode)).toEqual([early, late])
  })
})

describe('an activityId that is used already', () => {
  const exists = {
    data: { sendActivity: null },
    errors: [documentedError('ACTIVITY_ALREADY_EXISTS', 'sendActivity', { field: ['input', 'activityId'] })],
  }
  let activityId: string
  beforeEach(() => {
    activityId = `activity of ${member.accountId}`
  })

  test.each([{}, { onExisting: null }, { onExisting: 'REJECT' as const }])('is refused under %j', async (mode) => {
    await send({ activityId })
    expect(await expectNothingWritten(() => send({ activityId, ...mode }))).toEqual(exists)
  })

  test('gives the first result again under REPLAY, whatever happened since', async () => {
    const code = await givenLoaded()
    const first = await send({ activityId, onExisting: 'REPLAY' })
    expect(first.data?.sendActivity).toMatchObject({ replayed: false, completedOffers: [{ offerCode: code }] })
    await send()
    service.clock.advance(60_000)
    const again = await expectNothingWritten(() => send({ activityId, onExisting: 'REPLAY' }))
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
  ])('with the content %j is replayed as %j, which means the same', async (first, again) => {
    await send({ ...first, activityId })
    const { data } = await send({ ...again, activityId, onExisting: 'REPLAY' })
    expect(data?.sendActivity?.replayed).toBe(true)
  })

  test.each<Sent>([
    { action: 'SURVEY' },
    { channel: 'STORE' },
    { businessUnit: 'GROCERY' },
    { note: '' },
    { when: '2026-06-15T12:00:00.001Z' },
    { amount: 12346 },
    { extendedData: [{ name: 'a' }] },
  ])('is refused for the other content %j, under REPLAY too', async (other) => {
    await send({ activityId })
    expect(await expectNothingWritten(() => send({ ...other, activityId, onExisting: 'REPLAY' }))).toEqual(exists)
  })

  test('is refused for another loyalty card, and for an empty value in place of none, under REPLAY too', async () => {
    const cards = [1, 2].map((number) => ({ id: `${member.accountId} ${number}`, accountId: member.accountId }))
    await service.database.client.loyaltyId.createMany({ data: cards })
    await send({ activityId, loyaltyId: cards[0]?.id, extendedData: [{ name: 'a' }] })
    for (const other of [
      { loyaltyId: cards[1]?.id },
      { loyaltyId: null },
      { extendedData: [{ name: 'a', value: '' }] },
    ]) {
      const sent = { loyaltyId: cards[0]?.id, extendedData: [{ name: 'a' }], ...other }
      expect(await send({ ...sent, activityId, onExisting: 'REPLAY' })).toEqual(exists)
    }
  })

  test('is replayed with the completed offers in the order of lists', async () => {
    const [late, early] = [await givenLoaded({ rank: 2 }), await givenLoaded({ rank: 1 })]
    await send({ activityId })
    const { data } = await send({ activityId, onExisting: 'REPLAY' })
    expect(data?.sendActivity?.completedOffers.map(({ offerCode }) => offerCode)).toEqual([early, late])
  })

  test('is refused for another account, under REPLAY too', async () => {
    await send({ activityId })
    member = await givenMember(service)
    expect(await expectNothingWritten(() => send({ activityId, onExisting: 'REPLAY' }))).toEqual(exists)
  })
})

describe('points beyond 32 bits', () => {
  const outOfRange = {
    data: { sendActivity: null },
    errors: [documentedError('POINTS_OUT_OF_RANGE', 'sendActivity')],
  }

  test('in one activity are refused', async () => {
    await givenLoaded({ rewardValue: 2 ** 31 - 1 })
    expect(await expectNothingWritten(() => send())).toEqual(outOfRange)
  })

  test('in a balance are refused, and the last point that fits is not', async () => {
    await givenLoaded({ rewardValue: 2 ** 31 - 2 })
    expect((await send({ amount: 0 })).errors).toBeUndefined()
    expect(await expectNothingWritten(() => send({ amount: 200 }))).toEqual(outOfRange)
    expect((await send({ amount: 100 })).errors).toBeUndefined()
    expect((await accountOf()).balances).toMatchObject([{ points: 2 ** 31 - 1 }])
  })

  test('an amount beyond them is GraphQL’s own error', async () => {
    const { errors } = await expectNothingWritten(() => send({ amount: 2 ** 31 }))
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  })
})

describe('callers at the same moment', () => {
  const all = <Result>(count: number, call: (index: number) => Promise<Result>) =>
    Promise.all(Array.from({ length: count }, (_, index) => call(index)))

  test('100 activities complete an offer of frequency 3 and limit 1 exactly once, and lose no points', async () => {
    const code = await givenLoaded({ frequency: 3, limitPerMember: 1 })
    const answers = await all(100, () => send())
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([])
    expect(answers.flatMap(({ data }) => data?.sendActivity?.completedOffers ?? [])).toHaveLength(1)
    expect((await accountOf()).balances).toMatchObject([{ points: 100 * 123 + 500 }])
    expect(await service.database.client.memberOffer.findFirst({ where: { offerCode: code } })).toMatchObject({
      acceptanceState: 'COMPLETED',
      timesRewarded: 1,
      progress: 0,
      version: 3,
    })
    await expectSoundBooks()
  })

  test('60 first activities for an offer for everybody reward it every third time', async () => {
    const action = `visit ${member.accountId}`
    const offer = { audience: 'MASS', activation: 'AUTO_LOAD', frequency: 3, limitPerMember: 0, action } as const
    const { code } = await givenOffer(service, offer)
    await all(60, () => send({ action }))
    expect(await service.database.client.memberOffer.findFirst({ where: { offerCode: code } })).toMatchObject({
      timesRewarded: 20,
      progress: 0,
      version: 21,
    })
    expect((await accountOf()).balances).toMatchObject([{ points: 20 * 500 }])
    await expectSoundBooks()
  })

  test('50 with one activityId under REPLAY: one effect, one result', async () => {
    await givenLoaded({ limitPerMember: 0 })
    const activityId = `activity of ${member.accountId}`
    const answers = await all(50, () => send({ activityId, onExisting: 'REPLAY' }))
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([])
    expect(answers.filter(({ data }) => data?.sendActivity?.replayed === false)).toHaveLength(1)
    expect(new Set(answers.map(({ data }) => JSON.stringify(data?.sendActivity?.activity))).size).toBe(1)
    expect((await accountOf()).balances).toMatchObject([{ points: 623 }])
    await expectSoundBooks()
  })

  test('50 with one activityId of two accounts: one is recorded, all others are refused', async () => {
    const other = await givenMember(service)
    const activityId = `activity of ${member.accountId}`
    const answers = await all(50, (index) =>
      send({ activityId, correlationId: index % 2 ? other.correlationId : member.correlationId }),
    )
    const refused = answers.flatMap(({ errors }) => errors ?? [])
    expect(refused.map(({ extensions }) => extensions.reason)).toEqual(Array(49).fill('ACTIVITY_ALREADY_EXISTS'))
    expect(await service.database.client.activity.count({ where: { id: activityId } })).toBe(1)
    await expectSoundBooks()
  })

  test('answers find their turn beside a stream of activities that reward their offer', async () => {
    const code = await givenLoaded({ limitPerMember: 0 })
    const answer = (acceptanceState: 'ACCEPTED' | 'UNACCEPTED') =>
      service.execute(RespondToOfferDocument, {
        input: { correlationId: member.correlationId, offerId: code, acceptanceState },
      })
    let isOver = false
    const streams = all(10, async () => {
      while (!isOver) expect((await send()).errors).toBeUndefined()
    })
    for (const acceptanceState of ['UNACCEPTED', 'ACCEPTED', 'UNACCEPTED'] as const) {
      expect((await answer(acceptanceState)).errors).toBeUndefined()
    }
    isOver = true
    await streams
    await expectSoundBooks()
  })

  test('activities beside answers to their offer: no reward after the answer that ended it', async () => {
    const code = await givenLoaded({ limitPerMember: 0 })
    const [answers] = await Promise.all([
      all(40, () => send({ amount: 0 })),
      service.execute(RespondToOfferDocument, {
        input: { correlationId: member.correlationId, offerId: code, acceptanceState: 'DECLINED' },
      }),
    ])
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([])
    const rewards = answers.filter(({ data }) => data?.sendActivity?.earned.length === 1).length
    const row = await service.database.client.memberOffer.findFirst({ where: { offerCode: code } })
    expect(row).toMatchObject({ acceptanceState: 'DECLINED', timesRewarded: rewards, version: 2 + rewards + 1 })
    await expectSoundBooks()
  })
})
