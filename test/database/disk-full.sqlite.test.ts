import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { verifyBalances } from '../../src/domain/ledger/verify-balances'
import { AccountActivitiesDocument, SendActivityDocument } from '../generated/graphql'
import { documentedError } from '../support/errors'
import { everythingIn, givenActivities, givenMember, type Member } from '../support/given'
import { startService, type TestService } from '../support/service'

let service: TestService
let members: Member[]

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
  // Takes the pages that migrations have left free, where a little would still fit.
  await service.database.client.$executeRawUnsafe('CREATE TABLE "Filler" AS SELECT zeroblob(100000) AS "nothing"')
  members = await Promise.all(Array.from({ length: 20 }, () => givenMember(service)))
})
afterAll(() => service.stop())

/** To SQLite, a file that may not grow is a disk that is full. */
const limitPages = async (pages: number) =>
  service.database.client.$executeRawUnsafe(`PRAGMA max_page_count = ${pages}`)
const UNLIMITED = 1_000_000

const send = ({ correlationId }: Member, activityId: string, size: number) => {
  const extendedData = [{ name: 'receipt', value: 'x'.repeat(size) }]
  const input = { correlationId, activityId, action: 'SURVEY', when: '2026-06-15', extendedData }
  return service.execute(SendActivityDocument, { input: { ...input, onExisting: 'REPLAY' } })
}
const tryAgain = {
  data: { sendActivity: null },
  errors: [documentedError('TRY_AGAIN', 'sendActivity', { retryable: true })],
}

test('what the disk has no room for is TRY_AGAIN as a whole, reads go on, and so do writes once there is room', async () => {
  await limitPages(1)
  const before = await everythingIn(service)
  const [first] = members
  if (!first) throw new Error('There are members')
  expect(await send(first, 'too large', 5_000)).toEqual(tryAgain)
  expect(await everythingIn(service)).toEqual(before)
  const faults = service.log.filter(({ reason }) => reason === 'TRY_AGAIN')
  expect(faults).toEqual([expect.objectContaining({ msg: 'fault', err: expect.anything() })])

  // Many at once share a transaction, which SQLite undoes as a whole; whoever is acknowledged is not in one of those.
  const answers = await Promise.all(
    members.map((member, index) => send(member, `receipt ${index}`, 5_000 * (index % 2))),
  )
  const refused = answers.filter(({ errors }) => errors)
  expect(refused.length).toBeGreaterThan(0)
  for (const answer of refused) expect(answer).toEqual(tryAgain)
  const acknowledged = answers.flatMap(({ data }) => data?.sendActivity?.activityId ?? [])
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
  await verifyBalances(service.database, (difference) => differences.push(difference))
  expect(differences).toEqual([])
})
