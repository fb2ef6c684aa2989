import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { ErrorReason } from '../../src/domain/errors/catalogue'
import { documentedError } from '../support/errors'
import { expectRefusal } from '../support/expect-refusal'
import {
  givenActivities,
  givenLoyaltyId,
  givenMember,
  givenMemberOffer,
  givenProgramme,
  type Member,
} from '../support/given'
import { startService, type TestService } from '../support/service'

/** sendTrialActivity has the input of sendActivity and the same checks in the same order. */
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
    service.execute(
      `mutation ($input: ${inputType}!) { ${mutation}(input: $input) { earned { businessUnit rewards { total } } } }`,
      { input },
    )
  const valid = () => ({ correlationId: member.correlationId, action: 'PURCHASE', when: '2026-06-15' })

  const expectFieldError = (
    input: Record<string, unknown>,
    reason: ErrorReason,
    field: string,
    details: Record<string, unknown> = {},
  ) =>
    expectRefusal(
      service,
      () => send(input),
      documentedError(reason, mutation, { field: ['input', field], ...details }),
    )

  const TOO_LARGE = { maxEntries: '20', maxBytes: '5120' }
  const NOTE = { problem: 'note takes up to 1000 characters, without NUL and without halves of surrogate pairs' }
  const entries = (count: number, value = '') =>
    Array.from({ length: count }, (_, index) => ({ name: `n${index}`, value }))

  test('checks in the documented order', async () => {
    const steps: [reason: ErrorReason, field: string, valid: unknown, details?: Record<string, unknown>][] = [
      ['SESSION_NOT_FOUND', 'correlationId', member.correlationId],
      ['LOYALTY_ID_NOT_ASSOCIATED', 'loyaltyId', null],
      ['BUSINESS_UNIT_INVALID', 'businessUnit', 'FUEL'],
      ['BUSINESS_UNIT_DISABLED', 'businessUnit', 'GROCERY'],
      ['CHANNEL_NOT_FOUND', 'channel', 'APP'],
      ['ACTION_NOT_FOUND', 'action', 'PURCHASE'],
      ['WHEN_NOT_FOUND', 'when', '2026-06-15'],
      ['EXTENDED_DATA_INVALID', 'extendedData', [], TOO_LARGE],
      ['AMOUNT_INVALID', 'amount', 1],
      ['ARGUMENT_INVALID', 'note', '', NOTE],
    ]
    const input: Record<string, unknown> = {
      correlationId: 'none',
      loyaltyId: 'none',
      businessUnit: 'nowhere',
      channel: 'pigeon',
      action: 'sleep',
      when: 'yesterday',
      extendedData: entries(21),
      amount: -1,
      note: '\0',
    }
    for (const [reason, name, value, details] of steps) {
      await expectFieldError(input, reason, name, details)
      input[name] = value
    }
    expect((await send(input)).errors).toBeUndefined()
  })

  test('LOYALTY_ID_NOT_ASSOCIATED for an ID of another account, and for an impossible ID', async () => {
    const other = await givenMember(service)
    await givenLoyaltyId(service, other, other.accountId)
    for (const loyaltyId of [other.accountId, '', ' ', '\0', 'x'.repeat(256)]) {
      await expectFieldError({ ...valid(), loyaltyId }, 'LOYALTY_ID_NOT_ASSOCIATED', 'loyaltyId')
    }
  })

  test.each<unknown>([null, '', ' ', 'app', 'APP ', '__proto__', '\0'])('CHANNEL_NOT_FOUND for %j', (channel) =>
    expectFieldError({ ...valid(), channel }, 'CHANNEL_NOT_FOUND', 'channel'),
  )

  test('CHANNEL_NOT_FOUND if neither the call nor the session nor the programme names a channel', async () => {
    await givenProgramme(service, { defaultChannel: null })
    await expectFieldError(valid(), 'CHANNEL_NOT_FOUND', 'channel')
    await givenProgramme(service, { defaultChannel: 'APP' })
  })

  test.each<unknown>([undefined, null, '', ' ', 'purchase', 'SELF_SCAN', '__proto__'])(
    'ACTION_NOT_FOUND for %j',
    (action) => expectFieldError({ ...valid(), action }, 'ACTION_NOT_FOUND', 'action'),
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
  ])('WHEN_NOT_FOUND for %j', (when) => expectFieldError({ ...valid(), when }, 'WHEN_NOT_FOUND', 'when'))

  test('EXTENDED_DATA_INVALID for more than 20 entries or 5 120 bytes of names and values in UTF-8', async () => {
    const ofBytes = (bytes: number) => [{ name: 'é', value: `€${'x'.repeat(bytes - 5)}` }]
    for (const extendedData of [entries(20), ofBytes(5120), []]) {
      expect((await send({ ...valid(), extendedData })).errors).toBeUndefined()
    }
    for (const extendedData of [entries(21), ofBytes(5121), [{ name: 'x'.repeat(5121) }]]) {
      await expectFieldError({ ...valid(), extendedData }, 'EXTENDED_DATA_INVALID', 'extendedData', TOO_LARGE)
    }
  })

  test.each([-1, -(2 ** 31)])('AMOUNT_INVALID for %d', (amount) =>
    expectFieldError({ ...valid(), amount }, 'AMOUNT_INVALID', 'amount'),
  )

  test.each(['x'.repeat(1001), '\0', '\ud800'])('ARGUMENT_INVALID for the note %j', (note) =>
    expectFieldError({ ...valid(), note }, 'ARGUMENT_INVALID', 'note', NOTE),
  )

  test('ARGUMENT_INVALID for points without a business unit, unless the call names one', async () => {
    await givenProgramme(service, { defaultBusinessUnit: null })
    await expectFieldError({ ...valid(), amount: 100 }, 'ARGUMENT_INVALID', 'businessUnit', {
      problem: 'businessUnit is needed: the programme has no default one for the points of this activity',
    })
    expect((await send({ ...valid(), amount: 100, businessUnit: 'PHARMACY' })).errors).toBeUndefined()
    await givenProgramme(service, { defaultBusinessUnit: 'GROCERY' })
  })

  test('POINTS_OUT_OF_RANGE for more points than a 32-bit integer', async () => {
    const offer = { action: 'PURCHASE', activation: 'AUTO_LOAD', rewardValue: 2 ** 31 - 1 } as const
    await givenMemberOffer(service, member, offer)
    await givenMemberOffer(service, member, { ...offer, rewardValue: 1 })
    await expectRefusal(service, () => send(valid()), documentedError('POINTS_OUT_OF_RANGE', mutation))
  })
})

describe('the activityId of sendActivity', () => {
  test.each(['', ' ', ' x', '\0', 'x'.repeat(256)])('is ARGUMENT_INVALID after every other check: %j', async (id) => {
    const service = await startService()
    await givenActivities(service)
    const { correlationId } = await givenMember(service)
    const send = (input: Record<string, unknown>) =>
      service.execute('mutation ($input: SendActivityInput!) { sendActivity(input: $input) { replayed } }', {
        input: { correlationId, action: 'PURCHASE', when: '2026-06-15', activityId: id, ...input },
      })
    expect(await send({ note: '\0' })).toMatchObject({ errors: [{ extensions: { field: ['input', 'note'] } }] })
    await expectRefusal(
      service,
      () => send({}),
      documentedError('ARGUMENT_INVALID', 'sendActivity', {
        problem: 'activityId takes 1 to 255 characters, not blank, with no blanks at its ends',
        field: ['input', 'activityId'],
      }),
    )
    await service.stop()
  })
})
