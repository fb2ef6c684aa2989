import { randomUUID } from 'node:crypto'

import { escapeIdentifier } from 'pg'

import { isReadOnlyServer } from '../database-errors'
import { describeError, getErrorCode } from '../driver-error'
import { checkPooler } from '../postgres/check-pooler'
import {
  CONNECT_TIMEOUT_MILLISECONDS,
  type Connection,
  connectOnce,
  type OpenConnection,
  withTimeLimit,
} from '../postgres/connection'
import { requireUsable } from '../postgres/connection-settings'
import { parsePostgresUrl, type PostgresTarget } from '../postgres/postgres-url'
import { tables } from '../rows/tables'
import { UnusableDatabaseError } from '../unusable-database-error'
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

const EXISTING_HISTORY = `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS "exists"`

/** The tables on which this role lacks a privilege that requests need. */
const UNUSABLE_TABLES = `
  SELECT "name" FROM unnest($1::text[]) AS "tables"("name")
  WHERE to_regclass(quote_ident("name")) IS NOT NULL AND NOT (
    has_table_privilege(quote_ident("name"), 'SELECT') AND has_table_privilege(quote_ident("name"), 'INSERT')
    AND has_table_privilege(quote_ident("name"), 'UPDATE') AND has_table_privilege(quote_ident("name"), 'DELETE'))`

/** For one transaction: a migration of a large table takes as long as it takes, and others wait for it. */
const WITHOUT_LIMITS = `SELECT set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true),
  set_config('idle_in_transaction_session_timeout', '0', true)`

/**
 * Applies the pending migrations, each one completely or not at all, and returns their names. If none is pending, it only
 * reads: a role that can change no table, and a server that accepts no writes, are then enough.
 */
export async function migratePostgres(url: string, migrations: Migration[]): Promise<string[]> {
  const target = parsePostgresUrl(url)
  const opened = await connect(target)
  const { connection } = opened
  try {
    await withTimeLimit(connection, CONNECT_TIMEOUT_MILLISECONDS, () => requireSchema(opened, target))
    const applied: string[] = []
    // One transaction for each, unlike SQLite: a new enum value can be used only after its commit.
    while (await isPending(connection, migrations)) {
      const name = await applyNext(connection, migrations)
      if (name !== undefined) applied.push(name)
    }
    await requirePrivileges(connection)
    await checkPooler(target, connection)
    return applied
  } catch (error) {
    if (error instanceof UnusableDatabaseError) throw error
    throw new MigrationError(`${describeServer(connection)} cannot be migrated: ${describe(error)}`, { cause: error })
  } finally {
    await connection.close()
  }
}

async function connect(target: PostgresTarget): Promise<OpenConnection> {
  try {
    return await connectOnce(target)
  } catch (error) {
    const [host] = target.hosts
    const server = describeServer({ database: target.database, host: host?.host, port: host?.port })
    throw new MigrationError(`${server} cannot be used: ${describe(error)}`, { cause: error })
  }
}

/** Like Prisma, creates the schema that DATABASE_URL names. */
async function requireSchema({ connection, session }: OpenConnection, target: PostgresTarget): Promise<void> {
  if (session.schema !== null || target.schema === undefined) {
    requireUsable(session)
    return
  }
  await connection.query(`CREATE SCHEMA IF NOT EXISTS ${escapeIdentifier(target.schema)}`)
  requireUsable(await connection.prepare(target))
}

async function isPending(connection: Connection, migrations: Migration[]): Promise<boolean> {
  return withTimeLimit(connection, CONNECT_TIMEOUT_MILLISECONDS, async () => {
    const { rows } = await connection.query<{ exists: boolean }>(EXISTING_HISTORY)
    if (rows[0]?.exists !== true) return true
    const applied = await connection.query<AppliedMigration>(APPLIED_MIGRATIONS)
    return pendingMigrations(migrations, applied.rows).length > 0
  })
}

/** Returns the name of the migration, or undefined if another process has just applied it. */
async function applyNext(connection: Connection, migrations: Migration[]): Promise<string | undefined> {
  // Without a ROLLBACK: a failure ends the session and with it the transaction.
  await connection.query(`BEGIN; ${WITHOUT_LIMITS}`)
  // A lock of the transaction: behind a pooler, a lock of the session would stay locked after this connection is gone.
  await connection.query('SELECT pg_advisory_xact_lock($1)', [PRISMA_LOCK])
  await connection.query(HISTORY_TABLE)
  const { rows } = await connection.query<AppliedMigration>(APPLIED_MIGRATIONS)
  const [next] = pendingMigrations(migrations, rows)
  if (next) await apply(connection, next)
  await connection.query('COMMIT')
  return next?.name
}

async function requirePrivileges(connection: Connection): Promise<void> {
  const { rows } = await connection.query<{ name: string }>(UNUSABLE_TABLES, [[...Object.keys(tables), 'RequestCount']])
  if (rows.length === 0) return
  throw new MigrationError(
    `The role needs SELECT, INSERT, UPDATE and DELETE on ${rows.map(({ name }) => `"${name}"`).join(', ')}: see docs/operations.md.`,
  )
}

async function apply(connection: Connection, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await connection.query(sql)
  } catch (error) {
    throw new MigrationError(`Migration ${name} failed, and nothing of it was applied: ${describeError(error)}.`, {
      cause: error,
    })
  }
  await connection.query(RECORD, [randomUUID(), name, checksum])
}

function describeServer({ host, port, database }: { host?: string; port?: number; database?: string }): string {
  return `Postgres database "${database ?? ''}" at ${host ?? 'localhost'}:${port ?? 5432}`
}

/** What went wrong and what to do, in one line. */
function describe(error: unknown): string {
  return error instanceof UnusableDatabaseError ? error.message : `${describeError(error)}. ${adviseOn(error)}`
}

function adviseOn(error: unknown): string {
  const code = getErrorCode(error)
  if (code === '3D000') return 'Create the database first, or check DATABASE_URL.'
  if (code.startsWith('28')) return 'Check the user and the password in DATABASE_URL.'
  if (code === '42501') return 'Run the command `migrate` as the role that owns the tables: see docs/operations.md.'
  if (isReadOnlyServer(error))
    return 'Migrations are pending: run the command `migrate` on a server that accepts writes.'
  if (/CERT|SELF_SIGNED|TLS/.test(code))
    return 'Name the certificate of the authority with sslrootcert: see docs/operations.md.'
  return 'Check that the server runs and can be reached, and check DATABASE_URL.'
}
