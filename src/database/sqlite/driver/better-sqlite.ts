import { createRequire } from 'node:module'

import type Database from 'better-sqlite3'

import { getErrorCode } from '../../driver-error'
import { UnusableDatabaseError } from '../../unusable-database-error'
import type {
  ConnectionOptions,
  PrepareOptions,
  SqliteColumn,
  SqliteConnection,
  SqliteStatement,
  SqliteValue,
} from './connection'

/** Opens a file with the native driver better-sqlite3. Throws UnusableDatabaseError if it cannot run in this Node.js. */
export function openBetterSqlite(
  file: string,
  { busyTimeoutMilliseconds, readOnly = false }: ConnectionOptions,
): SqliteConnection {
  const Driver = loadDriver()
  try {
    return new BetterSqliteConnection(new Driver(file, { timeout: busyTimeoutMilliseconds, readonly: readOnly }))
  } catch (error) {
    // The native code is loaded by the first connection.
    throw getErrorCode(error) === 'ERR_DLOPEN_FAILED' ? toDriverProblem('does not run in', error) : error
  }
}

// Not an import: the package is optional, and must not be loaded in a Node.js that needs no driver.
function loadDriver(): typeof Database {
  try {
    return createRequire(__filename)('better-sqlite3') as typeof Database // require has no types.
  } catch (error) {
    throw toDriverProblem('is not installed for', error)
  }
}

function toDriverProblem(problem: string, cause: unknown): UnusableDatabaseError {
  return new UnusableDatabaseError(
    `The SQLite driver better-sqlite3 ${problem} Node.js ${process.versions.node}: run "npm rebuild better-sqlite3" or "npm install" with this Node.js, or use Node.js 24, which needs no driver.`,
    { cause },
  )
}

class BetterSqliteConnection implements SqliteConnection {
  constructor(private readonly database: Database.Database) {}

  get file(): string {
    return this.database.name
  }

  get isOpen(): boolean {
    return this.database.open
  }

  get inTransaction(): boolean {
    return this.database.inTransaction
  }

  prepare(sql: string, { integers = 'bigint' }: PrepareOptions = {}): SqliteStatement {
    return new BetterSqliteStatement(
      this.database.prepare<SqliteValue[], SqliteValue[]>(sql).safeIntegers(integers === 'bigint'),
    )
  }

  exec(script: string): void {
    this.database.exec(script)
  }

  close(): void {
    this.database.close()
  }
}

class BetterSqliteStatement implements SqliteStatement {
  readonly returnsRows: boolean

  constructor(private readonly statement: Database.Statement<SqliteValue[], SqliteValue[]>) {
    this.returnsRows = statement.reader
    if (statement.reader) statement.raw()
  }

  get sql(): string {
    return this.statement.source
  }

  columns(): SqliteColumn[] {
    if (!this.returnsRows) return []
    return this.statement.columns().map(({ name, type }) => ({ name, declaredType: type }))
  }

  run(...values: SqliteValue[]): number {
    return this.statement.run(...values).changes
  }

  all(...values: SqliteValue[]): SqliteValue[][] {
    if (this.returnsRows) return this.statement.all(...values)
    this.statement.run(...values)
    return []
  }
}
