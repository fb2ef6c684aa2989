import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { Client } from 'pg'

import { runCommand, ServiceProcess } from '../support/service-process'
import { createTestDatabase, type TestDatabase } from '../support/test-database'
import { givenVisitors, sendVisit, VisitLoad, storedVisits } from '../support/visit-load'

let testDatabase: TestDatabase
let copy: TestDatabase
const services: ServiceProcess[] = []

beforeEach(async () => {
  testDatabase = await createTestDatabase()
  copy = await createTestDatabase()
})
afterEach(async () => {
  for (const service of services.splice(0)) await service.end('SIGKILL')
  for (const each of [testDatabase, copy]) await each.drop()
})

async function serve({ url }: TestDatabase): Promise<ServiceProcess> {
  const service = await ServiceProcess.start({ DATABASE_URL: url })
  services.push(service)
  return service
}

const connected = async ({ url }: TestDatabase): Promise<Client> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}

/**
 * Stands in for pg_dump and pg_restore, which are not in the npm package of Postgres: copies all tables in one snapshot,
 * from one transaction, into a database with the same tables. `onSnapshot` is called after the snapshot is taken.
 */
async function dumpAndRestore(from: TestDatabase, to: TestDatabase, onSnapshot: () => Promise<void>): Promise<void> {
  const [source, target] = [await connected(from), await connected(to)]
  await source.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const { rows } = await source.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  )
  await onSnapshot()
  // Rows are inserted in any order, as by pg_restore, which creates the foreign keys last.
  await target.query('SET session_replication_role = replica')
  for (const { tablename } of rows) {
    const table = `"${tablename}"`
    const all = await source.query<{ all: string }>(`SELECT coalesce(json_agg(t), '[]')::text AS all FROM ${table} t`)
    const insert = `INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1::json)`
    await target.query(insert, [all.rows[0]?.all])
  }
  await source.end()
  await target.end()
}

// Guards: a snapshot must be consistent, with no activity without its entries and no entry without its balance.
test('a dump of a database in use contains everything that was acknowledged before, and can be served', async () => {
  await givenVisitors(testDatabase.url)
  const service = await serve(testDatabase)
  const visits = new VisitLoad(service)
  await visits.waitForAcknowledged(50)
  const before = [...visits.acknowledged]
  await dumpAndRestore(testDatabase, copy, () => visits.waitForAcknowledged(100))
  await visits.stop()
  expect(visits.errors).toEqual([])
  await service.end('SIGTERM')

  const stored = new Set(await storedVisits(copy.url))
  expect(before.filter((id) => !stored.has(id))).toEqual([])
  expect(stored.size).toBeLessThan(visits.acknowledged.length)
  const restored = await serve(copy)
  for (const id of visits.acknowledged.slice(-20)) {
    expect((await sendVisit(restored, id)).errors).toBeUndefined()
  }
  await restored.end('SIGTERM')
  expect(await storedVisits(copy.url)).toHaveLength(stored.size + 20)
  expect(await runCommand(['verify'], { DATABASE_URL: copy.url })).toEqual({
    status: 0,
    out: 'Every balance of 4 accounts equals the sum of its ledger entries.\nEvery reversal matches the entry that it takes back.\n',
    err: '',
  })
})

test('the command backup refers to pg_dump, and writes no file', async () => {
  // Neither the database nor the folder exists.
  const url = 'postgresql://nobody@127.0.0.1:1/none'
  expect(await runCommand(['backup', '/nonexistent/backup'], { DATABASE_URL: url })).toEqual({
    status: 1,
    out: '',
    err: 'This command copies a SQLite file. For a Postgres database, use pg_dump: see docs/operations.md.\n',
  })
})
