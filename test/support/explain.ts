import { isPostgres, sqliteFile } from '../../src/database/database-url'
import { query } from './query'
import { openSqliteFile } from './sqlite-file'

/** The plan of a statement without values for its bind parameters, one line for each step. */
export async function explain(url: string, sql: string): Promise<string[]> {
  if (isPostgres(url)) {
    const rows = await query<{ 'QUERY PLAN': string }>(url, `EXPLAIN (GENERIC_PLAN, COSTS OFF) ${sql}`)
    return rows.map((row) => row['QUERY PLAN'].trim())
  }
  const connection = openSqliteFile(sqliteFile(url), { readOnly: true })
  try {
    const parameters = Array.from(sql.matchAll(/\?/g), () => null)
    const plan = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...parameters)
    return plan.map(([, , , detail]) => String(detail))
  } finally {
    connection.close()
  }
}
