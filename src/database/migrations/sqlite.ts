import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'

import { describeError, getErrorCode } from '../driver-error'
import { pragma, type SqliteConnection } from '../sqlite/driver/connection'
import { describeReadOnly, openFile } from '../sqlite/open-file'
import { UnusableDatabaseError } from '../unusable-database-error'
import { APPLIED_MIGRATIONS, type AppliedMigration, type Migration, pendingMigrations } from './history'
import { MigrationError } from './migration-error'

// The same columns as Prisma's own commands create, so that both can work on one database.
const HISTORY_TABLE = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" TEXT PRIMARY KEY NOT NULL,
    "checksum" TEXT NOT NULL,
    "finished_at" DATETIME,
    "migration_name" TEXT NOT NULL,
    "logs" TEXT,
    "rolled_back_at" DATETIME,
    "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
  )`
const RECORD = `
  INSERT INTO "_prisma_migrations"
    ("id", "migration_name", "checksum", "started_at", "finished_at", "applied_steps_count")
  VALUES (?, ?, ?, ?, ?, 1)`

const LOCK_TIMEOUT_MILLISECONDS = 60_000

/** Applies all pending migrations or none, and returns their names. */
export async function migrateSqlite(file: string, migrations: Migration[]): Promise<string[]> {
  let connection: SqliteConnection | undefined
  try {
    connection = openFile(file, { busyTimeoutMilliseconds: LOCK_TIMEOUT_MILLISECONDS })
    rejectForeign(connection)
    await enterWal(connection)
    pragma(connection, 'synchronous = FULL')
    // Rebuilding a table drops it, which would delete or reject its children. Inside a transaction this pragma has no
    // effect, so it comes first. checkForeignKeys makes up for it.
    pragma(connection, 'foreign_keys = OFF')
    return applyPending(connection, migrations)
  } catch (error) {
    if (error instanceof UnusableDatabaseError) throw error
    const message = describeReadOnly(file, error) ?? `${file} cannot be migrated: ${describeFailure(error)}.`
    throw new MigrationError(message, { cause: error })
  } finally {
    connection?.close()
  }
}

/** A mistyped path must not change the database of another application. Its journal mode stays, too. */
function rejectForeign(connection: SqliteConnection): void {
  const tables = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map(([name]) => name)
  if (tables.length === 0 || tables.includes('_prisma_migrations')) return
  throw new MigrationError(
    `${connection.file} belongs to another application: it has the table ${String(tables[0])} and no migrations. Name another file.`,
  )
}

/** SQLite does not wait for this lock: the pragma fails immediately if another process changes the mode, too. */
async function enterWal(connection: SqliteConnection): Promise<void> {
  const deadline = performance.now() + LOCK_TIMEOUT_MILLISECONDS
  for (;;) {
    try {
      pragma(connection, 'journal_mode = WAL')
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error
      await setTimeout(10)
    }
  }
}

function applyPending(connection: SqliteConnection, migrations: Migration[]): string[] {
  // Takes the lock before it reads, so that a second process waits here and then finds nothing pending.
  connection.exec('BEGIN IMMEDIATE')
  try {
    connection.exec(HISTORY_TABLE)
    const pending = pendingMigrations(migrations, readApplied(connection))
    for (const migration of pending) apply(connection, migration)
    // It reads every table, so it does not run at each start.
    if (pending.length > 0) checkForeignKeys(connection)
    connection.exec('COMMIT')
    return pending.map(({ name }) => name)
  } catch (error) {
    // After an error of the disk, SQLite has rolled back by itself.
    if (connection.inTransaction) connection.exec('ROLLBACK')
    throw error
  }
}

function readApplied(connection: SqliteConnection): AppliedMigration[] {
  const statement = connection.prepare(APPLIED_MIGRATIONS)
  const names = statement.columns().map(({ name }) => name)
  // The statement selects the fields of an applied migration.
  return statement
    .all()
    .map((row) => Object.fromEntries(row.map((value, index) => [names[index], value])) as unknown as AppliedMigration)
}

function apply(connection: SqliteConnection, { name, sql, checksum }: Migration): void {
  const startedAt = new Date().toISOString()
  try {
    connection.exec(sql)
  } catch (error) {
    throw new MigrationError(`Migration ${name} failed, and nothing of it was applied: ${describeError(error)}.`, {
      cause: error,
    })
  }
  connection.prepare(RECORD).run(randomUUID(), name, checksum, startedAt, new Date().toISOString())
}

function checkForeignKeys(connection: SqliteConnection): void {
  const [orphan] = connection.prepare('SELECT "table", "parent" FROM pragma_foreign_key_check').all()
  if (orphan === undefined) return
  const [table, parent] = orphan.map(String)
  throw new MigrationError(
    `Nothing was applied: after the migrations, rows of ${table} would refer to rows of ${parent} that do not exist.`,
  )
}

function describeFailure(error: unknown): string {
  if (getErrorCode(error) === 'SQLITE_NOTADB') return 'the file is not a SQLite database'
  return isBusy(error)
    ? 'another process has locked it for a minute; stop that process, or try again'
    : describeError(error)
}

function isBusy(error: unknown): boolean {
  return getErrorCode(error).startsWith('SQLITE_BUSY')
}
