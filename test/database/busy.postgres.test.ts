import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'

import { WriteConflictError } from '../../src/database/database-errors'
import { update } from '../../src/database/rows/change'
import { RespondToOfferDocument, SendActivityDocument, SessionDocument } from '../generated/graphql'
import { documentedError } from '../support/errors'
import { everythingIn, givenActivities, givenMember, givenMemberOffer, type Member } from '../support/given'
import { query } from '../support/query'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member
let offerId: string
let other: Client

beforeAll(async () => {
  // Less patience than the service has by itself, so that the test has less to wait for.
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

const respond = (acceptanceState: 'ACCEPTED' | 'UNACCEPTED' = 'ACCEPTED') =>
  service.execute(RespondToOfferDocument, {
    input: { correlationId: member.correlationId, offerId, acceptanceState },
  })
const tryAgain = {
  data: { respondToOffer: null },
  errors: [documentedError('TRY_AGAIN', 'respondToOffer', { retryable: true })],
}

describe('a fault of the database that passes', () => {
  test('a row that somebody keeps locked is TRY_AGAIN, with nothing written, and works afterwards', async () => {
    const before = await everythingIn(service)
    await other.query('BEGIN')
    await other.query('SELECT 1 FROM "MemberOffer" WHERE "offerCode" = $1 FOR UPDATE', [offerId])
    const answer = await respond()
    expect(answer).toEqual(tryAgain)
    const requestId = answer.errors?.[0]?.extensions.requestId
    expect(service.log).toContainEqual(
      expect.objectContaining({ requestId, msg: 'fault', reason: 'TRY_AGAIN', err: expect.anything() }),
    )
    await other.query('ROLLBACK')
    expect(await everythingIn(service)).toEqual(before)
    expect((await respond()).data?.respondToOffer?.version).toBe(2)
  })

  test('a connection that the server ends is TRY_AGAIN, and whoever tries again soon has a new one', async () => {
    await other.query('BEGIN')
    await other.query('SELECT 1 FROM "MemberOffer" WHERE "offerCode" = $1 FOR UPDATE', [offerId])
    const answer = respond('UNACCEPTED')
    await Promise.all([answer, endAllOtherConnections()])
    expect(await answer).toEqual(tryAgain)
    await other.query('ROLLBACK')
    // The pool had other connections, which it only finds out about one by one.
    let again = await respond('UNACCEPTED')
    for (let attempt = 0; again.errors && attempt < 10; attempt++) {
      expect(again).toEqual(tryAgain)
      again = await respond('UNACCEPTED')
    }
    expect(again.data?.respondToOffer?.version).toBe(3)
  })
})

test('a guard that does not hold costs no connection', async () => {
  const { database } = service
  const pool = () => database.stats().pool
  const lost = () =>
    database.rows.write([update('Account', { id: member.accountId }, { optInVersion: 99 }, { optInVersion: 100 })])
  await expect(lost()).rejects.toThrow(WriteConflictError)
  const before = pool()
  for (let i = 0; i < 5; i++) await expect(lost()).rejects.toThrow(WriteConflictError)
  expect(pool()).toEqual(before)
  expect(before?.total).toBeGreaterThan(0)
})

test('a connection that breaks while an activity is written leaves its outcome unknown, where its id is', async () => {
  const { correlationId, accountId } = await givenMember(service)
  const send = async (activityId?: string) => {
    await other.query('BEGIN')
    await other.query('SELECT 1 FROM "Account" WHERE id = $1 FOR UPDATE', [accountId])
    const answer = service.execute(SendActivityDocument, {
      input: { correlationId, activityId, action: 'PURCHASE', when: '2026-06-15', amount: 100 },
    })
    await Promise.all([answer, endConnectionThatWaits()])
    await other.query('ROLLBACK')
    return (await answer).errors
  }
  await givenActivities(service)
  // Sent again with its id it is found, if it was written; without one it would be another activity.
  expect(await send('known')).toEqual([documentedError('TRY_AGAIN', 'sendActivity', { retryable: true })])
  expect(await send()).toEqual([documentedError('OUTCOME_UNKNOWN', 'sendActivity')])
})

describe('members whose rows are locked', () => {
  let patient: TestService
  let bystander: Member
  beforeAll(async () => {
    patient = await startService()
    await givenActivities(patient)
    bystander = await givenMember(patient)
  })
  afterAll(() => patient.stop())

  test.each([
    ['30 calls of one', 1, 30],
    ['a call of each of 30', 30, 1],
  ])('%s keep nobody else from reading, and are done afterwards', async (_name, count, callsEach) => {
    const members = await Promise.all(Array.from({ length: count }, () => givenMember(patient)))
    const lock = new Client({ connectionString: patient.databaseUrl })
    await lock.connect()
    await lock.query('BEGIN')
    await lock.query('SELECT 1 FROM "Account" WHERE id = ANY($1) FOR UPDATE', [members.map((each) => each.accountId)])
    const calls = members.flatMap(({ correlationId }) =>
      Array.from({ length: callsEach }, () => {
        const input = { correlationId, action: 'PURCHASE', when: '2026-06-15', amount: 100 }
        return patient.execute(SendActivityDocument, { input })
      }),
    )
    for (let read = 0; read < 10; read++) {
      const { correlationId } = bystander
      expect((await patient.execute(SessionDocument, { correlationId })).errors).toBeUndefined()
    }
    expect((await patient.app.inject('/readyz')).statusCode).toBe(200)
    expect(await patient.database.client.activity.count({ where: { accountId: members[0]?.accountId } })).toBe(0)
    await lock.query('ROLLBACK')
    await lock.end()
    expect((await Promise.all(calls)).flatMap(({ errors }) => errors ?? [])).toEqual([])
  })
})

/** From outside: what a transaction sees of the other connections does not change while it lasts. */
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
