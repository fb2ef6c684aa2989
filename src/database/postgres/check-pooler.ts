import { randomUUID } from 'node:crypto'

import { describeError, getErrorCode } from '../driver-error'
import { UnusableDatabaseError } from '../unusable-database-error'
import { CONNECT_TIMEOUT_MILLISECONDS, type Connection, connectOnce, withTimeLimit } from './connection'
import type { PostgresTarget } from './postgres-url'

/** SQLSTATE of a prepared statement that the session does not have, or has of another client. */
const LOST_STATEMENT = /^(26000|42P05)$/

/**
 * Refuses a pooler that assigns connections per transaction if it loses what the service needs of a session: before version
 * 1.21, PgBouncer loses prepared statements, and a search path is lost with every version. `other` is an idle connection.
 */
export async function checkPooler(target: PostgresTarget, other: Connection): Promise<void> {
  const { connection } = await connectOnce(target)
  try {
    const processes = await withTimeLimit(connection, CONNECT_TIMEOUT_MILLISECONDS, () => probe(connection, other))
    const setsPath = target.schema !== undefined || target.settings.some(({ name }) => name === 'search_path')
    if (new Set(processes).size === 1 || !setsPath) return
    throw new UnusableDatabaseError(
      'The pooler in front of Postgres assigns connections per transaction, and loses the schema that DATABASE_URL names: set search_path for the role instead (see docs/operations.md).',
    )
  } catch (error) {
    if (!LOST_STATEMENT.test(getErrorCode(error))) throw error
    throw new UnusableDatabaseError(
      `The pooler in front of Postgres loses prepared statements (${describeError(error)}): set pool_mode = session, or use PgBouncer 1.21 or later with max_prepared_statements (see docs/operations.md).`,
    )
  } finally {
    await connection.close()
  }
}

/** The processes of the server that execute one statement three times, while another transaction begins and ends. */
async function probe(connection: Connection, other: Connection): Promise<number[]> {
  // A name of its own: a server process that the pooler keeps would still have the statement of an earlier probe.
  const statement = { name: `probe-${randomUUID()}`, text: 'SELECT pg_backend_pid() AS "process"' }
  const execute = async () => (await connection.query<{ process: number }>(statement)).rows[0]?.process ?? 0
  await other.query('BEGIN')
  const during = await execute()
  await other.query('COMMIT')
  return [during, await execute(), await execute()]
}
