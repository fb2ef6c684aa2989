/** A value of a column or bind parameter. */
export type SqliteValue = string | number | bigint | null | Uint8Array

export interface SqliteColumn {
  readonly name: string
  /** As in CREATE TABLE; null for an expression. */
  readonly declaredType: string | null
}

export interface SqliteStatement {
  readonly sql: string
  /** Whether the statement returns rows: a SELECT, most pragmas, or a RETURNING. */
  readonly returnsRows: boolean
  columns(): SqliteColumn[]
  /** Runs the statement, and returns the number of rows that it inserted, updated or deleted. */
  run(...values: SqliteValue[]): number
  /** Runs the statement, and returns each row as an array. Objects take half as long again. */
  all(...values: SqliteValue[]): SqliteValue[][]
}

export interface PrepareOptions {
  /**
   * How the statement returns integers: `bigint` is exact for 64 bits, `number` is faster and for columns of 32 bits.
   * The default is `bigint`.
   */
  readonly integers?: 'bigint' | 'number'
}

/**
 * One synchronous connection to a SQLite file, by one of two drivers. An error of SQLite has its extended code by name,
 * for example `SQLITE_CONSTRAINT_UNIQUE`, as `code`.
 */
export interface SqliteConnection {
  readonly file: string
  readonly isOpen: boolean
  /** Whether a transaction is open. */
  readonly inTransaction: boolean
  prepare(sql: string, options?: PrepareOptions): SqliteStatement
  /** Runs any number of statements, and ignores their rows. */
  exec(script: string): void
  close(): void
}

export interface ConnectionOptions {
  /** How long SQLite waits for a lock. The event loop is blocked meanwhile. */
  readonly busyTimeoutMilliseconds: number
  readonly readOnly?: boolean
}

/** Opens a file, and creates it if it is missing and not `readOnly`. */
export type OpenConnection = (file: string, options: ConnectionOptions) => SqliteConnection

/** Runs a pragma, and returns the first value of its first row. */
export function pragma(connection: Pick<SqliteConnection, 'prepare'>, text: string): SqliteValue | undefined {
  return connection.prepare(`PRAGMA ${text}`).all()[0]?.[0]
}
