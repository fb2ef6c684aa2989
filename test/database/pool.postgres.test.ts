import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client } from 'pg'

import { SendActivityDocument, SessionDocument, StartSessionDocument } from '../generated/graphql'
import { documentedError } from '../support/errors'
import { everythingIn, givenActivities, givenMember, type Member } from '../support/given'
import { startService, type TestService } from '../support/service'

let service: TestService
let members: Member[]
let other: Client

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
  members = await Promise.all(Array.from({ length: 50 }, () => givenMember(service)))
  other = new Client({ connectionString: service.databaseUrl })
  await other.connect()
})
afterAll(async () => {
  await other.end()
  await service.stop()
})

const read = ({ correlationId }: Member) => service.execute(SessionDocument, { correlationId })
const write = ({ correlationId }: Member) =>
  service.execute(SendActivityDocument, { input: { correlationId, action: 'SURVEY', when: '2026-06-15' } })
const start = ({ accountId }: Member) => service.execute(StartSessionDocument, { input: { identifier: accountId } })
const tryAgain = (field: string) => ({
  data: { [field]: null },
  errors: [documentedError('TRY_AGAIN', field, { retryable: true })],
})

// Guards: node-postgres lets callers wait for a connection for ever unless it is told otherwise, and says without a code
// that it has given up.
test('calls that find every connection taken are TRY_AGAIN in the end, and all goes on once there are some', async () => {
  const before = await everythingIn(service)
  await other.query('BEGIN')
  // Each new session takes a connection and then stands still. The other calls look theirs up together.
  await other.query('LOCK TABLE "Session" IN ACCESS EXCLUSIVE MODE')
  const answers = await Promise.all(members.flatMap((member) => [start(member), read(member), write(member)]))
  await other.query('ROLLBACK')
  expect(answers).toEqual(
    members.flatMap(() => [tryAgain('startSession'), tryAgain('session'), tryAgain('sendActivity')]),
  )
  const given = service.log.filter(({ reason }) => reason === 'TRY_AGAIN').map(({ err }) => JSON.stringify(err))
  expect(given.some((err) => err.includes('timeout exceeded when trying to connect'))).toBe(true)
  expect(await everythingIn(service)).toEqual(before)

  expect((await service.app.inject('/readyz')).statusCode).toBe(200)
  for (const member of members) {
    expect((await start(member)).errors).toBeUndefined()
    expect((await read(member)).errors).toBeUndefined()
    expect((await write(member)).errors).toBeUndefined()
  }
})
