import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import type { ErrorReason } from '../../src/domain/errors/catalogue'
import { importJson } from '../../src/programme-files/import-programme'
import { SessionDocument, StartSessionDocument, type StartSessionInput } from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { documentedError } from '../support/errors'
import { expectNothingWritten, expectRefusal } from '../support/expect-refusal'
import { givenProgramme } from '../support/given'
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

const expectFieldError = (input: StartSessionInput, reason: ErrorReason, field: string, problem?: string) =>
  expectRefusal(
    service,
    () => start(input),
    documentedError(reason, 'startSession', { field: ['input', field], problem }),
  )

describe('startSession', () => {
  test('starts a session of a day for an account, with a generated correlation ID', async () => {
    const { data } = await start({ identifier: accountId })
    const session = data?.startSession?.session
    const now = service.clock.now()
    expect(session).toEqual({
      id: `Session:${session?.correlationId}`,
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      channel: null,
      locale: null,
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + 24 * 60 * 60 * 1000).toISOString(),
      account: { id: accountId },
    })
  })

  test('stores the correlation ID, the channel, and the locale in its canonical form', async () => {
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
    ['EMAIL', (id: string) => ` ${id}@example.com\t`],
    ['PHONE_NUMBER', (id: string) => `+1 ${id}`],
  ] as const)('finds the account by %s', async (identifierType, identifierOf) => {
    const { data } = await start({ identifier: identifierOf(accountId), identifierType })
    expect(data?.startSession?.session.account.id).toBe(accountId)
  })

  // An import stores the address without blanks at its ends, in lower case and in NFC.
  test.each(['Zo\u00eb@example.com', 'ZOE\u0308@EXAMPLE.COM', ' zoe\u0308@example.com '])(
    'finds the account by the e-mail address %j',
    async (identifier) => {
      const id = randomUUID()
      const file = { accounts: [{ id, email: ` Zoe\u0308@Example.com ` }] }
      await importJson({ database: service.database, clock: service.clock.now }, Buffer.from(JSON.stringify(file)))
      const { data } = await start({ identifier, identifierType: 'EMAIL' })
      expect(data?.startSession?.session.account.id).toBe(id)
      await service.database.client.account.update({ where: { id }, data: { email: null } })
    },
  )

  test.each(['i-klingon', 'x-loyalty', 'zh-cmn-Hans-CN', 'en-GB-oed', 'sgn-BE-FR'])(
    'takes the locale %s, which is valid, although Intl does not support it',
    async (locale) => {
      const { data } = await start({ identifier: accountId, locale })
      expect(data?.startSession?.session.locale).toBe(locale)
    },
  )

  test('starts a session of the configured length', async () => {
    const shortLived = await startService({ SESSION_TTL: '90' })
    await shortLived.database.client.account.create({ data: { id: 'acc', createdAt: new Date() } })
    const { data } = await shortLived.execute(StartSessionDocument, { input: { identifier: 'acc' } })
    const { createdAt, expiresAt } = data?.startSession?.session ?? {}
    expect(Date.parse(expiresAt ?? '') - Date.parse(createdAt ?? '')).toBe(90_000)
    await shortLived.stop()
  })
})

describe('an existing correlation ID of startSession', () => {
  test('returns the live session of the same account unchanged', async () => {
    const correlationId = randomUUID()
    const first = await start({ identifier: accountId, correlationId, channel: 'APP' })
    service.clock.advance(1000)
    const again = await expectNothingWritten(service, () =>
      start({ identifier: accountId, correlationId, channel: 'STORE', locale: 'en-CA' }),
    )
    expect(again).toEqual(first)
  })

  test('is CORRELATION_ID_IN_USE for another account', async () => {
    const correlationId = randomUUID()
    await start({ identifier: (await givenAccount()).id, correlationId })
    await expectFieldError({ identifier: accountId, correlationId }, 'CORRELATION_ID_IN_USE', 'correlationId')
  })

  test('is CORRELATION_ID_IN_USE after the session has expired, but not at its last instant', async () => {
    const correlationId = randomUUID()
    const { data } = await start({ identifier: accountId, correlationId })
    const now = service.clock.now()
    service.clock.set(data?.startSession?.session.expiresAt ?? '')
    expect((await start({ identifier: accountId, correlationId })).data).toEqual(data)
    service.clock.advance(1)
    await expectFieldError({ identifier: accountId, correlationId }, 'CORRELATION_ID_IN_USE', 'correlationId')
    service.clock.set(now)
  })

  test('of 50 concurrent calls for one account starts one session, which all return', async () => {
    const correlationId = randomUUID()
    const responses = await concurrently(50, () => start({ identifier: accountId, correlationId }))
    expect(responses.map(({ data }) => data?.startSession?.session.correlationId)).toEqual(
      Array(50).fill(correlationId),
    )
  })

  test('of concurrent calls for two accounts belongs to one of them', async () => {
    const correlationId = randomUUID()
    const accounts = [accountId, (await givenAccount()).id]
    const responses = await Promise.all(accounts.map((identifier) => start({ identifier, correlationId })))
    expect(responses.map(({ errors }) => errors?.[0]?.extensions.reason ?? 'started').sort()).toEqual([
      'CORRELATION_ID_IN_USE',
      'started',
    ])
  })
})

describe('errors of startSession', () => {
  test.each(['none', '', ' ', 'a\0b', '\ud800', 'x'.repeat(300)])('ACCOUNT_NOT_FOUND for %j', (identifier) =>
    expectFieldError({ identifier }, 'ACCOUNT_NOT_FOUND', 'identifier'),
  )

  test('ACCOUNT_NOT_FOUND for an identifier of another type', () =>
    expectFieldError({ identifier: accountId, identifierType: 'LOYALTY_ID' }, 'ACCOUNT_NOT_FOUND', 'identifier'))

  test.each(['WEBSITE', 'app', '', ' '])('CHANNEL_NOT_FOUND for %j', (channel) =>
    expectFieldError({ identifier: accountId, channel }, 'CHANNEL_NOT_FOUND', 'channel'),
  )

  test.each(['', '  ', ' padded', 'x'.repeat(256), 'a\0b', '\udfff'])(
    'ARGUMENT_INVALID for the correlation ID %j',
    (correlationId) =>
      expectFieldError(
        { identifier: accountId, correlationId },
        'ARGUMENT_INVALID',
        'correlationId',
        'correlationId takes 1 to 255 characters, not blank, with no blanks at its ends',
      ),
  )

  test.each(['', 'en-', 'en_CA', '-', 'x-', 'i-unknown', 'en-x', 'a', 'en-CA-CA', `en${'-abcdefgh'.repeat(40)}`])(
    'ARGUMENT_INVALID for the locale %j',
    (locale) =>
      expectFieldError(
        { identifier: accountId, locale },
        'ARGUMENT_INVALID',
        'locale',
        'locale takes a BCP 47 language tag, for instance en-CA',
      ),
  )

  test.each(['none', '', 'a\0b', '\ud800'])(
    'SESSION_NOT_FOUND for a query of the session %j',
    async (correlationId) => {
      await expectRefusal(
        service,
        () => read(correlationId),
        documentedError('SESSION_NOT_FOUND', 'session', { field: ['correlationId'] }),
      )
    },
  )
})
