import { Client } from 'pg'

import { isPostgres, sqliteFile } from '../../src/database/database-url'
import { openSqliteFile } from './sqlite-file'

export interface Blocked {
  readonly release: () => Promise<void>
}

/** Holds a lock of the database through a separate connection: every write waits until `release` is called. */
export async function blockWrites(url: string): Promise<Blocked> {
  if (!isPostgres(url)) {
    const connection = openSqliteFile(sqliteFile(url))
    connection.exec('BEGIN IMMEDIATE')
    return {
      release: () => {
        connection.close()
        return Promise.resolve()
      },
    }
  }
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('BEGIN')
  await client.query('LOCK TABLE "Account"')
  return { release: () => client.end() }
}
