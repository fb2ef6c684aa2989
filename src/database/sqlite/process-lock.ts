import { existsSync, realpathSync } from 'node:fs'

import { getErrorCode } from '../driver-error'
import { UnusableDatabaseError } from '../unusable-database-error'
import type { SqliteConnection } from './driver/connection'
import { openFile, requireDatabaseFile } from './open-file'

export interface ProcessLock {
  release(): void
}

/** Thrown in the second process that serves a file. The message is for a person: what to do. */
export class DatabaseInUseError extends UnusableDatabaseError {
  override readonly name = 'DatabaseInUseError'

  constructor(file: string, options: ErrorOptions) {
    super(
      `Another engagement-graphql process is serving ${file}. ` +
        'Only one process can serve a SQLite file. Stop the other process, or use Postgres to run several.',
      options,
    )
  }
}

/** Until they are released: the garbage collector closes a connection to which nothing refers. */
const holders = new Set<SqliteConnection>()

/**
 * Makes this process the only one that serves a SQLite file. Throws DatabaseInUseError if another process does. The
 * operating system releases the lock when the process ends, in whatever way it ends. Commands that import or migrate do not
 * take it: SQLite's write lock serializes them and the service.
 */
export function acquireProcessLock(file: string): ProcessLock {
  requireDatabaseFile(file)
  // Long enough for a command that looks whether the lock is held.
  const holder = openFile(lockOf(file), { busyTimeoutMilliseconds: 100 })
  try {
    holder.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    holder.close()
    if (!getErrorCode(error).startsWith('SQLITE_BUSY')) throw error
    throw new DatabaseInUseError(file, { cause: error })
  }
  holders.add(holder)
  return {
    release: () => {
      // The file stays: if it were deleted, a process that has just opened it would lock a file without a name.
      holder.close()
      holders.delete(holder)
    },
  }
}

/** Whether a process serves a SQLite file. */
export function isServed(file: string): boolean {
  const lock = lockOf(file)
  if (!existsSync(lock)) return false
  const connection = openFile(lock, { busyTimeoutMilliseconds: 0, readOnly: true, mustExist: true })
  try {
    connection.prepare('SELECT count(*) FROM sqlite_schema').all()
    return false
  } catch (error) {
    if (getErrorCode(error).startsWith('SQLITE_BUSY')) return true
    throw error
  } finally {
    connection.close()
  }
}

/** A database beside the database: SQLite can hold a file lock on every platform, Node.js cannot. */
function lockOf(file: string): string {
  // Through a symbolic link it is still the same database, so it must be the same lock.
  return `${existsSync(file) ? realpathSync(file) : file}.lock`
}
