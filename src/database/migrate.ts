import path from 'node:path'

import { isPostgres, sqliteFile } from './database-url'
import {
  APPLIED_MIGRATIONS,
  type AppliedMigration,
  type Migration,
  pendingMigrations,
  readMigrations,
} from './migrations/history'
import { MigrationError } from './migrations/migration-error'
import { migratePostgres } from './migrations/postgres'
import { migrateSqlite } from './migrations/sqlite'

export { MigrationError }

// As far from src/database as from dist/database.
const MIGRATIONS = path.resolve(__dirname, '../../prisma/migrations')

/**
 * Brings the database to the head of this build's migrations, and returns the names of those it applied.
 *
 * A migration is applied as a whole or not at all, once, in order, and none after one that failed; of several processes
 * that start at once one applies it and the others wait for it. Every failure is a MigrationError: a database that
 * cannot be used, a migration that failed, or a history that was edited, failed half-way or is unknown to this build.
 */
export async function migrate(url: string, folder = MIGRATIONS): Promise<string[]> {
  const migrations = migrationsFor(url, folder)
  return isPostgres(url) ? migratePostgres(url, migrations) : migrateSqlite(sqliteFile(url), migrations)
}

/**
 * Why the database is not exactly at the head of these migrations; undefined when it is. For the readiness check, which
 * hands in its own way to the database. Rejects where that does, as on a database never migrated.
 */
export async function findMigrationProblem(
  migrations: Migration[],
  query: (sql: string) => Promise<AppliedMigration[]>,
): Promise<string | undefined> {
  const applied = await query(APPLIED_MIGRATIONS)
  try {
    const pending = pendingMigrations(migrations, applied).map(({ name }) => name)
    return pending.length === 0 ? undefined : `Not applied yet: ${pending.join(', ')}.`
  } catch (error) {
    if (error instanceof MigrationError) return error.message
    throw error
  }
}

/** The migrations of this build for the database behind a URL. */
export function migrationsFor(url: string, folder = MIGRATIONS): Migration[] {
  return readMigrations(path.join(folder, isPostgres(url) ? 'postgresql' : 'sqlite'))
}
