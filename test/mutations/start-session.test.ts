import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { SessionDocument, StartSessionDocument, type StartSessionInput } from '../generated/graphql'
import { documentedError } from '../support/errors'
import { everythingIn, givenProgramme } from '../support/given'
import { startService, type TestService } from '../support/service'

let service: TestService
let accountId: string

beforeAll(async () => {
  service = await startService()
  await givenProgramme(service, { channels: ['APP', 'STORE'] })
})
beforeAll(async () => {
  accountId = (await givenAccount()).id
})
afterAll(() => service.stop())

async function givenAccount() {
  const id = `account-${randomUUID()}`
  return service.database.client.account.create({
    data: {
      id,
      externalId: `crm-${id}`,
      email: `${id}@example.com`,
      phoneNumber: `+1 ${id}`,
      createdAt: service.clock.now(),
      loyaltyIds: { create: [{ id: `card-2-${id}` }, { id: `card-1-${id}` }] },
    },
  })
}

const start = (input: StartSessionInput) => service.execute(StartSessionDocument, { input })
const read = (correlationId: string) => service.execute(SessionDocument, { correlationId })

async function expectRefusal(input: StartSessionInput, error: unknown): Promise<void> {
  const before = await everythingIn(service)
  expect(await start(input)).toEqual({ data: { startSession: null }, errors: [error] })
  expect(await everythingIn(service)).toEqual(before)
}

describe('a session', () => {
  test('is started for an account, with a generated correlation id and a day to live', async () => {
    const { data } = await start({ identifier: accountId })
    const session = data?.startSession?.session
    const now = service.clock.now()
    expect(session).toEqual({
      id: session?.correlationId,
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      channel: null,
      locale: null,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + 24 * 60 * 60 * 1000).toISOString(),
      account: { id: accountId },
    })
  })

  test('keeps what the caller chose: correlation id, channel, and the locale in its canonical form', async () => {
    const correlationId = `chosen ${randomUUID()}`
    const { data } = await start({ identifier: accountId, correlationId, channel: 'STORE', locale: 'fr-ca' })
    expect(data?.startSession?.session).toMatchObject({ correlationId, channel: 'STORE', locale: 'fr-CA' })
    expect((await read(correlationId)).data?.session).toMatchObject({
      correlationId,
      channel: 'STORE',
      locale: 'fr-CA',
      account: { id: accountId, loyaltyIds: [`card-1-${accountId}`, `card-2-${accountId}`], optIn: null },
    })
  })

  test.each([
    ['ACCOUNT_ID', (id: string) => id],
    ['LOYALTY_ID', (id: string) => `card-1-${id}`],
    ['EXTERNAL_ID', (id: string) => `crm-${id}`],
    ['EMAIL', (id: string) => `${id}@EXAMPLE.com`],
    ['PHONE_NUMBER', (id: string) => `+1 ${id}`],
  ] as const)('can be started by %s', async (identifierType, identifierOf) => {
    const { data } = await start({ identifier: identifierOf(accountId), identifierType })
    expect(data?.startSession?.session.account.id).toBe(accountId)
  })

  test('lives for the configured time', async () => {
    const shortLived = await startService({ SESSION_TTL: '90' })
    await shortLived.database.client.account.create({ data: { id: 'acc', createdAt: new Date() } })
    const { data } = await shortLived.execute(StartSessionDocument, { input: { identifier: 'acc' } })
    const { createdAt, expiresAt } = data?.startSession?.session ?? {}
    expect(Date.parse(expiresAt ?? '') - Date.parse(createdAt ?? '')).toBe(90_000)
    await shortLived.stop()
  })
})

describe('a correlation id that exists', () => {
  test("returns the same account's live session as it is", async () => {
    const correlationId = randomUUID()
    const first = await start({ identifier: accountId, correlationId, channel: 'APP' })
    service.clock.advance(1000)
    const before = await everythingIn(service)
    const again = await start({ identifier: accountId, correlationId, channel: 'STORE', locale: 'en-CA' })
    expect(again).toEqual(first)
    expect(await everythingIn(service)).toEqual(before)
  })

  test('is CORRELATION_ID_IN_USE for another account', async () => {
    const correlationId = randomUUID()
    await start({ identifier: (await givenAccount()).id, correlationId })
    await expectRefusal(
      { identifier: accountId, correlationId },
      documentedError('CORRELATION_ID_IN_USE', 'startSession', { field: ['input', 'correlationId'] }),
    )
  })

  test('is CORRELATION_ID_IN_USE once it has expired, but not at its last instant', async () => {
    const correlationId = randomUUID()
    const { data } = await start({ identifier: accountId, correlationId })
    const now = service.clock.now()
    service.clock.set(data?.startSession?.session.expiresAt ?? '')
    expect((await start({ identifier: accountId, correlationId })).data).toEqual(data)
    service.clock.advance(1)
    await expectRefusal(
      { identifier: accountId, correlationId },
      documentedError('CORRELATION_ID_IN_USE', 'startSession', { field: ['input', 'correlationId'] }),
    )
    service.clock.set(now)
  })

  test('chosen by 50 callers at the same moment for one account is one session, and all get it', async () => {
    const correlationId = randomUUID()
    const answers = await Promise.all(Array.from({ length: 50 }, () => start({ identifier: accountId, correlationId })))
    expect(answers.map(({ data }) => data?.startSession?.session.correlationId)).toEqual(Array(50).fill(correlationId))
  })

  test('chosen at the same moment for two accounts goes to one of them', async () => {
    const correlationId = randomUUID()
    const accounts = [accountId, (await givenAccount()).id]
    const answers = await Promise.all(accounts.map((identifier) => start({ identifier, correlationId })))
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.reason ?? 'started').sort()).toEqual([
      'CORRELATION_ID_IN_USE',
      'started',
    ])
  })
})

describe('documented errors', () => {
  const accountNotFound = documentedError('ACCOUNT_NOT_FOUND', 'startSession', { field: ['input', 'identifier'] })

  test.each(['nobody', '', ' ', 'a\0b', '\ud800', 'x'.repeat(300)])('ACCOUNT_NOT_FOUND for %j', (identifier) =>
    expectRefusal({ identifier }, accountNotFound),
  )

  test('ACCOUNT_NOT_FOUND for an identifier of another kind', () =>
    expectRefusal({ identifier: accountId, identifierType: 'LOYALTY_ID' }, accountNotFound))

  test.each(['WEBSITE', 'app', '', ' '])('CHANNEL_NOT_FOUND for %j', (channel) =>
    expectRefusal(
      { identifier: accountId, channel },
      documentedError('CHANNEL_NOT_FOUND', 'startSession', { field: ['input', 'channel'] }),
    ),
  )

  test.each(['', '  ', ' padded', 'x'.repeat(256), 'a\0b', '\udfff'])(
    'ARGUMENT_INVALID for the correlation id %j',
    (correlationId) =>
      expectRefusal(
        { identifier: accountId, correlationId },
        documentedError('ARGUMENT_INVALID', 'startSession', {
          problem: 'correlationId takes 1 to 255 characters, not blank, with no blanks at its ends',
          field: ['input', 'correlationId'],
        }),
      ),
  )

  test.each(['', 'en-', 'en_CA', '-', `en${'-abcdefgh'.repeat(40)}`])('ARGUMENT_INVALID for the locale %j', (locale) =>
    expectRefusal(
      { identifier: accountId, locale },
      documentedError('ARGUMENT_INVALID', 'startSession', {
        problem: 'locale takes a BCP 47 language tag, for instance en-CA',
        field: ['input', 'locale'],
      }),
    ),
  )

  test.each(['nobody', '', 'a\0b', '\ud800'])('SESSION_NOT_FOUND for reading the session %j', async (correlationId) => {
    expect(await read(correlationId)).toEqual({
      data: { session: null },
      errors: [documentedError('SESSION_NOT_FOUND', 'session', { field: ['correlationId'] })],
    })
  })
})
