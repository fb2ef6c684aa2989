import { describeError, getErrorCode } from '../driver-error'
import { UnusableDatabaseError } from '../unusable-database-error'
import { pragma, type SqliteConnection } from './driver/connection'
import { describeReadOnly, openFile } from './open-file'

/** The name of a pragma, the value to set, and the value that SQLite returns afterwards. */
const PRAGMAS = [
  ['busy_timeout', '250', '250'],
  ['journal_mode', 'WAL', 'wal'],
  // The default of a driver under WAL can be NORMAL, which can lose an acknowledged commit in a power failure.
  ['synchronous', 'FULL', '2'],
  ['foreign_keys', 'ON', '1'],
  // In KiB, allocated as needed. With the default of 2 MiB, hot pages are read again and again. The system caches the file.
  ['cache_size', '-16384', '-16384'],
  // In pages. When the log has this many, it is copied into the file, and every write waits meanwhile: with the default of
  // 1000, ten times a second under load. A larger value would make this rarer and longer.
  ['wal_autocheckpoint', '4000', '4000'],
  // Savepoints keep their undo data in memory: in a temporary file, each page that a unit changes costs a system call.
  // Sorting is in memory, too. No statement sorts much.
  ['temp_store', 'MEMORY', '2'],
  ['trusted_schema', 'OFF', '0'],
] as const

/**
 * Opens the writing connection, and creates the file and its folder if they are missing. Every pragma is read back, so that
 * a database that cannot be durable (in memory, or on a file system without WAL) fails at the start and names the pragma.
 */
export function openWriter(file: string): SqliteConnection {
  return configured(openFile(file, { busyTimeoutMilliseconds: 250 }))
}

/**
 * Opens a read-only connection beside an open writer. It can neither create the file nor set its journal mode, and under
 * WAL it never waits for the writer.
 */
export function openReader(writer: SqliteConnection): SqliteConnection {
  return configured(openFile(writer.file, { busyTimeoutMilliseconds: 250, readOnly: true, mustExist: true }))
}

/** Sets and checks the pragmas. Closes the connection if the database cannot keep its promises. */
export function configured(connection: SqliteConnection): SqliteConnection {
  try {
    for (const [name, value, expected] of PRAGMAS) {
      pragma(connection, `${name} = ${value}`)
      const actual = String(pragma(connection, name))
      if (actual !== expected) {
        throw new UnusableDatabaseError(
          `${connection.file}: SQLite did not accept PRAGMA ${name} = ${value} (it is ${actual})`,
        )
      }
    }
    return connection
  } catch (error) {
    connection.close()
    if (error instanceof UnusableDatabaseError) throw error
    const { file } = connection
    const isForeign = getErrorCode(error) === 'SQLITE_NOTADB'
    const problem = isForeign ? `${file} is not a SQLite database` : `${file} cannot be used: ${describeError(error)}`
    throw new UnusableDatabaseError(describeReadOnly(file, error) ?? problem, { cause: error })
  }
}
