import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { ErrorReason } from '../../src/domain/errors/catalogue'
import { documentedError } from '../support/errors'
import {
  everythingIn,
  givenActivities,
  givenMember,
  givenMemberOffer,
  givenProgramme,
  type Member,
} from '../support/given'
import { startService, type TestService } from '../support/service'

/** sendTrialActivity takes the input of sendActivity, and checks it the same way in the same order. */
describe.each(['sendActivity', 'sendTrialActivity'])('%s', (mutation) => {
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

  const inputType = `S${mutation.slice(1)}Input`
  const send = (input: Record<string, unknown>) =>
    service.send(
      `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { earned { businessUnit rewards { total } } } }`,
      { input },
    )
  const right = () => ({ correlationId: member.correlationId, action: 'PURCHASE', when: '2026-06-15' })

  async function expectRefusal(
    input: Record<string, unknown>,
    reason: ErrorReason,
    field: string,
    facts: Record<string, unknown> = {},
  ): Promise<void> {
    const before = await everythingIn(service)
    expect(await send(input)).toEqual({
      data: { [mutation]: null },
      errors: [documentedError(reason, mutation, { field: ['input', field], ...facts })],
    })
    expect(await everythingIn(service)).toEqual(before)
  }

  const TOO_MUCH = { maxEntries: '20', maxBytes: '5120' }
  const NOTE = { problem: 'note takes up to 1000 characters, without NUL and without halves of surrogate pairs' }
  const entries = (count: number, value = '') =>
    Array.from({ length: count }, (_, index) => ({ name: `n${index}`, value }))

  test('checks in the documented order', async () => {
    const steps: [reason: ErrorReason, member: string, right: unknown, facts?: Record<string, unknown>][] = [
      ['SESSION_NOT_FOUND', 'correlationId', member.correlationId],
      ['LOYALTY_ID_NOT_ASSOCIATED', 'loyaltyId', null],
      ['BUSINESS_UNIT_INVALID', 'businessUnit', 'FUEL'],
      ['BUSINESS_UNIT_DISABLED', 'businessUnit', 'GROCERY'],
      ['CHANNEL_NOT_FOUND', 'channel', 'APP'],
      ['ACTION_NOT_FOUND', 'action', 'PURCHASE'],
      ['WHEN_NOT_FOUND', 'when', '2026-06-15'],
      ['EXTENDED_DATA_INVALID', 'extendedData', [], TOO_MUCH],
      ['AMOUNT_INVALID', 'amount', 1],
      ['ARGUMENT_INVALID', 'note', '', NOTE],
    ]
    const input: Record<string, unknown> = {
      correlationId: 'nobody',
      loyaltyId: 'nobody',
      businessUnit: 'nowhere',
      channel: 'pigeon',
      action: 'sleep',
      when: 'yesterday',
      extendedData: entries(21),
      amount: -1,
      note: '\0',
    }
    for (const [reason, name, value, facts] of steps) {
      await expectRefusal(input, reason, name, facts)
      input[name] = value
    }
    expect((await send(input)).errors).toBeUndefined()
  })

  test('LOYALTY_ID_NOT_ASSOCIATED for an id of another account, and for one that cannot be', async () => {
    const other = await givenMember(service)
    await service.database.client.loyaltyId.create({ data: { id: other.accountId, accountId: other.accountId } })
    for (const loyaltyId of [other.accountId, '', ' ', '\0', 'x'.repeat(256)]) {
      await expectRefusal({ ...right(), loyaltyId }, 'LOYALTY_ID_NOT_ASSOCIATED', 'loyaltyId')
    }
  })

  test.each<unknown>([null, '', ' ', 'app', 'APP ', '__proto__', '\0'])('CHANNEL_NOT_FOUND for %j', (channel) =>
    expectRefusal({ ...right(), channel }, 'CHANNEL_NOT_FOUND', 'channel'),
  )

  test('CHANNEL_NOT_FOUND where neither the call nor the session nor the programme names one', async () => {
    await givenProgramme(service, { defaultChannel: null })
    await expectRefusal(right(), 'CHANNEL_NOT_FOUND', 'channel')
    await givenProgramme(service, { defaultChannel: 'APP' })
  })

  test.each<unknown>([undefined, null, '', ' ', 'purchase', 'SELF_SCAN', '__proto__'])(
    'ACTION_NOT_FOUND for %j',
    (action) => expectRefusal({ ...right(), action }, 'ACTION_NOT_FOUND', 'action'),
  )

  test.each<unknown>([
    undefined,
    null,
    '',
    'now',
    '2026-02-30',
    '2026-06-15T12:00:00',
    '2026-06-15T25:00:00Z',
    '1750000000000',
    '15/06/2026',
  ])('WHEN_NOT_FOUND for %j', (when) => expectRefusal({ ...right(), when }, 'WHEN_NOT_FOUND', 'when'))

  test('EXTENDED_DATA_INVALID beyond 20 entries or 5 120 bytes of names and values, counted in UTF-8', async () => {
    const ofBytes = (bytes: number) => [{ name: 'é', value: `€${'x'.repeat(bytes - 5)}` }]
    for (const extendedData of [entries(20), ofBytes(5120), []]) {
      expect((await send({ ...right(), extendedData })).errors).toBeUndefined()
    }
    for (const extendedData of [entries(21), ofBytes(5121), [{ name: 'x'.repeat(5121) }]]) {
      await expectRefusal({ ...right(), extendedData }, 'EXTENDED_DATA_INVALID', 'extendedData', TOO_MUCH)
    }
  })

  test.each([-1, -(2 ** 31)])('AMOUNT_INVALID for %d', (amount) =>
    expectRefusal({ ...right(), amount }, 'AMOUNT_INVALID', 'amount'),
  )

  test.each(['x'.repeat(1001), '\0', '\ud800'])('ARGUMENT_INVALID for the note %j', (note) =>
    expectRefusal({ ...right(), note }, 'ARGUMENT_INVALID', 'note', NOTE),
  )

  test('ARGUMENT_INVALID for points that belong to no business unit, with the unit to be named', async () => {
    await givenProgramme(service, { defaultBusinessUnit: null })
    await expectRefusal({ ...right(), amount: 100 }, 'ARGUMENT_INVALID', 'businessUnit', {
      problem: 'businessUnit is needed: the programme has no default one for the points of this activity',
    })
    expect((await send({ ...right(), amount: 100, businessUnit: 'PHARMACY' })).errors).toBeUndefined()
    await givenProgramme(service, { defaultBusinessUnit: 'GROCERY' })
  })

  test('POINTS_OUT_OF_RANGE for more points than 32 bits hold', async () => {
    const most = { action: 'PURCHASE', activation: 'AUTO_LOAD', rewardValue: 2 ** 31 - 1 } as const
    await givenMemberOffer(service, member, most)
    await givenMemberOffer(service, member, { ...most, rewardValue: 1 })
    const before = await everythingIn(service)
    expect(await send(right())).toMatchObject({ errors: [documentedError('POINTS_OUT_OF_RANGE', mutation)] })
    expect(await everythingIn(service)).toEqual(before)
  })
})

describe('an activityId', () => {
  test.each(['', ' ', ' x', '\0', 'x'.repeat(256)])('%j is ARGUMENT_INVALID, after every other check', async (id) => {
    const service = await startService()
    await givenActivities(service)
    const { correlationId } = await givenMember(service)
    const send = (input: Record<string, unknown>) =>
      service.send('mutation ($input: SendActivityInput!) { sendActivity(input: $input) { replayed } }', {
        input: { correlationId, action: 'PURCHASE', when: '2026-06-15', activityId: id, ...input },
      })
    expect(await send({ note: '\0' })).toMatchObject({ errors: [{ extensions: { field: ['input', 'note'] } }] })
    expect(await send({})).toEqual({
      data: { sendActivity: null },
      errors: [
        documentedError('ARGUMENT_INVALID', 'sendActivity', {
          problem: 'activityId takes 1 to 255 characters, not blank, with no blanks at its ends',
          field: ['input', 'activityId'],
        }),
      ],
    })
    await service.stop()
  })
})
