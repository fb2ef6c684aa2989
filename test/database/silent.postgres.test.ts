import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { SessionDocument } from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { documentedError } from '../support/errors'
import { givenActivities, givenMember, type Member } from '../support/given'
import { sendActivity } from '../support/member-calls'
import { query } from '../support/query'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member
let stopped: number[]

beforeEach(async () => {
  // A shorter timeout than by default, so that the test does not take long.
  service = await startService({}, { urlOf: (url) => `${url}?statement_timeout=500` })
  stopped = []
  await givenActivities(service)
  member = await givenMember(service)
})
afterEach(async () => {
  for (const pid of stopped) process.kill(pid, 'SIGCONT')
  await service.stop()
})

/** Stops the processes of the server behind all connections of the service: none of them responds any more. */
async function stopBackends(): Promise<void> {
  const rows = await query<{ pid: number }>(
    service.databaseUrl.replace(/\?.*/, ''),
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'engagement-graphql'`,
  )
  stopped = rows.map(({ pid }) => pid)
  for (const pid of stopped) process.kill(pid, 'SIGSTOP')
}

const read = ({ correlationId }: Member) => service.execute(SessionDocument, { correlationId })

// Guards: the calls of the member waited for minutes, and so did the readiness check.
test('calls on connections that go silent are TRY_AGAIN, and the service is ready again by itself', async () => {
  const calls = () => [sendActivity(service, member, { activityId: 'one', onExisting: 'REPLAY' }), read(member)]
  for (const { errors } of await Promise.all([...calls(), ...calls()])) expect(errors).toBeUndefined()
  await stopBackends()
  expect(stopped.length).toBeGreaterThan(1)

  let isPending = true
  const again = Promise.all([...calls(), ...calls()]).finally(() => (isPending = false))
  // It has a shorter limit than the statements of calls.
  expect((await service.app.inject('/readyz')).statusCode).toBe(503)
  expect(isPending).toBe(true)
  const errors = (await again).flatMap((response) => response.errors ?? [])
  expect(errors.length).toBeGreaterThan(0)
  for (const { path, ...error } of errors) {
    expect({ path, ...error }).toEqual(documentedError('TRY_AGAIN', String(path?.[0]), { retryable: true }))
  }

  // The pool had other connections to the stopped processes, which end in the same way.
  while ((await Promise.all(calls())).some((response) => response.errors));
  expect((await service.app.inject('/readyz')).statusCode).toBe(200)
  const responses = await concurrently(20, () => sendActivity(service, member))
  expect(responses.flatMap((response) => response.errors ?? [])).toEqual([])
  expect(service.database.stats().transactionsWaiting).toBe(0)
})
