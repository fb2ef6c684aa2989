import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'

import { Client } from 'pg'

import { createPrivateDatabase } from '../../src/testing/template-database'
import { setting } from './setting'
import { createTestFolder } from './test-folder'

export interface TestDatabase {
  kind: 'sqlite' | 'postgres'
  url: string
  drop(): Promise<void>
}

/** A migrated database without rows, for one test or file. */
export async function createTestDatabase(kind = databaseKind): Promise<TestDatabase> {
  if (kind === 'postgres') return createPostgres('template')
  // The templates of one run: those of the test kit do not depend on the code of migrations and imports.
  const folder = setting('TEST_FOLDER')
  const { url, remove } = await createPrivateDatabase({ parent: folder, templates: folder })
  return { kind, url, drop: remove }
}

/** A database without tables, for tests of the migrations. `options` are those of CREATE DATABASE on Postgres. */
export async function createEmptyDatabase(kind = databaseKind, options = ''): Promise<TestDatabase> {
  return kind === 'postgres' ? createPostgres('template0', options) : createSqlite()
}

// Each in its own folder, because SQLite puts other files beside the database. It creates the file on opening.
function createSqlite(): TestDatabase {
  const folder = createTestFolder()
  return { kind: 'sqlite', url: `file:${path.join(folder, 'test.db')}`, drop: () => rm(folder, { recursive: true }) }
}

async function createPostgres(template: string, options = ''): Promise<TestDatabase> {
  const name = `test_${randomUUID()}`
  // Only one session at a time may copy a template, and jest has several workers.
  await asAdmin(
    'SELECT pg_advisory_lock(1)',
    `CREATE DATABASE "${name}" TEMPLATE ${template} STRATEGY file_copy ${options}`,
  )
  return {
    kind: 'postgres',
    url: setting('TEST_POSTGRES_URL').replace(/[^/]*$/, name),
    // By force: a test that failed may not have closed its client, and its own error should be reported.
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
