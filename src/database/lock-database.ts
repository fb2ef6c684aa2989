import { isPostgres, sqliteFile } from './database-url'
import { acquireProcessLock, type ProcessLock } from './sqlite/process-lock'
import { requireServedFiles } from './sqlite/served-files'

/**
 * Registers this process as one that serves the database. One process serves a SQLite file: a second one gets a
 * DatabaseInUseError. Any number of processes share a Postgres database.
 */
export function lockDatabase(url: string): ProcessLock {
  return isPostgres(url) ? { release: () => undefined } : acquireProcessLock(sqliteFile(url))
}

/** For commands that use a database beside a service: rejects if the service uses a SQLite file that was deleted. */
export async function requireSharedDatabase(url: string): Promise<void> {
  if (!isPostgres(url)) await requireServedFiles(sqliteFile(url))
}
