import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { LightMyRequestResponse } from 'fastify'

import type { ErrorReason } from '../../src/domain/errors/catalogue'
import { ActivitiesDocument } from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { expectNothingWritten } from '../support/expect-refusal'
import { givenActivities, givenLoyaltyId, givenMember, givenMemberOffer, type Member } from '../support/given'
import { callsOf, expectRestRefusal, expectRestSuccess } from '../support/rest'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member
let calls: ReturnType<typeof callsOf>
/** Unused, and unique to a test. */
let id: string

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
})
beforeEach(async () => {
  member = await givenMember(service)
  calls = callsOf(service, member)
  id = `activity-of-${member.accountId}`
})
afterAll(() => service.stop())

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
const SURVEY = { action: 'SURVEY', when: '2026-06-15' }
const FIFTY = { GROCERY: { loyalty: { base: 50, bonus: 0, targeted: 0, total: 50 } } }
const recorded = (activityId: unknown, earned: unknown = FIFTY) => ({ activityId, type: 'SURVEY', earned })

const storedActivity = (activityId = id) => service.database.client.activity.findUnique({ where: { id: activityId } })
const countActivities = () => service.database.client.activity.count({ where: { accountId: member.accountId } })
const expectPoints = async (points: number) => {
  expectRestSuccess(await calls.balance(), {
    balances: [{ businessUnit: 'GROCERY', rewardType: 'loyalty', points }],
  })
}

describe('POST /client/users/:correlation_id/activities/:activity_id', () => {
  test('records every field, and returns what the activity earns by business unit', async () => {
    await givenLoyaltyId(service, member, member.accountId)
    await givenMemberOffer(service, member, {
      action: 'PURCHASE',
      activation: 'AUTO_LOAD',
      businessUnit: 'PHARMACY',
      rewardValue: 700,
    })
    const body = {
      action: 'PURCHASE',
      channel: 'STORE',
      businessUnit: 'PHARMACY',
      note: 'Nuts & bolts — ½ price 🥜',
      when: '2026-06-14T22:30:00+02:00',
      extendedData: [{ name: 'basket', value: 'b-1' }, { name: 'coupon', value: null }, { name: 'flag' }],
      amount: 12_345,
      loyaltyId: member.accountId,
    }
    expectRestSuccess(await calls.sendActivity(id, body), {
      activityId: id,
      type: 'PURCHASE',
      earned: { PHARMACY: { loyalty: { base: 123, bonus: 0, targeted: 700, total: 823 } } },
    })
    const { extendedData, ...stored } = (await storedActivity()) ?? {}
    expect(stored).toMatchObject({
      accountId: member.accountId,
      correlationId: member.correlationId,
      action: 'PURCHASE',
      channel: 'STORE',
      businessUnit: 'PHARMACY',
      note: body.note,
      occurredAt: new Date('2026-06-14T20:30:00Z'),
      amount: 12_345,
      loyaltyId: member.accountId,
    })
    expect(JSON.stringify(extendedData)).toContain('basket')
  })

  test('returns an empty object if nothing is earned', async () => {
    const response = await calls.sendActivity(id, { action: 'PURCHASE', when: '2026-06-15' })
    expectRestSuccess(response, { activityId: id, type: 'PURCHASE', earned: {} })
  })

  test('takes null for every field that may be absent, except for the channel', async () => {
    const body = { ...SURVEY, businessUnit: null, note: null, extendedData: null, amount: null, loyaltyId: null }
    expectRestSuccess(await calls.sendActivity(id, body), recorded(id))
    expect(await storedActivity()).toMatchObject({ channel: 'APP', businessUnit: null, note: null, amount: null })
  })

  test('takes a blank business unit as none', async () => {
    expectRestSuccess(await calls.sendActivity(id, { ...SURVEY, businessUnit: ' ' }), recorded(id))
  })

  test('takes a number as the loyalty ID', async () => {
    await givenLoyaltyId(service, member, '6000000001')
    expectRestSuccess(await calls.sendActivity(id, { ...SURVEY, loyaltyId: 6_000_000_001 }), recorded(id))
    expect(await storedActivity()).toMatchObject({ loyaltyId: '6000000001' })
  })

  test('takes further data with numbers and booleans, which it keeps as texts', async () => {
    const extendedData = [
      { name: 'items', value: 3 },
      { name: 'weight', value: 1.5 },
      { name: 'member', value: true, ignored: 1 },
    ]
    expectRestSuccess(await calls.sendActivity(id, { ...SURVEY, extendedData }), recorded(id))
    const { data } = await service.execute(ActivitiesDocument, { correlationId: member.correlationId })
    expect(data?.session?.activities.nodes[0]?.extendedData).toEqual([
      { name: 'items', value: '3' },
      { name: 'weight', value: '1.5' },
      { name: 'member', value: 'true' },
    ])
  })

  test('ignores fields that are not documented', async () => {
    const body = { ...SURVEY, activityId: 'other', onExisting: 'REPLAY', asOf: '2020-01-01', type: 'PURCHASE' }
    expectRestSuccess(await calls.sendActivity(id, body), recorded(id))
  })
})

/** Each row is wrong in its own field and in every later one, so that the order of the checks is seen. */
const WRONG_FROM_HERE = [
  { loyaltyId: 'of another' },
  { businessUnit: 'NOWHERE' },
  { channel: 'NOWHERE' },
  { action: 'NOTHING' },
  { when: 'yesterday' },
  { extendedData: [{ value: 'without a name' }] },
  { amount: -1 },
]
const wrongFrom = (first: number) => Object.assign({ ...SURVEY }, ...WRONG_FROM_HERE.slice(first)) as object

/** Values of the wrong type, or outside the documented values, of each field. */
const WRONG_VALUES: [string, ErrorReason, unknown[]][] = [
  ['loyaltyId', 'LOYALTY_ID_NOT_ASSOCIATED', ['', 'other', 5, 1.5, true, [], {}, 'x'.repeat(300), 1e300]],
  ['businessUnit', 'BUSINESS_UNIT_INVALID', ['NOWHERE', 'grocery', 5, true, [], {}, ['GROCERY'], '\0']],
  ['businessUnit', 'BUSINESS_UNIT_DISABLED', ['FUEL']],
  ['channel', 'CHANNEL_NOT_FOUND', [null, '', ' ', 'app', 'NOWHERE', 5, false, [], {}, ['APP']]],
  ['action', 'ACTION_NOT_FOUND', [null, undefined, '', ' ', 'survey', 'SELF_SCAN', 5, false, [], {}, ['SURVEY']]],
  ['when', 'WHEN_NOT_FOUND', [null, undefined, '', 'today', '2026-06-31', 1_781_524_800_000, true, [], {}]],
  [
    'extendedData',
    'EXTENDED_DATA_INVALID',
    [
      'text',
      5,
      true,
      {},
      { name: 'a', value: 'b' },
      ['text'],
      [null],
      [[]],
      [{}],
      [{ value: 'b' }],
      [{ name: 5 }],
      [{ name: null }],
      [{ name: 'a', value: {} }],
      [{ name: 'a', value: [] }],
      Array(21).fill({ name: 'a' }),
      [{ name: 'a', value: 'x'.repeat(5_120) }],
    ],
  ],
  ['amount', 'AMOUNT_INVALID', [12.5, '12', '', 2 ** 31, -1, true, [], {}, [12], 1e300]],
]
const details = (reason: ErrorReason) => (reason === 'EXTENDED_DATA_INVALID' ? EXTENDED_DATA_LIMITS : {})
const EXTENDED_DATA_LIMITS = { maxEntries: '20', maxBytes: '5120' }

describe.each<[string, (body: unknown, caller?: { correlationId: string }) => Promise<LightMyRequestResponse>]>([
  ['.../activities/:activity_id', (body, caller = member) => callsOf(service, caller).sendActivity(id, body)],
  ['.../activities', (body, caller = member) => callsOf(service, caller).sendActivityWithoutId(body)],
  ['.../activity/trial/v2', (body, caller = member) => callsOf(service, caller).sendTrialActivity(body)],
])('POST %s', (_path, send) => {
  test('refuses an unknown session before anything else', async () => {
    await expectRestRefusal(service, () => send(wrongFrom(0), { correlationId: 'none' }), 'SESSION_NOT_FOUND')
    await expectRestRefusal(service, () => send('', { correlationId: 'none' }), 'SESSION_NOT_FOUND')
  })

  test('checks the fields in the documented order', async () => {
    const reasons: ErrorReason[] = [
      'LOYALTY_ID_NOT_ASSOCIATED',
      'BUSINESS_UNIT_INVALID',
      'CHANNEL_NOT_FOUND',
      'ACTION_NOT_FOUND',
      'WHEN_NOT_FOUND',
      'EXTENDED_DATA_INVALID',
      'AMOUNT_INVALID',
    ]
    for (const [first, reason] of reasons.entries()) {
      await expectRestRefusal(service, () => send(wrongFrom(first)), reason, details(reason))
    }
  })

  test.each(WRONG_VALUES)('refuses a wrong %s with %s', async (field, reason, values) => {
    for (const value of values) {
      await expectRestRefusal(service, () => send({ ...SURVEY, [field]: value }), reason, details(reason))
    }
  })

  test('refuses a body without fields with the error of the first field that is missing', async () => {
    await expectRestRefusal(service, () => send({}), 'ACTION_NOT_FOUND')
    await expectRestRefusal(service, () => send(''), 'ACTION_NOT_FOUND')
  })

  test.each([5, true, {}, ['a'], 'x'.repeat(1_001)])('refuses an invalid note: %j', async (note) => {
    const response = await expectNothingWritten(service, () => send({ ...SURVEY, note }))
    expect(response.json()).toMatchObject({ statusCode: 400, reason: 'ARGUMENT_INVALID' })
  })

  test('refuses an activity whose points do not fit', async () => {
    const { client } = service.database
    const rule = { code: `huge ${member.accountId}`, action: 'SURVEY', businessUnit: null, pointsPerUnit: 0 }
    await client.earnRule.create({ data: { ...rule, points: 2_147_483_647 } })
    await givenActivities(service)
    await expectRestRefusal(service, () => send(SURVEY), 'POINTS_OUT_OF_RANGE')
    await client.earnRule.delete({ where: { code: rule.code } })
    await givenActivities(service)
  })
})

describe('a repeated POST .../activities/:activity_id', () => {
  const REPLAY = () => ({ 'idempotency-key': id })

  test('is refused without Idempotency-Key, and with a key that is not the ID', async () => {
    await calls.sendActivity(id, SURVEY)
    for (const headers of [undefined, { 'idempotency-key': 'other' }, { 'idempotency-key': '' }]) {
      await expectRestRefusal(service, () => calls.sendActivity(id, SURVEY, headers), 'ACTIVITY_ALREADY_EXISTS')
    }
  })

  test('returns the first result again with the ID as Idempotency-Key', async () => {
    const first = await calls.sendActivity(id, SURVEY, REPLAY())
    const sameByMeaning = { ...SURVEY, channel: 'APP', when: '2026-06-15T02:00:00+02:00', amount: 0 }
    for (const body of [SURVEY, sameByMeaning]) {
      const again = await expectNothingWritten(service, () => calls.sendActivity(id, body, REPLAY()))
      expectRestSuccess(again, first.json())
    }
    expectRestSuccess(first, recorded(id))
    await expectPoints(50)
  })

  test('is refused with Idempotency-Key if its content is another, or its account', async () => {
    await calls.sendActivity(id, SURVEY, REPLAY())
    const other = { ...SURVEY, note: 'other' }
    await expectRestRefusal(service, () => calls.sendActivity(id, other, REPLAY()), 'ACTIVITY_ALREADY_EXISTS')
    const ofOther = callsOf(service, await givenMember(service))
    await expectRestRefusal(service, () => ofOther.sendActivity(id, SURVEY, REPLAY()), 'ACTIVITY_ALREADY_EXISTS')
  })

  test('is one activity for concurrent calls with Idempotency-Key', async () => {
    const responses = await concurrently(20, () => calls.sendActivity(id, SURVEY, REPLAY()))
    for (const response of responses) expectRestSuccess(response, recorded(id))
    expect(await countActivities()).toBe(1)
    await expectPoints(50)
  })

  test('is one activity for concurrent calls without Idempotency-Key, and the others are refused', async () => {
    const responses = await concurrently(8, () => calls.sendActivity(id, SURVEY))
    const reasons = responses.map((response) => response.json<{ reason?: string }>().reason)
    expect(reasons.sort()).toEqual([...Array<string>(7).fill('ACTIVITY_ALREADY_EXISTS'), undefined])
    await expectPoints(50)
  })

  test.each([
    ['with any characters', (unique: string) => `a/b?c=50 % é 🥜 "of" ${unique}`],
    ['of 255 characters', (unique: string) => `${unique}${'x'.repeat(255 - unique.length)}`],
  ])('keeps an ID %s', async (_case, create) => {
    const activityId = create(member.accountId)
    expectRestSuccess(await calls.sendActivity(encodeURIComponent(activityId), SURVEY), recorded(activityId))
    expect(await storedActivity(activityId)).not.toBeNull()
  })

  test.each([
    ['longer than 255 characters', 'x'.repeat(256)],
    ['with a blank at its end', 'a%20'],
    ['that is blank', '%20'],
  ])('refuses an ID %s', async (_case, activityId) => {
    const problem = 'activityId takes 1 to 255 characters, not blank, with no blanks at its ends'
    await expectRestRefusal(service, () => calls.sendActivity(activityId, SURVEY), 'ARGUMENT_INVALID', { problem })
  })
})

describe('POST .../activities without an ID', () => {
  test('generates one, so that a repeated call is another activity', async () => {
    const responses = [await calls.sendActivityWithoutId(SURVEY), await calls.sendActivityWithoutId(SURVEY)]
    for (const response of responses) expectRestSuccess(response, recorded(expect.stringMatching(UUID)))
    expect(await countActivities()).toBe(2)
    await expectPoints(100)
  })

  test('takes Idempotency-Key as the ID, and returns the first result again', async () => {
    const headers = { 'idempotency-key': id }
    const first = await calls.sendActivityWithoutId(SURVEY, headers)
    expectRestSuccess(first, recorded(id))
    for (const repeat of [
      () => calls.sendActivityWithoutId(SURVEY, headers),
      () => calls.sendActivity(id, SURVEY, headers),
    ]) {
      expectRestSuccess(await expectNothingWritten(service, repeat), first.json())
    }
    await expectPoints(50)
  })

  test('refuses another content under one key', async () => {
    const headers = { 'idempotency-key': id }
    await calls.sendActivityWithoutId(SURVEY, headers)
    const other = { ...SURVEY, businessUnit: 'PHARMACY' }
    await expectRestRefusal(service, () => calls.sendActivityWithoutId(other, headers), 'ACTIVITY_ALREADY_EXISTS')
  })

  test('records one activity for 20 concurrent calls with one key', async () => {
    const headers = { 'idempotency-key': id }
    const responses = await concurrently(20, () => calls.sendActivityWithoutId(SURVEY, headers))
    for (const response of responses) expectRestSuccess(response, recorded(id))
    expect(await countActivities()).toBe(1)
    await expectPoints(50)
  })

  test.each(['', 'x'.repeat(256)])('refuses a key that cannot be an ID: %j', async (key) => {
    const problem = 'activityId takes 1 to 255 characters, not blank, with no blanks at its ends'
    const call = () => calls.sendActivityWithoutId(SURVEY, { 'idempotency-key': key })
    await expectRestRefusal(service, call, 'ARGUMENT_INVALID', { problem })
  })
})
