import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'

import type Database from 'better-sqlite3'

import { describeError, getErrorCode } from '../driver-error'
import { openFile } from '../sqlite/open-file'
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
  let database: Database.Database | undefined
  try {
    database = openFile(file, { timeout: LOCK_TIMEOUT_MILLISECONDS })
    rejectForeign(database)
    await enterWal(database)
    database.pragma('synchronous = FULL')
    // Rebuilding a table drops it, which would delete or reject its children. Inside a transaction this pragma has no
    // effect, so it comes first. checkForeignKeys makes up for it.
    database.pragma('foreign_keys = OFF')
    return applyPending(database, migrations)
  } catch (error) {
    if (error instanceof UnusableDatabaseError) throw error
    throw new MigrationError(`${file} cannot be migrated: ${describeFailure(error)}.`, { cause: error })
  } finally {
    database?.close()
  }
}

/** A mistyped path must not change the database of another application. Its journal mode stays, too. */
function rejectForeign(database: Database.Database): void {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  if (tables.length === 0 || tables.includes('_prisma_migrations')) return
  throw new MigrationError(
    `${database.name} belongs to another application: it has the table ${String(tables[0])} and no migrations. Name another file.`,
  )
}

/** SQLite does not wait for this lock: the pragma fails immediately if another process changes the mode, too. */
async function enterWal(database: Database.Database): Promise<void> {
  const deadline = performance.now() + LOCK_TIMEOUT_MILLISECONDS
  for (;;) {
    try {
      database.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error
      await setTimeout(10)
    }
  }
}

function applyPending(database: Database.Database, migrations: Migration[]): string[] {
  const work = database.transaction(() => {
    database.exec(HISTORY_TABLE)
    const applied = database.prepare<[], AppliedMigration>(APPLIED_MIGRATIONS).all()
    const pending = pendingMigrations(migrations, applied)
    for (const migration of pending) apply(database, migration)
    // It reads every table, so it does not run at each start.
    if (pending.length > 0) checkForeignKeys(database)
    return pending.map(({ name }) => name)
  })
  // Takes the lock before it reads, so that a second process waits here and then finds nothing pending.
  return work.immediate()
}

function apply(database: Database.Database, { name, sql, checksum }: Migration): void {
  const startedAt = new Date().toISOString()
  try {
    database.exec(sql)
  } catch (error) {
    throw new MigrationError(`Migration ${name} failed, and nothing of it was applied: ${describeError(error)}.`, {
      cause: error,
    })
  }
  database.prepare(RECORD).run(randomUUID(), name, checksum, startedAt, new Date().toISOString())
}

function checkForeignKeys(database: Database.Database): void {
  const [orphan] = database.pragma('foreign_key_check') as { table: string; parent: string }[] // a pragma has no type
  if (orphan === undefined) return
  throw new MigrationError(
    `Nothing was applied: after the migrations, rows of ${orphan.table} would refer to rows of ${orphan.parent} that do not exist.`,
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
