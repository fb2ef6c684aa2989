import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { Client } from 'pg'

import { type OpenDatabase, openDatabase } from '../../src/database/client'
import { databaseFault } from '../../src/database/database-errors'
import { RequestCounts } from '../../src/http/request-counts'
import { query } from '../support/query'
import { TestClock } from '../support/service'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

const PER_MINUTE = 1_000

interface TestProcess {
  readonly database: OpenDatabase
  readonly counts: RequestCounts
}

let testDatabase: TestDatabase
let clock: TestClock
let statements: string[]
let one: TestProcess
let other: TestProcess
let third: TestProcess

beforeEach(async () => {
  testDatabase = await createTestDatabase()
  clock = new TestClock()
  statements = []
  one = start()
  other = start()
  third = start()
})
afterEach(async () => {
  for (const { database } of [one, other, third]) await database.close()
  await testDatabase.drop()
})

function start(): TestProcess {
  const database = openDatabase(testDatabase.url, { onStatement: (sql) => statements.push(sql) })
  return { database, counts: new RequestCounts(clock.now, database.rateCountExchange) }
}

/** Sends so many requests to one process, and returns how many were within the limit. */
const take = ({ counts }: TestProcess, count: number, key = 'ann') =>
  Array.from({ length: count }, () => counts.take(key, PER_MINUTE)).filter((seconds) => seconds === 0).length

const rows = () => query<{ minute: number; count: number }>(testDatabase.url, 'SELECT * FROM "RequestCount"')

test('a limit applies to all processes together, except for requests before the exchange of counts', async () => {
  take(one, 300)
  await one.counts.exchange()
  take(other, 200)
  await other.counts.exchange()
  // The other one has received the 300, and the first one has received nothing yet.
  expect([take(other, 1_000), take(one, 100)]).toEqual([500, 100])
  await other.counts.exchange()
  await one.counts.exchange()
  expect([take(one, 1), take(other, 1)]).toEqual([0, 0])

  // A process without counts of the caller exchanges them above a tenth of the limit.
  take(third, 101)
  await third.counts.exchange()
  expect(take(third, 1)).toBe(0)
  expect(take(third, 1_000, 'bob')).toBe(1_000)
})

test('callers below a tenth of their limit in every process cause no statement', async () => {
  for (const each of [one, other, third]) take(each, 100)
  for (const { counts } of [one, other, third]) await counts.exchange()
  expect(statements).toEqual([])
})

test('a new minute begins with new counts, and the rows of a minute are deleted two minutes later', async () => {
  take(one, 1_000)
  await one.counts.exchange()
  clock.advance(60_000)
  expect(take(other, 600)).toBe(600)
  await other.counts.exchange()
  expect(take(other, 600)).toBe(400)
  expect((await rows()).map(({ count }) => count).sort()).toEqual([1_000, 600])

  clock.advance(60_000)
  take(one, 700)
  await one.counts.exchange()
  expect((await rows()).map(({ count }) => count).sort()).toEqual([600, 700])
})

test('concurrent exchanges of hundreds of keys succeed while old rows are deleted', async () => {
  const keys = Array.from({ length: 300 }, (_, index) => `caller ${index}`)
  for (let minute = 0; minute < 4; minute++) {
    for (const key of keys) take(one, 101, key)
    for (const key of keys.toReversed()) for (const each of [other, third]) take(each, 101, key)
    await Promise.all([one, other, third].map(({ counts }) => counts.exchange()))
    clock.advance(60_000)
  }
  expect(await rows()).toHaveLength(2 * 3 * 300)
})

test('a database that does not respond neither refuses nor delays requests', async () => {
  const holder = new Client({ connectionString: testDatabase.url })
  await holder.connect()
  await holder.query('BEGIN')
  await holder.query('LOCK TABLE "RequestCount"')
  take(one, 200)
  const exchange = one.counts.exchange()
  expect(take(one, 300)).toBe(300)
  await holder.end()
  await exchange

  await query(testDatabase.url, 'ALTER TABLE "RequestCount" RENAME TO "Elsewhere"')
  expect(take(one, 100)).toBe(100)
  await expect(one.counts.exchange()).rejects.toThrow('"RequestCount" does not exist')
  expect(take(one, 1_000)).toBe(400)
})

test('a database that cannot be reached is a temporary fault', async () => {
  const unreachable = openDatabase('postgresql://nobody@127.0.0.1:1/none')
  const fault: unknown = await unreachable.rateCountExchange?.(1, new Map([['ann', 500]])).catch(databaseFault)
  expect(fault).toBe('unavailable')
  await unreachable.close()
})
