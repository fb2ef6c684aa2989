import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'

import { WriteConflictError } from '../../src/database/database-errors'
import { update } from '../../src/database/rows/change'
import { SessionDocument } from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { documentedError } from '../support/errors'
import { expectRefusal } from '../support/expect-refusal'
import { givenActivities, givenMember, givenMemberOffer, type Member } from '../support/given'
import { respondToOffer, sendActivity } from '../support/member-calls'
import { query } from '../support/query'
import { errorsOf, startService, type TestService } from '../support/service'

let service: TestService
let member: Member
let offerId: string
let other: Client

beforeAll(async () => {
  // A shorter timeout than by default, so that the test does not take long.
  service = await startService({}, { urlOf: (url) => `${url}?statement_timeout=300` })
  member = await givenMember(service)
  offerId = await givenMemberOffer(service, member)
  other = new Client({ connectionString: service.databaseUrl })
  await other.connect()
})
afterAll(async () => {
  await other.end()
  await service.stop()
})

const respond = (answer: 'ACCEPTED' | 'UNACCEPTED' = 'ACCEPTED') => respondToOffer(service, member, offerId, answer)
const tryAgain = documentedError('TRY_AGAIN', 'respondToOffer', { retryable: true })
const refused = { data: { respondToOffer: null }, errors: [tryAgain] }

describe('a temporary fault of the database', () => {
  test('such as a locked row is TRY_AGAIN, and the call succeeds afterwards', async () => {
    await other.query('BEGIN')
    await other.query('SELECT 1 FROM "MemberOffer" WHERE "offerCode" = $1 FOR UPDATE', [offerId])
    const { errors } = await expectRefusal(service, () => respond(), tryAgain)
    const requestId = errors?.[0]?.extensions.requestId
    expect(service.log).toContainEqual(
      expect.objectContaining({ requestId, msg: 'fault', reason: 'TRY_AGAIN', err: expect.anything() }),
    )
    await other.query('ROLLBACK')
    expect((await respond()).data?.respondToOffer?.version).toBe(2)
  })

  test('such as a connection that the server ends is TRY_AGAIN, and a retry uses a new connection', async () => {
    await other.query('BEGIN')
    await other.query('SELECT 1 FROM "MemberOffer" WHERE "offerCode" = $1 FOR UPDATE', [offerId])
    const response = respond('UNACCEPTED')
    await Promise.all([response, endAllOtherConnections()])
    expect(await response).toEqual(refused)
    await other.query('ROLLBACK')
    // The pool notices each of its other dead connections only when it uses it.
    let again = await respond('UNACCEPTED')
    for (let attempt = 0; again.errors && attempt < 10; attempt++) {
      expect(again).toEqual(refused)
      again = await respond('UNACCEPTED')
    }
    expect(again.data?.respondToOffer?.version).toBe(3)
  })
})

test('a guard that does not hold uses up no connection', async () => {
  const { database } = service
  const pool = () => database.stats().pool
  const conflict = () =>
    database.rows.write([update('Account', { id: member.accountId }, { optInVersion: 99 }, { optInVersion: 100 })])
  await expect(conflict()).rejects.toThrow(WriteConflictError)
  const before = pool()
  for (let i = 0; i < 5; i++) await expect(conflict()).rejects.toThrow(WriteConflictError)
  expect(pool()).toEqual(before)
  expect(before?.total).toBeGreaterThan(0)
})

test('a connection that breaks during sendActivity is TRY_AGAIN with an activityId, and OUTCOME_UNKNOWN without', async () => {
  const caller = await givenMember(service)
  const send = async (activityId?: string) => {
    await other.query('BEGIN')
    await other.query('SELECT 1 FROM "Account" WHERE id = $1 FOR UPDATE', [caller.accountId])
    const response = sendActivity(service, caller, { activityId, action: 'PURCHASE', amount: 100 })
    await Promise.all([response, endConnectionThatWaits()])
    await other.query('ROLLBACK')
    return (await response).errors
  }
  await givenActivities(service)
  // Sent again with its ID, it is found if it was written. Without an ID it would be another activity.
  expect(await send('known')).toEqual([documentedError('TRY_AGAIN', 'sendActivity', { retryable: true })])
  expect(await send()).toEqual([documentedError('OUTCOME_UNKNOWN', 'sendActivity')])
})

describe('members whose rows are locked', () => {
  let defaultService: TestService
  let bystander: Member
  beforeAll(async () => {
    defaultService = await startService()
    await givenActivities(defaultService)
    bystander = await givenMember(defaultService)
  })
  afterAll(() => defaultService.stop())

  test.each([
    ['30 calls of one member', 1, 30],
    ['one call of each of 30 members', 30, 1],
  ])('do not block the calls of others, and %s succeed afterwards', async (_name, count, callsPerMember) => {
    const members = await concurrently(count, () => givenMember(defaultService))
    const lock = new Client({ connectionString: defaultService.databaseUrl })
    await lock.connect()
    await lock.query('BEGIN')
    await lock.query('SELECT 1 FROM "Account" WHERE id = ANY($1) FOR UPDATE', [members.map((each) => each.accountId)])
    const calls = members.map((each) =>
      concurrently(callsPerMember, () => sendActivity(defaultService, each, { action: 'PURCHASE', amount: 100 })),
    )
    for (let read = 0; read < 10; read++) {
      const { correlationId } = bystander
      expect((await defaultService.execute(SessionDocument, { correlationId })).errors).toBeUndefined()
    }
    const ownCall = await sendActivity(defaultService, bystander, { action: 'PURCHASE', amount: 100 })
    expect(ownCall.errors).toBeUndefined()
    expect((await defaultService.app.inject('/readyz')).statusCode).toBe(200)
    expect(await defaultService.database.client.activity.count({ where: { accountId: members[0]?.accountId } })).toBe(0)
    await lock.query('ROLLBACK')
    await lock.end()
    expect(errorsOf((await Promise.all(calls)).flat())).toEqual([])
  })
})

/** Through a separate connection: a transaction sees the other connections as they were when it began. */
async function endConnectionThatWaits(): Promise<void> {
  const statement =
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
  while ((await query(service.databaseUrl, statement)).length === 0);
}

async function endAllOtherConnections(): Promise<void> {
  await other.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
}
