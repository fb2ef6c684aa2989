import type Database from 'better-sqlite3'

import { describeError, getErrorCode } from '../driver-error'
import { UnusableDatabaseError } from '../unusable-database-error'
import { openFile } from './open-file'

/** A pragma's name, what it is set to, and what SQLite answers when it holds. */
const PRAGMAS = [
  ['busy_timeout', '250', '250'],
  ['journal_mode', 'WAL', 'wal'],
  // better-sqlite3's default under WAL is NORMAL, with which an acknowledged commit can vanish when the power goes.
  ['synchronous', 'FULL', '2'],
  ['foreign_keys', 'ON', '1'],
  // In KiB, and only as much as is read: with the 2 MiB of the default, what is asked for often is read again and again.
  ['cache_size', '-65536', '-65536'],
  // In pages. What was committed goes from the log into the file when the log has so many, while everybody waits: with the
  // 1000 of the default, ten times a second under load. More would make that rarer and longer.
  ['wal_autocheckpoint', '4000', '4000'],
  // What a savepoint would undo is kept in memory: in a temporary file each page that a unit changes costs a call of the
  // system. So is what a statement sorts: none sorts much.
  ['temp_store', 'MEMORY', '2'],
  ['trusted_schema', 'OFF', '0'],
] as const

/**
 * Opens the connection that writes, and creates the file and its folder where they are missing. Every pragma is read
 * back, so that a database which cannot promise durability (in memory, on a file system without WAL) fails here, at
 * the start, and names the pragma.
 */
export function openWriter(file: string): Database.Database {
  return configured(openFile(file, { timeout: 250 }))
}

/**
 * Opens a connection that can only read, beside an open writer: a read-only connection can neither create the file
 * nor turn it to WAL, and under WAL it never waits for the writer.
 */
export function openReader(writer: Database.Database): Database.Database {
  return configured(openFile(writer.name, { timeout: 250, readonly: true }))
}

function configured(database: Database.Database): Database.Database {
  try {
    for (const [name, value, expected] of PRAGMAS) {
      database.pragma(`${name} = ${value}`)
      const actual = String(database.pragma(name, { simple: true }))
      if (actual !== expected) {
        throw new UnusableDatabaseError(
          `${database.name}: SQLite did not take PRAGMA ${name} = ${value} (it is ${actual})`,
        )
      }
    }
    // As the stock adapter: integers beyond 2^53 arrive whole, and its conversion makes numbers of the others.
    return database.defaultSafeIntegers(true)
  } catch (error) {
    database.close()
    if (error instanceof UnusableDatabaseError) throw error
    const problem =
      getErrorCode(error) === 'SQLITE_NOTADB' ? 'is not a SQLite database' : `cannot be used: ${describeError(error)}`
    throw new UnusableDatabaseError(`${database.name} ${problem}`, { cause: error })
  }
}
