import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client } from 'pg'

import { SessionDocument, StartSessionDocument } from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { documentedError } from '../support/errors'
import { expectNothingWritten } from '../support/expect-refusal'
import { givenActivities, givenMember, type Member } from '../support/given'
import { sendActivity } from '../support/member-calls'
import { startService, type TestService } from '../support/service'

let service: TestService
let members: Member[]
let other: Client

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
  members = await concurrently(50, () => givenMember(service))
  other = new Client({ connectionString: service.databaseUrl })
  await other.connect()
})
afterAll(async () => {
  await other.end()
  await service.stop()
})

const read = ({ correlationId }: Member) => service.execute(SessionDocument, { correlationId })
const write = (member: Member) => sendActivity(service, member)
const start = ({ accountId }: Member) => service.execute(StartSessionDocument, { input: { identifier: accountId } })
const tryAgain = (field: string) => ({
  data: { [field]: null },
  errors: [documentedError('TRY_AGAIN', field, { retryable: true })],
})

// Guards: by default, node-postgres waits for a connection indefinitely, and its timeout is an error without a code.
test('calls without a free connection are TRY_AGAIN after a timeout, and succeed afterwards', async () => {
  const responses = await expectNothingWritten(service, async () => {
    await other.query('BEGIN')
    // Each new session takes a connection and waits. The other calls look up their sessions together.
    await other.query('LOCK TABLE "Session" IN ACCESS EXCLUSIVE MODE')
    const all = await Promise.all(members.flatMap((member) => [start(member), read(member), write(member)]))
    await other.query('ROLLBACK')
    return all
  })
  expect(responses).toEqual(
    members.flatMap(() => [tryAgain('startSession'), tryAgain('session'), tryAgain('sendActivity')]),
  )
  const faults = service.log.filter(({ reason }) => reason === 'TRY_AGAIN').map(({ err }) => JSON.stringify(err))
  expect(faults.some((err) => err.includes('timeout exceeded when trying to connect'))).toBe(true)

  expect((await service.app.inject('/readyz')).statusCode).toBe(200)
  for (const member of members) {
    expect((await start(member)).errors).toBeUndefined()
    expect((await read(member)).errors).toBeUndefined()
    expect((await write(member)).errors).toBeUndefined()
  }
})
