import { existsSync, realpathSync } from 'node:fs'

import { getErrorCode } from '../driver-error'
import { UnusableDatabaseError } from '../unusable-database-error'
import { openFile, requireDatabaseFile } from './open-file'

export interface ProcessLock {
  release(): void
}

/** Thrown to the second process that wants to serve a file. Its message says what to do about it. */
export class DatabaseInUseError extends UnusableDatabaseError {
  override readonly name = 'DatabaseInUseError'

  constructor(file: string, options: ErrorOptions) {
    super(
      `Another engagement-graphql process is serving ${file}. ` +
        'One process serves one SQLite file: stop the other one, or use Postgres to run several.',
      options,
    )
  }
}

/**
 * Makes this process the only one that serves a SQLite file, and throws DatabaseInUseError if another one does. The lock is
 * the operating system's and dies with the process, however it dies. Commands that import or migrate do not take it:
 * SQLite's own write lock keeps them and the server apart.
 */
export function acquireProcessLock(file: string): ProcessLock {
  requireDatabaseFile(file)
  // Through a symbolic link it is still the same database, so it must be the same lock.
  const target = existsSync(file) ? realpathSync(file) : file
  // A database beside the database: SQLite knows how to hold a file lock on every platform, Node does not.
  const holder = openFile(`${target}.lock`, { timeout: 0 })
  try {
    holder.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    holder.close()
    if (!getErrorCode(error).startsWith('SQLITE_BUSY')) throw error
    throw new DatabaseInUseError(file, { cause: error })
  }
  // The side file stays: deleting it would leave a process that has just opened it with a lock on nothing.
  return { release: () => holder.close() }
}
