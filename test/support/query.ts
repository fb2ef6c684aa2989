import { Client } from 'pg'

import { isPostgres, sqliteFile } from '../../src/database/database-url'
import { openSqliteFile, readObjects } from './sqlite-file'

/** Runs one statement through the driver only, without the code under test, and returns its rows. */
export async function query<Row>(url: string, sql: string): Promise<Row[]> {
  return isPostgres(url) ? queryPostgres<Row>(url, sql) : querySqlite<Row>(sqliteFile(url), sql)
}

async function queryPostgres<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(sql)
    return rows as Row[] // The caller wrote the statement with these columns.
  } finally {
    await client.end()
  }
}

function querySqlite<Row>(file: string, sql: string): Row[] {
  const connection = openSqliteFile(file)
  try {
    return readObjects<Row>(connection, sql)
  } finally {
    connection.close()
  }
}
