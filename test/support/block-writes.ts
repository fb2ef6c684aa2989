import Sqlite from 'better-sqlite3'
import { Client } from 'pg'

import { isPostgres, sqliteFile } from '../../src/database/database-url'

/** Holds a lock of the database through a separate connection: every write waits until `release` is called. */
export async function blockWrites(url: string): Promise<{ release: () => Promise<void> }> {
  if (!isPostgres(url)) {
    const database = new Sqlite(sqliteFile(url))
    database.exec('BEGIN IMMEDIATE')
    return {
      release: () => {
        database.close()
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
