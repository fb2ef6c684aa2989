import { afterEach, describe, expect, test } from '@jest/globals'

import { openDatabase } from '../../src/database/client'
import { migrate } from '../../src/database/migrate'
import { openMigrated } from '../../src/database/open-migrated'
import { importJson } from '../../src/programme-files/import-programme'
import { query } from '../support/query'
import { startService } from '../support/service'
import { createEmptyDatabase, type TestDatabase } from '../support/test-database'
import { useService } from '../support/use-service'

// The service works on any Postgres, whatever its administrator has set for the server, the database or the role.

let testDatabase: TestDatabase
afterEach(() => testDatabase.drop())

const databaseName = (url: string) => new URL(url).pathname.slice(1)
const schemasOf = (url: string) =>
  query<{ schema: string }>(
    url,
    `SELECT DISTINCT table_schema AS schema FROM information_schema.tables
      WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`,
  )

/** Migrates, serves, imports and verifies. */
async function useEverything(urlOf = (url: string) => url): Promise<void> {
  const url = urlOf(testDatabase.url)
  await migrate(url)
  const service = await startService({}, { testDatabase: { ...testDatabase, drop: () => Promise.resolve() }, urlOf })
  try {
    await useService(service)
    const { database, clock } = service
    await importJson({ database, clock: clock.now }, Buffer.from(JSON.stringify({ channels: ['WEB'] })))
    await (await openMigrated(url)).close()
    expect(await migrate(url)).toEqual([])
  } finally {
    await service.stop()
  }
}

// Guards: migrations and rows followed the search path, and Prisma used "public".
describe('all tables are in one schema', () => {
  test('the first one of the search path of the database', async () => {
    testDatabase = await createEmptyDatabase()
    await query(testDatabase.url, 'CREATE SCHEMA loyalty')
    await query(
      testDatabase.url,
      `ALTER DATABASE "${databaseName(testDatabase.url)}" SET search_path = loyalty, public`,
    )
    await useEverything()
    expect(await schemasOf(testDatabase.url)).toEqual([{ schema: 'loyalty' }])
  })

  test('the one of the options in DATABASE_URL', async () => {
    testDatabase = await createEmptyDatabase()
    await query(testDatabase.url, 'CREATE SCHEMA loyalty')
    await useEverything((url) => `${url}?options=--search_path=loyalty`)
    expect(await schemasOf(testDatabase.url)).toEqual([{ schema: 'loyalty' }])
  })

  test('the one that DATABASE_URL names, which is created', async () => {
    testDatabase = await createEmptyDatabase()
    await useEverything((url) => `${url}?schema=My%20Schema`)
    expect(await schemasOf(testDatabase.url)).toEqual([{ schema: 'My Schema' }])
  })

  test('and none is an error', async () => {
    testDatabase = await createEmptyDatabase()
    await expect(migrate(`${testDatabase.url}?options=--search_path=absent`)).rejects.toThrow(
      /^The search path has no schema that exists and that the role may use\./,
    )
  })
})

// Guards: a session was not found right after it was started.
test.each([
  [{ DateStyle: "'SQL, DMY'" }],
  [{ TimeZone: "'America/St_Johns'" }],
  [{ array_nulls: 'off' }],
  [
    {
      ...{ DateStyle: 'German', TimeZone: "'Asia/Kathmandu'", IntervalStyle: 'sql_standard', bytea_output: 'escape' },
      ...{ transform_null_equals: 'on', standard_conforming_strings: 'off', extra_float_digits: '-15' },
      ...{ default_transaction_isolation: 'serializable' },
    },
  ],
])('the settings %p of a database change nothing', async (settings) => {
  testDatabase = await createEmptyDatabase()
  for (const [name, value] of Object.entries(settings)) {
    await query(testDatabase.url, `ALTER DATABASE "${databaseName(testDatabase.url)}" SET ${name} = ${value}`)
  }
  await useEverything()
})

async function showAll(url: string, names: readonly string[]): Promise<unknown[]> {
  await migrate(url)
  const database = openDatabase(url)
  const rows = await database.client.$queryRawUnsafe<unknown[]>(
    `SELECT ${names.map((name) => `current_setting('${name}') AS "${name}"`).join(', ')}`,
  )
  await database.close()
  return rows
}

// Guards: settings in `options` replaced those of the service.
test('settings in DATABASE_URL apply beside those of the service', async () => {
  testDatabase = await createEmptyDatabase()
  const options = encodeURIComponent('-c work_mem=8MB --lock-timeout=2s -c DateStyle=German --application_name=a\\ b')
  const url = `${testDatabase.url}?statement_timeout=7000&options=${options}`
  const settings = {
    ...{ work_mem: '8MB', lock_timeout: '2s', statement_timeout: '7s', application_name: 'a b' },
    ...{ enable_seqscan: 'off', jit: 'off', idle_in_transaction_session_timeout: '15s' },
    // It changes the meaning of texts.
    DateStyle: 'ISO, MDY',
  }
  expect(await showAll(url, Object.keys(settings))).toEqual([settings])
})

test('a commit waits for the disk unless DATABASE_URL says otherwise', async () => {
  testDatabase = await createEmptyDatabase()
  const name = databaseName(testDatabase.url)
  const durability = (url = testDatabase.url) => showAll(url, ['synchronous_commit'])
  await query(testDatabase.url, `ALTER DATABASE "${name}" SET synchronous_commit = off`)
  expect(await durability()).toEqual([{ synchronous_commit: 'on' }])
  const off = `${testDatabase.url}?options=-c%20synchronous_commit=off`
  expect(await durability(off)).toEqual([{ synchronous_commit: 'off' }])
  await query(testDatabase.url, `ALTER DATABASE "${name}" SET synchronous_commit = remote_apply`)
  expect(await durability()).toEqual([{ synchronous_commit: 'remote_apply' }])
})

test('a database whose encoding is not UTF8 is refused in one line', async () => {
  testDatabase = await createEmptyDatabase('postgres', "ENCODING 'LATIN1'")
  await expect(migrate(testDatabase.url)).rejects.toMatchObject({
    name: 'UnusableDatabaseError',
    message:
      "The encoding of the database is LATIN1, which cannot store every text. Create one with ENCODING 'UTF8' TEMPLATE template0.",
  })
  expect(await schemasOf(testDatabase.url)).toEqual([])
})

// Guards: the order of lists depended on the collation of the database.
test('texts are compared by their bytes, whatever the collation of the database', async () => {
  testDatabase = await createEmptyDatabase('postgres', "LOCALE_PROVIDER icu ICU_LOCALE 'en'")
  await useEverything()
  const database = openDatabase(testDatabase.url)
  const createdAt = new Date()
  const ids = ['Zoe', 'amy', 'Ämy', 'Bob', 'a-b', 'ab', 'a b', '😀', '\uffee']
  await database.client.account.createMany({ data: ids.map((id) => ({ id, createdAt })) })
  const found = await database.client.account.findMany({ where: { id: { in: ids } }, orderBy: { id: 'asc' } })
  await database.close()
  expect(found.map(({ id }) => id)).toEqual(ids.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
})

test('every text in an index has the order of its bytes', async () => {
  testDatabase = await createEmptyDatabase()
  await migrate(testDatabase.url)
  const others = `SELECT attribute.attrelid::regclass AS "index", attribute.attname AS "column"
    FROM pg_attribute AS attribute JOIN pg_class AS class ON class.oid = attribute.attrelid AND class.relkind = 'i'
    JOIN pg_namespace AS namespace ON namespace.oid = class.relnamespace AND namespace.nspname = 'public'
    WHERE attribute.atttypid = 'text'::regtype AND attribute.attcollation <> '"C"'::regcollation
      AND class.relname NOT LIKE '\\_prisma%'`
  expect(await query(testDatabase.url, others)).toEqual([])
})

describe('a role', () => {
  const role = 'serving_role'
  const asRole = (url: string) => url.replace('postgres@', `${role}@`)
  const grant = (privileges: string) =>
    query(testDatabase.url, `GRANT ${privileges} ON ALL TABLES IN SCHEMA public TO ${role}`)

  async function givenMigratedFor(): Promise<void> {
    testDatabase = await createEmptyDatabase()
    await query(
      testDatabase.url,
      `DO $$ BEGIN CREATE ROLE ${role} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
    )
  }

  // Guards: each start created the table of migrations.
  test('that can only read and write rows serves a migrated database', async () => {
    await givenMigratedFor()
    await migrate(testDatabase.url)
    await grant('SELECT, INSERT, UPDATE, DELETE')
    await useEverything(asRole)
  })

  test('that cannot create tables is advised to migrate with another one', async () => {
    await givenMigratedFor()
    await expect(migrate(asRole(testDatabase.url))).rejects.toThrow(
      /permission denied for schema public\. Run the command `migrate` as the role that owns the tables/,
    )
  })

  test('that lacks a privilege is refused in one line', async () => {
    await givenMigratedFor()
    await migrate(testDatabase.url)
    await grant('SELECT, INSERT, UPDATE, DELETE')
    await query(testDatabase.url, `REVOKE UPDATE ON "Balance" FROM ${role}`)
    await expect(migrate(asRole(testDatabase.url))).rejects.toThrow(
      /^The role needs SELECT, INSERT, UPDATE and DELETE on "Balance": see docs\/operations\.md\.$/,
    )
  })
})
