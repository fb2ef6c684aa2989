import { randomUUID } from 'node:crypto'
import { cp, rm } from 'node:fs/promises'
import path from 'node:path'

import { Client } from 'pg'

import { sqliteFile } from '../../src/database/database-url'
import { setting } from './setting'
import { createTestFolder } from './test-folder'

export interface TestDatabase {
  kind: 'sqlite' | 'postgres'
  url: string
  drop(): Promise<void>
}

/** A migrated database without any row, for the caller alone; of the kind that this run of the test is about. */
export async function createTestDatabase(kind = databaseKind): Promise<TestDatabase> {
  if (kind === 'postgres') return createPostgres('template')
  const database = createSqlite()
  await cp(setting('TEST_SQLITE_TEMPLATE'), sqliteFile(database.url))
  return database
}

/** A database without any table, for tests of the migrations themselves. */
export async function createEmptyDatabase(kind = databaseKind): Promise<TestDatabase> {
  return kind === 'postgres' ? createPostgres('template0') : createSqlite()
}

// A folder each, because a database may put other files beside its own. SQLite makes the file when it is opened.
function createSqlite(): TestDatabase {
  const folder = createTestFolder()
  return { kind: 'sqlite', url: `file:${path.join(folder, 'test.db')}`, drop: () => rm(folder, { recursive: true }) }
}

async function createPostgres(template: string): Promise<TestDatabase> {
  const name = `test_${randomUUID()}`
  // Only one session at a time may copy a template, and the workers do not know of each other.
  await asAdmin('SELECT pg_advisory_lock(1)', `CREATE DATABASE "${name}" TEMPLATE ${template}`)
  return {
    kind: 'postgres',
    url: setting('TEST_POSTGRES_URL').replace(/[^/]*$/, name),
    // By force: a test that failed may not have come to closing its client, and its own error is the one to show.
    drop: () => asAdmin(`DROP DATABASE "${name}" WITH (FORCE)`),
  }
}

async function asAdmin(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: setting('TEST_POSTGRES_URL') })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
