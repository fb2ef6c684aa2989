import { randomUUID } from 'node:crypto'

import { Client } from 'pg'

import { describeError, getErrorCode } from '../driver-error'
import { APPLIED_MIGRATIONS, type AppliedMigration, type Migration, pendingMigrations } from './history'
import { MigrationError } from './migration-error'

// The same columns as Prisma's own commands create, so that both can work on one database.
const HISTORY_TABLE = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`
const RECORD = `
  INSERT INTO "_prisma_migrations"
    ("id", "migration_name", "checksum", "started_at", "finished_at", "applied_steps_count")
  VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`

// The key that Prisma's own commands lock, so that they and this runner exclude each other.
const PRISMA_LOCK = 72707369

/** Applies the pending migrations, each one completely or not at all, and returns their names. */
export async function migratePostgres(url: string, migrations: Migration[]): Promise<string[]> {
  const client = await connect(url)
  const applied: string[] = []
  try {
    // One transaction for each, unlike SQLite: a new enum value can be used only after its commit.
    for (;;) {
      const name = await applyNext(client, migrations)
      if (name === undefined) return applied
      applied.push(name)
    }
  } catch (error) {
    if (error instanceof MigrationError) throw error
    throw new MigrationError(`${describeServer(client)} cannot be migrated: ${describeError(error)}.`, { cause: error })
  } finally {
    await client.end()
  }
}

async function connect(url: string): Promise<Client> {
  let client: Client
  try {
    client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  } catch {
    // Without the cause, which quotes the URL and its password.
    throw new MigrationError(
      'DATABASE_URL is not a URL: write postgresql://USER:PASSWORD@HOST:PORT/DATABASE, with characters like "#" and "@" in the password as %23 and %40.',
    )
  }
  // A connection that breaks rejects the running query and also emits an error, which without a listener ends the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new MigrationError(`${describeServer(client)} cannot be used: ${describeError(error)}. ${adviseOn(error)}`, {
      cause: error,
    })
  }
}

function adviseOn(error: unknown): string {
  const code = getErrorCode(error)
  if (code === '3D000') return 'Create the database first, or check DATABASE_URL.'
  if (code.startsWith('28')) return 'Check the user and the password in DATABASE_URL.'
  return 'Check that the server runs and can be reached, and check DATABASE_URL.'
}

/** Returns the name of the migration, or undefined if none was pending. */
async function applyNext(client: Client, migrations: Migration[]): Promise<string | undefined> {
  // Without a ROLLBACK: a failure ends the session and with it the transaction.
  await client.query('BEGIN')
  // A lock of the transaction: behind a pooler, a lock of the session would stay locked after this client is gone.
  await client.query('SELECT pg_advisory_xact_lock($1)', [PRISMA_LOCK])
  await client.query(HISTORY_TABLE)
  const { rows } = await client.query<AppliedMigration>(APPLIED_MIGRATIONS)
  const [next] = pendingMigrations(migrations, rows)
  if (next) await apply(client, next)
  await client.query('COMMIT')
  return next?.name
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query(sql)
  } catch (error) {
    throw new MigrationError(`Migration ${name} failed, and nothing of it was applied: ${describeError(error)}.`, {
      cause: error,
    })
  }
  await client.query(RECORD, [randomUUID(), name, checksum])
}

function describeServer({ host, port, database = '' }: Client): string {
  return `Postgres database "${database}" at ${host}:${port}`
}
