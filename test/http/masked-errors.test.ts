import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { maskedError } from '../support/errors'
import { givenMember, type Member } from '../support/given'
import { query } from '../support/query'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  member = await givenMember(service)
})
afterAll(() => service.stop())

test('an unexpected failure is masked, and logged once under the requestId of the response', async () => {
  const { client } = service.database
  await client.$executeRawUnsafe('ALTER TABLE "Session" RENAME TO "Elsewhere"')
  const query = 'query ($correlationId: ID!) { session(correlationId: $correlationId) { id } }'
  const response = await service.execute(query, { correlationId: member.correlationId })
  await client.$executeRawUnsafe('ALTER TABLE "Elsewhere" RENAME TO "Session"')

  const requestId = response.errors?.[0]?.extensions.requestId
  expect(requestId).toEqual(expect.any(String))
  expect(response).toEqual({ data: { session: null }, errors: [maskedError('session')] })
  const unexpected = service.log.filter(({ msg }) => msg === 'unexpected error')
  expect(unexpected).toEqual([
    expect.objectContaining({
      requestId,
      err: expect.objectContaining({ message: expect.stringContaining('Session'), stack: expect.any(String) }),
    }),
  ])
})

// Guards: the detail of an error of Postgres has the values of the row.
test('an error of the database is logged without the values of rows', async () => {
  const refuse = {
    sqlite: `CREATE TRIGGER "refuse" BEFORE INSERT ON "Session" BEGIN SELECT RAISE(ABORT, 'refused'); END`,
    postgres: `ALTER TABLE "Session" ADD CONSTRAINT "refused" CHECK ("locale" IS NULL) NOT VALID`,
  }
  const allow = { sqlite: 'DROP TRIGGER "refuse"', postgres: 'ALTER TABLE "Session" DROP CONSTRAINT "refused"' }
  await query(service.databaseUrl, refuse[databaseKind])
  const input = { identifier: member.accountId, correlationId: 'a value', locale: 'en' }
  const mutation = 'mutation ($input: StartSessionInput!) { startSession(input: $input) { session { id } } }'
  const response = await service.execute(mutation, { input })
  await query(service.databaseUrl, allow[databaseKind])

  expect(response).toEqual({ data: { startSession: null }, errors: [maskedError('startSession')] })
  const { client } = service.database
  // The same error, wrapped by Prisma.
  const failure: unknown = await client
    .$executeRawUnsafe(`INSERT INTO "LoyaltyId" ("id", "accountId") VALUES ('a value', 'another value')`)
    .catch((error: unknown) => error)
  service.app.log.error({ err: failure }, 'unexpected error')
  const errors = service.log.filter(({ msg }) => msg === 'unexpected error').slice(-2)
  for (const { err } of errors) {
    expect(err).toMatchObject({ type: expect.any(String), message: expect.any(String), stack: expect.any(String) })
    expect(['type', 'message', 'stack', 'code']).toEqual(expect.arrayContaining(Object.keys(err as object)))
  }
  expect(JSON.stringify(service.log)).not.toMatch(/a value|another value/)
})
