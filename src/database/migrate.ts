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

// As far from src/database as from dist/database.
const MIGRATIONS = path.resolve(__dirname, '../../prisma/migrations')

/**
 * Applies the migrations of this build that are pending, and returns their names.
 *
 * Each migration is applied once, in order, and completely or not at all; none is applied after one that failed. If several
 * processes start concurrently, one applies the migrations and the others wait. Every failure is a MigrationError: the
 * database cannot be used, a migration failed, or the history was edited, is incomplete, or belongs to another build.
 */
export async function migrate(url: string, folder = MIGRATIONS): Promise<string[]> {
  const migrations = migrationsFor(url, folder)
  return isPostgres(url) ? migratePostgres(url, migrations) : migrateSqlite(sqliteFile(url), migrations)
}

/**
 * Why the database does not have exactly these migrations; undefined if it has. For the readiness check, which passes its
 * own way to query the database. Rejects if the query does, as on a database without any migration.
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
