import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { MemberOffer, Offer } from '../../src/generated/sqlite/client'
import { ActivitiesDocument, LedgerDocument, type SendActivityInput } from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { documentedError } from '../support/errors'
import { expectNothingWritten, expectRefusal } from '../support/expect-refusal'
import {
  givenActivities,
  givenMember,
  givenMemberOffer,
  givenOffer,
  givenProgramme,
  type Member,
} from '../support/given'
import { adjustPoints, respondToOffer, reverseActivity, sendActivity } from '../support/member-calls'
import { present } from '../support/present'
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

/** Sends a purchase of 123.45, which earns 123 base points, and returns its ID. */
async function send(fields: Partial<SendActivityInput> = {}): Promise<string> {
  const { data, errors } = await sendActivity(service, member, {
    action: 'PURCHASE',
    amount: 12_345,
    when: NOON,
    ...fields,
  })
  expect(errors).toBeUndefined()
  return present(data?.sendActivity).activityId
}

/** Reverses an activity, and returns the payload. */
async function reverse(activityId: string, reason?: string, headers?: Record<string, string>) {
  const { data, errors } = await reverseActivity(service, activityId, reason, headers)
  expect(errors).toBeUndefined()
  return present(data?.reverseActivity)
}

/** An automatic offer of 500 points for each purchase. Returns its code. */
const givenPurchaseOffer = (offer: Partial<Offer> = {}, memberOffer: Partial<MemberOffer> = {}) =>
  givenMemberOffer(service, member, { action: 'PURCHASE', activation: 'AUTO_LOAD', ...offer }, memberOffer)

const account = async () => {
  const { data } = await service.execute(LedgerDocument, { correlationId: member.correlationId, first: 100 })
  return present(data?.session).account
}

const balance = async () => (await account()).balances.map(({ points }) => points)

/** The state of the offer as [acceptanceState, progress, timesRewarded, version]. */
async function offerState(offerCode: string) {
  const { accountId } = member
  const row = await service.database.client.memberOffer.findUnique({
    where: { accountId_offerCode: { accountId, offerCode } },
  })
  return row && [row.acceptanceState, row.progress, row.timesRewarded, row.version]
}

describe('reverseActivity', () => {
  test('takes back every entry of the activity, and records who did it and why', async () => {
    const code = await givenPurchaseOffer({ businessUnit: 'PHARMACY', limitPerMember: 0 })
    const kept = await send({ amount: 100 })
    const activityId = await send()
    service.clock.advance(60_000)
    const createdAt = service.clock.now().toISOString()
    const payload = await reverse(activityId, 'a return', { 'x-actor': 'till 7' })

    const reversal = { reason: 'a return', actor: 'till 7', createdAt }
    const ledger = (await account()).ledger.nodes
    const [bonus, base] = ledger.filter((entry) => entry.activityId === activityId && entry.type === 'EARN')
    const taken = { type: 'REVERSAL', rewardType: 'loyalty', activityId, ...reversal, id: expect.any(String) }
    expect(payload).toEqual({
      activity: expect.objectContaining({ activityId, reversal }),
      entries: [
        {
          ...taken,
          points: -123,
          businessUnit: 'GROCERY',
          category: 'BASE',
          cause: 'purchase',
          reversedEntryId: base?.id,
        },
        {
          ...taken,
          points: -500,
          businessUnit: 'PHARMACY',
          category: 'TARGETED',
          cause: code,
          reversedEntryId: bonus?.id,
        },
      ],
      reopenedOffers: [],
      balances: [
        { id: expect.any(String), businessUnit: 'GROCERY', rewardType: 'loyalty', points: 1 },
        { id: expect.any(String), businessUnit: 'PHARMACY', rewardType: 'loyalty', points: 500 },
      ],
      replayed: false,
    })
    // Newest first, and each entry of a reversal after that of the activity.
    expect(ledger.slice(0, 2)).toEqual([...payload.entries].reverse())
    expect(ledger.map(({ activityId: id }) => id)).toEqual([...Array<string>(4).fill(activityId), kept, kept])
    expect(new Set(ledger.map(({ id }) => id)).size).toBe(6)
  })

  test('keeps what the activity earned beside its reversal, in lists too', async () => {
    const [first, second] = [await send(), await send()]
    await reverse(first)
    const { data } = await service.execute(ActivitiesDocument, { correlationId: member.correlationId })
    const earned = [{ businessUnit: 'GROCERY', rewards: [expect.objectContaining({ base: 123, total: 123 })] }]
    expect(data?.session?.activities.nodes).toMatchObject([
      { activityId: second, earned, reversal: null },
      { activityId: first, earned, reversal: { reason: null, actor: 'anonymous' } },
    ])
  })

  test('takes back an activity that earned nothing', async () => {
    const activityId = await send({ amount: 99 })
    expect(await reverse(activityId)).toMatchObject({ entries: [], balances: [], replayed: false })
    expect((await account()).ledger.nodes).toEqual([])
  })

  test('lets a balance fall below 0, and later activities fill it', async () => {
    const activityId = await send()
    await adjustPoints(service, member, { points: -100 })
    expect((await reverse(activityId)).balances).toMatchObject([{ points: -100 }])
    await send()
    expect(await balance()).toEqual([23])
  })

  test('of the whole and the remainder under a new ID is a partial return', async () => {
    const code = await givenPurchaseOffer({ minAmount: 10_000 })
    const activityId = await send()
    await reverse(activityId)
    const remainder = await send({ activityId: `${activityId} without the shoes`, amount: 5_000 })
    expect(remainder).toBe(`${activityId} without the shoes`)
    expect(await balance()).toEqual([50])
    expect(await offerState(code)).toEqual(['NONE', 0, 0, 3])
  })

  test('leaves the activity and its ID taken: a retry of it is replayed with the reversal', async () => {
    const activityId = `activity of ${member.accountId}`
    const sent = { activityId, action: 'PURCHASE', amount: 12_345, when: NOON }
    const code = await givenPurchaseOffer()
    const first = await sendActivity(service, member, sent)
    const { activity } = await reverse(activityId, 'a return')
    const again = await expectNothingWritten(service, () =>
      sendActivity(service, member, { ...sent, onExisting: 'REPLAY' }),
    )
    expect(again.data?.sendActivity).toEqual({
      ...first.data?.sendActivity,
      activity,
      completedOffers: [expect.objectContaining({ offerCode: code, acceptanceState: 'NONE' })],
      replayed: true,
    })
    expect((await sendActivity(service, member, sent)).errors).toMatchObject([
      { extensions: { reason: 'ACTIVITY_ALREADY_EXISTS' } },
    ])
  })

  test('needs no session: that of the activity can have expired', async () => {
    const activityId = await send()
    await service.database.client.session.deleteMany({ where: { correlationId: member.correlationId } })
    expect(await reverse(activityId)).toMatchObject({ activity: { activityId }, balances: [{ points: 0 }] })
  })
})

describe('an offer in reverseActivity', () => {
  test.each([
    ['ACCEPTED', 'an acceptance date', new Date(NOON)],
    ['NONE', 'no acceptance date', null],
  ])('that is completed reopens as %s, with %s', async (state, _, acceptanceDate) => {
    const code = await givenPurchaseOffer({}, { acceptanceDate })
    const activityId = await send()
    expect(await offerState(code)).toEqual(['COMPLETED', 0, 1, 2])
    expect(await reverse(activityId)).toMatchObject({
      reopenedOffers: [{ offerCode: code, acceptanceState: state, progress: 0, timesRewarded: 0, version: 3 }],
    })
    expect(await offerState(code)).toEqual([state, 0, 0, 3])
    await send()
    expect(await offerState(code)).toEqual(['COMPLETED', 0, 1, 4])
    expect(await balance()).toEqual([623])
  })

  test('that is declined stays declined, without its reward', async () => {
    const code = await givenPurchaseOffer({ frequency: 1, limitPerMember: 0 })
    const activityId = await send()
    await respondToOffer(service, member, code, 'DECLINED')
    expect(await reverse(activityId)).toMatchObject({ reopenedOffers: [], balances: [{ points: 0 }] })
    expect(await offerState(code)).toEqual(['DECLINED', 0, 0, 4])
  })

  test('that reached its limit before it was declined stays declined', async () => {
    const code = await givenPurchaseOffer({ limitPerMember: 2 }, { timesRewarded: 1 })
    const activityId = await send()
    await service.database.client.memberOffer.updateMany({
      where: { offerCode: code },
      data: { acceptanceState: 'DECLINED' },
    })
    expect(await reverse(activityId)).toMatchObject({ reopenedOffers: [] })
    expect(await offerState(code)).toEqual(['DECLINED', 0, 1, 3])
  })

  test('loses a step that earned no reward, without a new version', async () => {
    const code = await givenPurchaseOffer({ frequency: 3 })
    const [first] = [await send(), await send()]
    expect(await offerState(code)).toEqual(['NONE', 2, 0, 1])
    expect(await reverse(first)).toMatchObject({ entries: [{ cause: 'purchase' }], reopenedOffers: [] })
    expect(await offerState(code)).toEqual(['NONE', 1, 0, 1])
  })

  test('is one step before its reward after the activity with the reward', async () => {
    const code = await givenPurchaseOffer({ frequency: 3, limitPerMember: 2 })
    const [, , third] = [await send(), await send(), await send()]
    expect(await offerState(code)).toEqual(['NONE', 0, 1, 2])
    expect(await reverse(third)).toMatchObject({ entries: [{ points: -123 }, { points: -500, cause: code }] })
    expect(await offerState(code)).toEqual(['NONE', 2, 0, 3])
    await send()
    expect(await offerState(code)).toEqual(['NONE', 0, 1, 4])
  })

  test('loses its latest reward if there is no progress, in the same unit', async () => {
    const code = await givenPurchaseOffer({ frequency: 3 })
    const [first, second, third] = [await send(), await send(), await send()]
    expect(await offerState(code)).toEqual(['COMPLETED', 0, 1, 2])

    const payload = await reverse(first, 'a return')
    expect(payload).toMatchObject({
      entries: [
        { points: -123, cause: 'purchase', activityId: first, reason: 'a return' },
        { points: -500, cause: code, activityId: third, reason: 'a return' },
      ],
      reopenedOffers: [{ offerCode: code, acceptanceState: 'NONE', progress: 2, timesRewarded: 0 }],
      balances: [{ points: 2 * 123 }],
    })
    expect(await offerState(code)).toEqual(['NONE', 2, 0, 3])

    // The reward counts as taken: what is left of the third activity is its step.
    expect(await reverse(third)).toMatchObject({ entries: [{ points: -123, activityId: third }], reopenedOffers: [] })
    expect(await offerState(code)).toEqual(['NONE', 1, 0, 3])
    await reverse(second)
    expect(await offerState(code)).toEqual(['NONE', 0, 0, 3])
    expect(await balance()).toEqual([0])
  })

  test('loses the latest of several rewards, and then the one before', async () => {
    const code = await givenPurchaseOffer({ frequency: 2, limitPerMember: 0 })
    const sent = []
    for (let index = 0; index < 6; index++) sent.push(await send())
    const [first = '', second = '', third = '', fourth = '', , sixth = ''] = sent
    const rewardsTaken = async (activityId: string) =>
      (await reverse(activityId)).entries.flatMap((entry) => (entry.cause === code ? entry.activityId : []))
    expect(await rewardsTaken(first)).toEqual([sixth])
    expect(await offerState(code)).toEqual(['NONE', 1, 2, 5])
    expect(await rewardsTaken(third)).toEqual([])
    expect(await offerState(code)).toEqual(['NONE', 0, 2, 5])
    // Its own reward went back, so that it is a step now: it costs the latest reward that stands.
    expect(await rewardsTaken(sixth)).toEqual([fourth])
    expect(await offerState(code)).toEqual(['NONE', 1, 1, 6])
    expect(await rewardsTaken(second)).toEqual([second])
    expect(await offerState(code)).toEqual(['NONE', 1, 0, 7])
    expect(await balance()).toEqual([2 * 123])
  })

  test('passes over rewards that were taken back by themselves', async () => {
    const code = await givenPurchaseOffer({ frequency: 2, limitPerMember: 0 })
    const sent = []
    for (let index = 0; index < 6; index++) sent.push(await send())
    const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = ''] = sent
    await reverse(fourth) // progress 1, rewards of the second and the sixth activity
    await reverse(third) // progress 0
    expect((await reverse(fifth)).entries.map(({ activityId }) => activityId)).toEqual([fifth, sixth])
    await reverse(sixth)
    expect(await offerState(code)).toEqual(['NONE', 0, 1, 6])
    expect((await reverse(first)).entries.map(({ activityId }) => activityId)).toEqual([first, second])
    expect(await offerState(code)).toEqual(['NONE', 1, 0, 7])
  })

  test('loses a reward of 0 points, which has no entry', async () => {
    const code = await givenPurchaseOffer({ rewardValue: 0 })
    const activityId = await send()
    expect(await offerState(code)).toEqual(['COMPLETED', 0, 1, 2])
    expect(await reverse(activityId)).toMatchObject({
      entries: [{ cause: 'purchase' }],
      reopenedOffers: [{ offerCode: code, acceptanceState: 'NONE' }],
    })
    expect(await offerState(code)).toEqual(['NONE', 0, 0, 3])
  })

  test('can be several: rewards of one other activity go back together, in the order of lists', async () => {
    const late = await givenPurchaseOffer({ frequency: 2, rank: 2 })
    const early = await givenPurchaseOffer({ frequency: 2, rank: 1 })
    const [first, second] = [await send(), await send()]
    const { entries, reopenedOffers } = await reverse(first)
    expect(entries.map(({ activityId, cause }) => [activityId, cause])).toEqual([
      [first, 'purchase'],
      [second, early],
      [second, late],
    ])
    expect(reopenedOffers.map(({ offerCode }) => offerCode)).toEqual([early, late])
  })

  test('is not reopened if its raised limit had reopened it before', async () => {
    const code = await givenPurchaseOffer()
    const activityId = await send()
    await service.database.client.offer.update({ where: { code }, data: { limitPerMember: 3 } })
    await givenProgramme(service, {})
    expect(await reverse(activityId)).toMatchObject({ reopenedOffers: [] })
    expect(await offerState(code)).toEqual(['NONE', 0, 0, 3])
  })

  test('of the programme that has been stopped since is undone all the same', async () => {
    const { code } = await givenOffer(service, {
      audience: 'MASS',
      activation: 'AUTO_LOAD',
      action: 'PURCHASE',
      frequency: 2,
    })
    const activityId = await send()
    const data = { promoStatus: 'INACTIVE', audience: 'TARGETED' } as const
    await service.database.client.offer.update({ where: { code }, data })
    await givenProgramme(service, {})
    await reverse(activityId)
    expect(await offerState(code)).toEqual(['NONE', 0, 0, 1])
  })
})

describe('an activity that is reversed already', () => {
  test('returns the first result again, with the balances as they are now, and writes nothing', async () => {
    const code = await givenPurchaseOffer()
    const activityId = await send()
    const first = await reverse(activityId, 'a return')
    await adjustPoints(service, member, { points: 7 })
    service.clock.advance(60_000)
    const again = await expectNothingWritten(service, () => reverse(activityId, 'another reason'))
    expect(again).toEqual({ ...first, balances: [{ ...first.balances[0], points: 7 }], replayed: true })
    expect(again.reopenedOffers).toMatchObject([{ offerCode: code, acceptanceState: 'NONE' }])
  })

  test('is reversed once by 20 concurrent calls', async () => {
    const code = await givenPurchaseOffer()
    const activityId = await send()
    const responses = await concurrently(20, () => reverse(activityId))
    expect(responses.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(new Set(responses.map(({ entries }) => JSON.stringify(entries))).size).toBe(1)
    expect(await offerState(code)).toEqual(['NONE', 0, 0, 3])
    expect(await balance()).toEqual([0])
  })
})

describe('an error of reverseActivity', () => {
  const expectError = (activityId: string, reason: string | undefined, ...[name, details]: [string, object?]) =>
    expectRefusal(
      service,
      () => reverseActivity(service, activityId, reason),
      documentedError(name as 'ACTIVITY_NOT_FOUND', 'reverseActivity', { ...details }),
    )

  test.each(['unknown', '', ' ', 'x'.repeat(256), '\0', '\ud800'])(
    'is ACTIVITY_NOT_FOUND for the ID %j, before any other',
    async (activityId) => {
      await expectError(activityId, 'x'.repeat(1_001), 'ACTIVITY_NOT_FOUND', { field: ['input', 'activityId'] })
    },
  )

  test.each(['x'.repeat(1_001), '\0', '\ud800'])('is ARGUMENT_INVALID for an invalid reason', async (reason) => {
    const problem = 'reason takes up to 1000 characters, without NUL and without halves of surrogate pairs'
    await expectError(await send(), reason, 'ARGUMENT_INVALID', { problem, field: ['input', 'reason'] })
  })

  test('is ARGUMENT_INVALID for an invalid reason even if the activity is reversed already', async () => {
    const activityId = await send()
    await reverse(activityId)
    expect((await reverseActivity(service, activityId, 'x'.repeat(1_001))).errors).toMatchObject([
      { extensions: { reason: 'ARGUMENT_INVALID' } },
    ])
  })

  test('is none for a reason of 1000 characters', async () => {
    const reason = 'é'.repeat(1_000)
    expect((await reverse(await send(), reason)).activity.reversal).toMatchObject({ reason })
  })

  test('is POINTS_OUT_OF_RANGE if a balance would not fit the type Int', async () => {
    const code = await givenPurchaseOffer({ rewardValue: 2 ** 31 - 1, limitPerMember: 0 })
    const sent = []
    for (let index = 0; index < 2; index++) {
      sent.push(await send({ amount: 0 }))
      await adjustPoints(service, member, { points: -(2 ** 31 - 1) })
    }
    const [first = '', second = ''] = sent
    expect((await reverse(first)).balances).toMatchObject([{ points: -(2 ** 31 - 1) }])
    await expectError(second, undefined, 'POINTS_OUT_OF_RANGE')
    expect(await offerState(code)).toEqual(['NONE', 0, 1, 4])
  })
})

test('reversals, activities, answers and adjustments at the same time lose nothing', async () => {
  const code = await givenPurchaseOffer({ frequency: 2, limitPerMember: 0 })
  const sent = []
  for (let index = 0; index < 10; index++) sent.push(await send())
  const responses = await Promise.all([
    ...sent.map((activityId) => reverseActivity(service, activityId)),
    ...sent.map(() => sendActivity(service, member, { action: 'PURCHASE', amount: 12_345, when: NOON })),
    ...sent.map(() => adjustPoints(service, member, { points: 1 })),
    ...sent.map((_, index) => respondToOffer(service, member, code, index % 2 === 0 ? 'ACCEPTED' : 'UNACCEPTED')),
  ])
  expect(errorsOf(responses)).toEqual([])
  const [state, progress = 0, timesRewarded = 0] = (await offerState(code)) ?? []
  expect(['NONE', 'ACCEPTED']).toContain(state)
  // A reversal of a reward at a progress above 0 costs that progress: the offer never holds more than what stands.
  expect(2 * Number(timesRewarded) + Number(progress)).toBeLessThanOrEqual(10)
  expect(await balance()).toEqual([10 * 123 + 10 + 500 * Number(timesRewarded)])
})
