import { isPostgres, sqliteFile } from './database-url'
import { acquireProcessLock, type ProcessLock } from './sqlite/process-lock'

/**
 * Registers this process as one that serves the database. One process serves a SQLite file: a second one gets a
 * DatabaseInUseError. Any number of processes share a Postgres database.
 */
export function lockDatabase(url: string): ProcessLock {
  return isPostgres(url) ? { release: () => undefined } : acquireProcessLock(sqliteFile(url))
}
