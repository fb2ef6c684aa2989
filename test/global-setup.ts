import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { Client } from 'pg'

import { migrate } from '../src/database/migrate'
import { startPostgres } from './support/postgres'

/** Creates the folder and the Postgres of the whole run, with the migrated template that createTestDatabase copies. */
export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'engagement-test-'))
  const postgres = await startPostgres()
  globalThis.testPostgres = postgres
  const client = new Client({ connectionString: postgres.url() })
  await client.connect()
  await client.query('CREATE DATABASE template')
  await client.end()
  await migrate(postgres.url('template'))

  Object.assign(process.env, {
    TEST_FOLDER: folder,
    TEST_POSTGRES_URL: postgres.url(),
  })
}
