import { type ConnectionOptions, type SqliteConnection } from '../../src/database/sqlite/driver/connection'
import { openConnection } from '../../src/database/sqlite/driver/open-connection'

/** Opens a file as another process does: by the driver only, and without the settings of the service. */
export function openSqliteFile(file: string, options: Partial<ConnectionOptions> = {}): SqliteConnection {
  return openConnection(file, { busyTimeoutMilliseconds: 5_000, ...options })
}

/** Runs one statement, and returns its rows as objects, with integers as numbers. */
export function readObjects<Row>(connection: SqliteConnection, sql: string): Row[] {
  const statement = connection.prepare(sql, { integers: 'number' })
  const rows = statement.all()
  const names = statement.columns().map(({ name }) => name)
  // The caller wrote the statement with these columns.
  return rows.map((row) => Object.fromEntries(row.map((value, index) => [names[index], value])) as Row)
}

/** Runs a query with one column, and returns its values. */
export function readColumn(connection: SqliteConnection, sql: string): unknown[] {
  return connection
    .prepare(sql, { integers: 'number' })
    .all()
    .map(([value]) => value)
}
