import Sqlite from 'better-sqlite3'

import { isPostgres, sqliteFile } from '../../src/database/database-url'
import { query } from './query'

/** The plan of a statement without values for its bind parameters, one line for each step. */
export async function explain(url: string, sql: string): Promise<string[]> {
  if (isPostgres(url)) {
    const rows = await query<{ 'QUERY PLAN': string }>(url, `EXPLAIN (GENERIC_PLAN, COSTS OFF) ${sql}`)
    return rows.map((row) => row['QUERY PLAN'].trim())
  }
  const database = new Sqlite(sqliteFile(url), { readonly: true })
  try {
    const parameters = Array.from(sql.matchAll(/\?/g), () => null)
    return database
      .prepare<null[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail)
  } finally {
    database.close()
  }
}
