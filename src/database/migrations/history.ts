import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { MigrationError } from './migration-error'

export interface Migration {
  name: string
  sql: string
  checksum: string
}

export interface AppliedMigration {
  name: string
  checksum: string
  state: 'applied' | 'failed'
}

/** Finds out with a query why the database is not migrated to this build; undefined if it is. */
export type FindMigrationProblem = (query: (sql: string) => Promise<AppliedMigration[]>) => Promise<string | undefined>

/** The same text for both databases and every driver, without a type that one of them would convert. */
export const APPLIED_MIGRATIONS = `
  SELECT "migration_name" AS "name", "checksum",
    CASE WHEN "finished_at" IS NULL THEN 'failed' ELSE 'applied' END AS "state"
  FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`

/** The migrations of this build, in order. A build without any is an error: it must not count as up to date. */
export function readMigrations(folder: string): Migration[] {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  if (names.length === 0) throw new MigrationError(`This build is incomplete: ${folder} has no migrations.`)
  return names.sort().map((name) => {
    const file = path.join(folder, name, 'migration.sql')
    if (!existsSync(file)) throw new MigrationError(`This build is incomplete: ${file} is missing.`)
    const sql = readFileSync(file)
    return { name, sql: sql.toString(), checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/** The migrations that are pending. A history that this build does not have is an error. */
export function pendingMigrations(migrations: Migration[], applied: AppliedMigration[]): Migration[] {
  const migrationsByName = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum, state } of applied) {
    const migration = migrationsByName.get(name)
    if (state === 'failed') {
      throw new MigrationError(
        `Migration ${name} failed partway. Repair the database by hand, or restore it from a backup, and record the outcome with "prisma migrate resolve".`,
      )
    }
    if (migration === undefined) {
      throw new MigrationError(
        `The database has migration ${name}, which this build does not have: it belongs to a newer or another build. Start that build, or restore a backup from before the migration.`,
      )
    }
    if (migration.checksum !== checksum) {
      throw new MigrationError(
        `Migration ${name} was edited after it was applied. Restore its file, and write a new migration for the change.`,
      )
    }
  }
  const done = new Set(applied.map(({ name }) => name))
  return migrations.filter(({ name }) => !done.has(name))
}
