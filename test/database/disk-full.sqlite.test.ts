import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { verifyLedger } from '../../src/domain/ledger/verify-ledger'
import { AccountActivitiesDocument } from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { documentedError } from '../support/errors'
import { expectRefusal } from '../support/expect-refusal'
import { everythingIn, givenActivities, givenMember, type Member } from '../support/given'
import { sendActivity } from '../support/member-calls'
import { startService, type TestService } from '../support/service'

let service: TestService
let members: Member[]

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
  // Uses the pages that the migrations have left free.
  await service.database.client.$executeRawUnsafe('CREATE TABLE "Filler" AS SELECT zeroblob(100000) AS "nothing"')
  members = await concurrently(20, () => givenMember(service))
})
afterAll(() => service.stop())

/** For SQLite, a file at its maximum size is a full disk. */
const limitPages = async (pages: number) =>
  service.database.client.$executeRawUnsafe(`PRAGMA max_page_count = ${pages}`)
const UNLIMITED = 1_000_000

const send = (member: Member, activityId: string, size: number) => {
  const extendedData = [{ name: 'receipt', value: 'x'.repeat(size) }]
  return sendActivity(service, member, { activityId, extendedData, onExisting: 'REPLAY' })
}
const tryAgain = documentedError('TRY_AGAIN', 'sendActivity', { retryable: true })

test('while the disk is full, writes are TRY_AGAIN as a whole and queries succeed, and afterwards writes succeed', async () => {
  await limitPages(1)
  const [first] = members
  if (!first) throw new Error('There are members')
  await expectRefusal(service, () => send(first, 'too large', 5_000), tryAgain)
  const faults = service.log.filter(({ reason }) => reason === 'TRY_AGAIN')
  expect(faults).toEqual([expect.objectContaining({ msg: 'fault', err: expect.anything() })])

  // Concurrent units share a transaction, which SQLite rolls back as a whole. None of these units may be acknowledged.
  const responses = await Promise.all(
    members.map((member, index) => send(member, `receipt ${index}`, 5_000 * (index % 2))),
  )
  const refused = responses.filter(({ errors }) => errors)
  expect(refused.length).toBeGreaterThan(0)
  for (const response of refused) expect(response).toEqual({ data: { sendActivity: null }, errors: [tryAgain] })
  const acknowledged = responses.flatMap(({ data }) => data?.sendActivity?.activityId ?? [])
  const stored = (await everythingIn(service)).activities.map(({ id }) => id)
  expect(stored.sort()).toEqual(acknowledged.sort())
  const { correlationId } = first
  expect((await service.execute(AccountActivitiesDocument, { correlationId, first: 5 })).errors).toBeUndefined()
  expect((await service.app.inject('/readyz')).statusCode).toBe(200)

  await limitPages(UNLIMITED)
  for (const [index, member] of members.entries()) {
    expect((await send(member, `receipt ${index}`, 5_000 * (index % 2))).errors).toBeUndefined()
  }
  const { activities, ledger } = await everythingIn(service)
  expect([activities.length, ledger.length]).toEqual([20, 20])
  const differences: unknown[] = []
  await verifyLedger(service.database, (difference) => differences.push(difference))
  expect(differences).toEqual([])
})
