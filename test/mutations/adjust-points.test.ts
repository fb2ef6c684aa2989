import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { type AdjustPointsInput, LedgerDocument } from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { documentedError } from '../support/errors'
import { expectNothingWritten, expectRefusal } from '../support/expect-refusal'
import { givenActivities, givenMember, givenProgramme, type Member } from '../support/given'
import { adjustPoints, sendActivity } from '../support/member-calls'
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

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

type Fields = Partial<AdjustPointsInput>
const adjust = (fields: Fields = {}, headers?: Record<string, string>) => adjustPoints(service, member, fields, headers)

const account = async () => {
  const { data } = await service.execute(LedgerDocument, { correlationId: member.correlationId, first: 100 })
  return present(data?.session).account
}

describe('adjustPoints', () => {
  test('gives points, and records who gave them and why', async () => {
    const adjustmentId = `adjustment of ${member.accountId}`
    const fields = { points: 250, businessUnit: 'PHARMACY', reason: 'Sorry for the wait', adjustmentId }
    const { data, errors } = await adjust(fields, { 'x-actor': 'ann' })
    expect(errors).toBeUndefined()
    const entry = {
      id: expect.any(String),
      type: 'ADJUSTMENT',
      points: 250,
      businessUnit: 'PHARMACY',
      rewardType: 'loyalty',
      category: null,
      cause: adjustmentId,
      activityId: null,
      reversedEntryId: null,
      reason: 'Sorry for the wait',
      actor: 'ann',
      createdAt: service.clock.now().toISOString(),
    }
    const balance = { id: expect.any(String), businessUnit: 'PHARMACY', rewardType: 'loyalty', points: 250 }
    expect(data?.adjustPoints).toEqual({ entry, balance, replayed: false })
    expect(await account()).toMatchObject({ balances: [balance], ledger: { nodes: [entry] } })
  })

  test.each([undefined, null, '', ' '])(
    'uses the default business unit for %j, and generates an ID',
    async (businessUnit) => {
      const { data } = await adjust({ businessUnit })
      expect(data?.adjustPoints).toMatchObject({
        entry: { businessUnit: 'GROCERY', cause: expect.stringMatching(UUID), actor: 'anonymous' },
      })
    },
  )

  test('takes points down to 0, between activities', async () => {
    await sendActivity(service, member)
    expect((await adjust({ points: -50 })).data?.adjustPoints?.balance.points).toBe(0)
    await sendActivity(service, member)
    const { balances, ledger } = await account()
    expect(balances).toMatchObject([{ points: 50 }])
    expect(ledger.nodes.map(({ type, points }) => [type, points])).toEqual([
      ['EARN', 50],
      ['ADJUSTMENT', -50],
      ['EARN', 50],
    ])
  })

  test('has a space of IDs of its own', async () => {
    const id = `id of ${member.accountId}`
    await sendActivity(service, member, { activityId: id })
    expect((await adjust({ adjustmentId: id })).errors).toBeUndefined()
  })

  test('accepts a reason of 1000 characters, and any that is not blank', async () => {
    for (const reason of ['é'.repeat(1_000), ' . ']) {
      expect((await adjust({ reason })).data?.adjustPoints?.entry.reason).toBe(reason)
    }
  })
})

describe('an existing adjustmentId of adjustPoints', () => {
  let adjustmentId: string
  beforeEach(() => {
    adjustmentId = `adjustment of ${member.accountId}`
  })
  const expectExists = (fields: Fields) =>
    expectRefusal(
      service,
      () => adjust({ adjustmentId, ...fields }),
      documentedError('ADJUSTMENT_ALREADY_EXISTS', 'adjustPoints', { field: ['input', 'adjustmentId'] }),
    )

  test.each([{}, { onExisting: null }, { onExisting: 'REJECT' as const }])('is refused with %j', async (mode) => {
    await adjust({ adjustmentId })
    await expectExists(mode)
  })

  test('returns the first result again with REPLAY, with the balance as it is now', async () => {
    await adjust({ points: 150 })
    const fields = { points: -100, adjustmentId, onExisting: 'REPLAY' } as const
    const first = await adjust(fields, { 'x-actor': 'ann' })
    await adjust({ points: -50 })
    service.clock.advance(60_000)
    // The balance would refuse these points now.
    const again = await expectNothingWritten(service, () =>
      adjust({ ...fields, businessUnit: 'GROCERY' }, { 'x-actor': 'bob' }),
    )
    const { entry, balance } = present(first.data?.adjustPoints)
    expect(again.data?.adjustPoints).toEqual({ entry, balance: { ...balance, points: 0 }, replayed: true })
  })

  test.each<Fields>([{ points: 101 }, { reason: 'another' }, { businessUnit: 'PHARMACY' }])(
    'is refused with REPLAY for other content: %j',
    async (other) => {
      await adjust({ adjustmentId })
      await expectExists({ ...other, onExisting: 'REPLAY' })
    },
  )

  test('is refused for another account', async () => {
    await adjust({ adjustmentId })
    member = await givenMember(service)
    await expectExists({ onExisting: 'REPLAY' })
  })

  test('is refused before the points are compared with the balance', async () => {
    await adjust({ adjustmentId })
    await expectExists({ points: -1_000 })
  })
})

describe('an error of adjustPoints', () => {
  const expectError = (fields: Fields, ...[reason, details]: Parameters<typeof expectedError>) =>
    expectRefusal(service, () => adjust(fields), expectedError(reason, details))
  const expectedError = (reason: Parameters<typeof documentedError>[0], details?: Record<string, unknown>) =>
    documentedError(reason, 'adjustPoints', details)

  /** Each of these inputs has all the errors that come after its own. */
  const LAST: Fields = { points: -1 }
  const ID: Fields = { ...LAST, adjustmentId: ' ' }
  const REASON: Fields = { ...ID, reason: ' ' }
  const POINTS: Fields = { ...REASON, points: 0 }

  test.each(['unknown', '', '\0', 'x'.repeat(256)])(
    'is ACCOUNT_NOT_FOUND for %j, before any other',
    async (accountId) => {
      const fields = { ...POINTS, businessUnit: 'unknown', accountId }
      await expectError(fields, 'ACCOUNT_NOT_FOUND', { field: ['input', 'accountId'] })
    },
  )

  test.each([
    ['BUSINESS_UNIT_INVALID', 'unknown'],
    ['BUSINESS_UNIT_DISABLED', 'FUEL'],
  ] as const)('is %s for %s', async (reason, businessUnit) => {
    await expectError({ ...POINTS, businessUnit }, reason, { field: ['input', 'businessUnit'] })
  })

  test('is ARGUMENT_INVALID without a business unit if the programme has no default one', async () => {
    await givenProgramme(service, { defaultBusinessUnit: null })
    const problem = 'businessUnit is needed: the programme has no default one'
    await expectError(POINTS, 'ARGUMENT_INVALID', { problem, field: ['input', 'businessUnit'] })
    await givenProgramme(service, { defaultBusinessUnit: 'GROCERY' })
  })

  test('is ARGUMENT_INVALID for 0 points', async () => {
    await expectError(POINTS, 'ARGUMENT_INVALID', { problem: 'points must not be 0', field: ['input', 'points'] })
  })

  test.each([
    ['', 'reason must not be blank'],
    [' \n', 'reason must not be blank'],
    ['x'.repeat(1_001), 'reason takes up to 1000 characters, without NUL and without halves of surrogate pairs'],
    ['\0', 'reason takes up to 1000 characters, without NUL and without halves of surrogate pairs'],
  ])('is ARGUMENT_INVALID for the reason %j', async (reason, problem) => {
    await expectError({ ...REASON, reason }, 'ARGUMENT_INVALID', { problem, field: ['input', 'reason'] })
  })

  test('is ARGUMENT_INVALID for an invalid adjustmentId', async () => {
    const problem = 'adjustmentId takes 1 to 255 characters, not blank, with no blanks at its ends'
    await expectError(ID, 'ARGUMENT_INVALID', { problem, field: ['input', 'adjustmentId'] })
  })

  test('is INSUFFICIENT_POINTS for more points than the balance has', async () => {
    const field = ['input', 'points']
    await expectError({ points: -1 }, 'INSUFFICIENT_POINTS', { balance: '0', field })
    await adjust({ points: 10 })
    await expectError({ points: -11 }, 'INSUFFICIENT_POINTS', { balance: '10', field })
    await expectError({ points: -1, businessUnit: 'PHARMACY' }, 'INSUFFICIENT_POINTS', { balance: '0', field })
    expect((await adjust({ points: -10 })).errors).toBeUndefined()
  })

  test('is POINTS_OUT_OF_RANGE for a balance that does not fit the type Int', async () => {
    await adjust({ points: 2 ** 31 - 2 })
    await expectError({ points: 2 }, 'POINTS_OUT_OF_RANGE')
    expect((await adjust({ points: 1 })).data?.adjustPoints?.balance.points).toBe(2 ** 31 - 1)
  })
})

describe('concurrent calls of adjustPoints', () => {
  test('50 of -10 on a balance of 100: exactly 10 succeed', async () => {
    await adjust({ points: 100 })
    const responses = await concurrently(50, () => adjust({ points: -10 }))
    expect(responses.filter(({ errors }) => !errors)).toHaveLength(10)
    const reasons = errorsOf(responses).map(({ extensions }) => extensions.reason)
    expect(reasons).toEqual(Array(40).fill('INSUFFICIENT_POINTS'))
    const { balances, ledger } = await account()
    expect(balances).toMatchObject([{ points: 0 }])
    expect(ledger.nodes).toHaveLength(11)
  })

  test('20 with one adjustmentId and REPLAY: one entry', async () => {
    const fields = { adjustmentId: `adjustment of ${member.accountId}`, onExisting: 'REPLAY' } as const
    const responses = await concurrently(20, () => adjust(fields))
    expect(errorsOf(responses)).toEqual([])
    expect(responses.filter(({ data }) => !data?.adjustPoints?.replayed)).toHaveLength(1)
    expect((await account()).balances).toMatchObject([{ points: 100 }])
  })
})
