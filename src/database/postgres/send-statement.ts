import { DatabaseError, type Pool, TypeOverrides } from 'pg'

import { UnknownOutcomeError } from '../database-errors'
import { describeError } from '../driver-error'
import type { OnStatement } from '../rows/rows'
import type { Value } from '../rows/tables'

export interface PostgresStatement {
  readonly text: string
  readonly values: readonly (Value | readonly Value[])[]
}

/** A statement that was answered: the values of its rows, its text, for who waited for it, and how long that took. */
export interface StatementResult {
  readonly rows: readonly (readonly Value[])[]
  readonly report: (onStatement: OnStatement | undefined) => void
}

const TIMESTAMP = 1114

/** Points in time are in UTC; node-postgres would take them for the machine's own time. */
const parsers = new TypeOverrides()
parsers.setTypeParser(TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`))

/** Sends a statement on a connection, prepared under a name, and gives the values of its rows back. */
export type Send = (statement: PostgresStatement) => Promise<readonly (readonly Value[])[]>

/** Sends a statement on any connection of the pool. Fails with UnknownOutcomeError where the connection broke meanwhile. */
export async function sendStatement(
  pool: Pool,
  statement: PostgresStatement,
  nameStatement: (text: string) => string,
): Promise<StatementResult> {
  const startedAt = performance.now()
  const rows = await withConnection(pool, nameStatement, (send) => send(statement))
  const milliseconds = performance.now() - startedAt
  return { rows, report: (onStatement) => onStatement?.(statement.text, milliseconds) }
}

/** Sends statements as one transaction: where the work fails, nothing of them is done. */
export function inTransaction<Result>(
  pool: Pool,
  nameStatement: (text: string) => string,
  work: (send: Send) => Promise<Result>,
): Promise<Result> {
  return withConnection(pool, nameStatement, async (send) => {
    await send({ text: 'BEGIN', values: [] })
    try {
      const result = await work(send)
      await send({ text: 'COMMIT', values: [] })
      return result
    } catch (error) {
      // Where the connection is lost, so is the transaction, and the first error tells more.
      await send({ text: 'ROLLBACK', values: [] }).catch(ignore)
      throw error
    }
  })
}

/** Lends a connection. What the server refuses costs none: guards that do not hold are everyday life. */
async function withConnection<Result>(
  pool: Pool,
  nameStatement: (text: string) => string,
  work: (send: Send) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  // The statement tells of it, too; an event that nobody hears would end the process.
  client.on('error', ignore)
  const connection = { isUsable: true }
  const send: Send = async ({ text, values }) => {
    const sent = values.map((value) => (Array.isArray(value) ? value.map(toParameter) : toParameter(value as Value)))
    try {
      const query = { name: nameStatement(text), text, values: sent, types: parsers, rowMode: 'array' } as const
      return (await client.query<Value[]>(query)).rows
    } catch (error) {
      connection.isUsable &&= isRejectedByServer(error)
      throw connection.isUsable ? error : new UnknownOutcomeError(describeError(error), { cause: error })
    }
  }
  try {
    return await work(send)
  } finally {
    if (connection.isUsable) client.off('error', ignore)
    client.release(!connection.isUsable)
  }
}

const ignore = () => undefined

/** A prepared plan whose result has changed since, by a migration: a new connection prepares it anew. */
const PLAN_IS_STALE = '0A000'

/** Whether the server said no and the connection is as good as before. Nothing of the statement was done then. */
export function isRejectedByServer(error: unknown): boolean {
  return error instanceof DatabaseError && error.severity === 'ERROR' && error.code !== PLAN_IS_STALE
}

function toParameter(value: Value): Value {
  return value instanceof Date ? value.toISOString().slice(0, -1) : value
}
