import { isPostgres, sqliteFile } from '../../src/database/database-url'
import { query } from './query'
import { openSqliteFile } from './sqlite-file'

/** The plan of a statement without values for its bind parameters, one line for each step. */
export async function explain(url: string, sql: string): Promise<string[]> {
  if (isPostgres(url)) {
    // A setting of the connections of the service: the plan is the one that the service gets.
    const planned = new URL(url)
    planned.searchParams.set('options', '-c enable_seqscan=off')
    const rows = await query<{ 'QUERY PLAN': string }>(planned.href, `EXPLAIN (GENERIC_PLAN, COSTS OFF) ${sql}`)
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
