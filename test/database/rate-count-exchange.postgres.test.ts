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

/** So many requests to one process, of which it returns how many were let through. */
const take = ({ counts }: TestProcess, count: number, key = 'ann') =>
  Array.from({ length: count }, () => counts.take(key, PER_MINUTE)).filter((seconds) => seconds === 0).length

const rows = () => query<{ minute: number; count: number }>(testDatabase.url, 'SELECT * FROM "RequestCount"')

test('a limit holds for all processes together, but for what they let through before they know of each other', async () => {
  take(one, 300)
  await one.counts.exchange()
  take(other, 200)
  await other.counts.exchange()
  // The other one knows of the 300, the first one knows of nothing yet.
  expect([take(other, 1_000), take(one, 100)]).toEqual([500, 100])
  await other.counts.exchange()
  await one.counts.exchange()
  expect([take(one, 1), take(other, 1)]).toEqual([0, 0])

  // A process that did not see the caller before asks once they have used a tenth of their limit there.
  take(third, 101)
  await third.counts.exchange()
  expect(take(third, 1)).toBe(0)
  expect(take(third, 1_000, 'bob')).toBe(1_000)
})

test('whoever keeps under a tenth of their limit in every process costs no statement', async () => {
  for (const each of [one, other, third]) take(each, 100)
  for (const { counts } of [one, other, third]) await counts.exchange()
  expect(statements).toEqual([])
})

test('a minute later everybody is let through again, and two minutes later nothing is left of it', async () => {
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

test('processes that tell of hundreds of keys at once, while old ones go, are in nobody’s way', async () => {
  const keys = Array.from({ length: 300 }, (_, index) => `caller ${index}`)
  for (let minute = 0; minute < 4; minute++) {
    for (const key of keys) take(one, 101, key)
    for (const key of keys.toReversed()) for (const each of [other, third]) take(each, 101, key)
    await Promise.all([one, other, third].map(({ counts }) => counts.exchange()))
    clock.advance(60_000)
  }
  expect(await rows()).toHaveLength(2 * 3 * 300)
})

test('a database that does not answer refuses nobody and keeps nobody waiting', async () => {
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

test('a database that is out of reach is a fault that passes', async () => {
  const away = openDatabase('postgresql://nobody@127.0.0.1:1/none')
  const fault: unknown = await away.rateCountExchange?.(1, new Map([['ann', 500]])).catch(databaseFault)
  expect(fault).toBe('unavailable')
  await away.close()
})
