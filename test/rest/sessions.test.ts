import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { concurrently } from '../support/concurrently'
import { expectNothingWritten } from '../support/expect-refusal'
import { givenLoyaltyId, givenMember, givenProgramme, type Member } from '../support/given'
import { expectRestRefusal, expectRestSuccess, sendRest } from '../support/rest'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  await givenProgramme(service, { channels: ['POS'] })
})
beforeEach(async () => {
  member = await givenMember(service)
})
afterAll(() => service.stop())

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/

const start = (identifier: string, body?: unknown, headers?: Record<string, string>) =>
  sendRest(service, `POST /client/users/${encodeURIComponent(identifier)}/sessions`, { body, headers })

describe('POST /client/users/:identifier/sessions', () => {
  test('starts a session with what the client chooses', async () => {
    await givenLoyaltyId(service, member, `2 of ${member.accountId}`)
    await givenLoyaltyId(service, member, `1 of ${member.accountId}`)
    const correlationId = `till 7 of ${member.accountId}`
    const response = await start(member.accountId, { correlationId, channel: 'POS', locale: 'en-CA' })
    expectRestSuccess(response, {
      correlationId,
      accountId: member.accountId,
      loyaltyId: `1 of ${member.accountId}`,
      channel: 'POS',
      createdAt: '2026-06-15T12:00:00.000Z',
      expiresAt: '2026-06-16T12:00:00.000Z',
    })
    const stored = await service.database.client.session.findUniqueOrThrow({ where: { correlationId } })
    expect(stored).toMatchObject({ accountId: member.accountId, channel: 'POS', locale: 'en-CA' })
  })

  test.each([undefined, {}, '', { correlationId: null, channel: null, locale: null }])(
    'needs no choice: %j',
    async (body) => {
      expectRestSuccess(await start(member.accountId, body), {
        correlationId: expect.stringMatching(UUID),
        accountId: member.accountId,
        loyaltyId: null,
        channel: null,
        createdAt: '2026-06-15T12:00:00.000Z',
        expiresAt: '2026-06-16T12:00:00.000Z',
      })
    },
  )

  test('starts a usable session', async () => {
    const { correlationId } = (await start(member.accountId)).json<{ correlationId: string }>()
    expectRestSuccess(await sendRest(service, `GET /client/users/${correlationId}/balance`), { balances: [] })
  })

  test('accepts a number as the correlation ID', async () => {
    const response = await start(member.accountId, { correlationId: 700_001 })
    expect(response.json()).toMatchObject({ correlationId: '700001' })
  })

  test.each([
    ['ACCOUNT_ID', 'account'],
    ['LOYALTY_ID', 'loyalty'],
    ['EXTERNAL_ID', 'external'],
    ['EMAIL', 'jo+1@example.com'],
    ['PHONE_NUMBER', '+14165550100'],
    ['email', 'jo+1@example.com'],
    [' Loyalty_Id ', 'loyalty'],
  ])('finds the member by X-Identifier-Type: %s', async (type, identifier) => {
    await service.database.client.account.upsert({
      where: { id: 'account' },
      create: {
        id: 'account',
        createdAt: service.clock.now(),
        externalId: 'external',
        email: 'jo+1@example.com',
        phoneNumber: '+14165550100',
        loyaltyIds: { create: [{ id: 'loyalty' }] },
      },
      update: {},
    })
    const response = await start(identifier, {}, { 'x-identifier-type': type })
    expect(response.json()).toMatchObject({ accountId: 'account', loyaltyId: 'loyalty' })
    expect(response.statusCode).toBe(200)
  })

  test.each(['NICKNAME', ''])('refuses an unknown X-Identifier-Type: %j', async (type) => {
    const problem = 'x-identifier-type must be one of ACCOUNT_ID, LOYALTY_ID, EXTERNAL_ID, EMAIL, PHONE_NUMBER'
    await expectRestRefusal(
      service,
      () => start(member.accountId, {}, { 'x-identifier-type': type }),
      'ARGUMENT_INVALID',
      { problem },
    )
  })

  test('refuses an identifier of no account', async () => {
    await expectRestRefusal(service, () => start('nobody'), 'ACCOUNT_NOT_FOUND')
    await expectRestRefusal(service, () => start('x'.repeat(300)), 'ACCOUNT_NOT_FOUND')
  })

  test.each(['NOWHERE', 'pos', '', 5, {}, ['POS']])('refuses an unknown channel: %j', async (channel) => {
    await expectRestRefusal(service, () => start(member.accountId, { channel }), 'CHANNEL_NOT_FOUND')
  })

  test.each([{ correlationId: '' }, { correlationId: ' a' }, { correlationId: {} }, { correlationId: 1.5 }])(
    'refuses an invalid correlation ID: %j',
    async (body) => {
      const problem = 'correlationId takes 1 to 255 characters, not blank, with no blanks at its ends'
      await expectRestRefusal(service, () => start(member.accountId, body), 'ARGUMENT_INVALID', { problem })
    },
  )

  test.each(['', 'not a language', 5, []])('refuses an invalid language: %j', async (locale) => {
    const response = await expectNothingWritten(service, () => start(member.accountId, { locale }))
    expect(response.json()).toMatchObject({ statusCode: 400, reason: 'ARGUMENT_INVALID' })
  })

  test('refuses a correlation ID of another account', async () => {
    const other = await givenMember(service)
    await expectRestRefusal(
      service,
      () => start(member.accountId, { correlationId: other.correlationId }),
      'CORRELATION_ID_IN_USE',
    )
  })

  test('returns the live session again if the call is repeated', async () => {
    const correlationId = `again for ${member.accountId}`
    const first = await start(member.accountId, { correlationId, channel: 'POS' })
    service.clock.advance(1_000)
    const second = await expectNothingWritten(service, () => start(member.accountId, { correlationId }))
    service.clock.advance(-1_000)
    expectRestSuccess(second, first.json())
  })

  test('starts one session for concurrent calls with one correlation ID', async () => {
    const correlationId = `together for ${member.accountId}`
    const responses = await concurrently(8, () => start(member.accountId, { correlationId }))
    for (const response of responses) expectRestSuccess(response, responses[0]?.json())
    expect(await service.database.client.session.count({ where: { correlationId } })).toBe(1)
  })
})
