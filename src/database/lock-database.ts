import { isPostgres, sqliteFile } from './database-url'
import { acquireProcessLock, type ProcessLock } from './sqlite/process-lock'

/**
 * Makes this process one that serves the database. A SQLite file is served by one process alone: a second one gets
 * DatabaseInUseError. Any number of processes share a Postgres database.
 */
export function lockDatabase(url: string): ProcessLock {
  return isPostgres(url) ? { release: () => undefined } : acquireProcessLock(sqliteFile(url))
}
