import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { SessionDocument } from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { givenContact } from '../support/contacts'
import { givenActivities, givenMember, type Member } from '../support/given'
import { sendActivity } from '../support/member-calls'
import { query } from '../support/query'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
  member = await givenMember(service)
})
afterAll(() => service.stop())

const read = () => service.execute(SessionDocument, { correlationId: member.correlationId })
const send = () => sendActivity(service, member)

async function call() {
  const [readErrors = [], sendErrors = []] = [(await read()).errors, (await send()).errors]
  return { errors: [...readErrors, ...sendErrors], isSent: sendErrors.length === 0 }
}

// Guards: Postgres rejects a prepared statement whose columns have another type now, on each connection that has prepared it.
// Nothing is written by then, so sendActivity without an activityId does not fail with OUTCOME_UNKNOWN.
test('a migration that changes the type of a column makes calls TRY_AGAIN, until new connections have replaced the old ones', async () => {
  const before = await concurrently(20, call)
  expect(before.flatMap(({ errors }) => errors)).toEqual([])
  await query(service.databaseUrl, 'ALTER TABLE "Account" ALTER COLUMN "email" TYPE varchar(500)')

  const after = []
  for (let attempt = 0; attempt < 20; attempt++) after.push(await call())
  const reasons = after.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason))
  expect(new Set(reasons)).toEqual(new Set(['TRY_AGAIN']))
  expect(after.at(-1)?.errors).toEqual([])
  const sent = [...before, ...after].filter(({ isSent }) => isSent)
  expect(await service.database.client.activity.count({ where: { accountId: member.accountId } })).toBe(sent.length)
})

// Lists are statements of Prisma.
test('lists are TRY_AGAIN, too', async () => {
  await givenContact(service)
  const list = () => service.execute('{ contacts { nodes { id subjectLevel } } }')
  expect((await concurrently(20, list)).flatMap(({ errors = [] }) => errors)).toEqual([])
  await query(service.databaseUrl, 'ALTER TABLE "Contact" ALTER COLUMN "subjectLevel" TYPE varchar(500)')

  const after = []
  for (let attempt = 0; attempt < 20; attempt++) after.push(await list())
  const reasons = after.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.reason))
  expect(new Set(reasons)).toEqual(new Set(['TRY_AGAIN']))
  expect(after.at(-1)?.errors).toBeUndefined()
})
