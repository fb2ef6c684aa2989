import { DatabaseError, TypeOverrides } from 'pg'

import { isReadOnlyServer, UnknownOutcomeError } from '../database-errors'
import { describeError, getErrorCode } from '../driver-error'
import type { OnStatement } from '../rows/rows'
import type { Value } from '../rows/tables'
import type { Connection } from './connection'
import type { ConnectionPool } from './connection-pool'
import type { NameStatement } from './statement-names'

export interface PostgresStatement {
  readonly text: string
  readonly values: readonly (Value | readonly Value[])[]
}

export interface StatementResult {
  /** The values of the rows. */
  readonly rows: readonly (readonly Value[])[]
  /** Reports the statement and its duration. Called by each caller that waited for it. */
  readonly report: (onStatement: OnStatement | undefined) => void
}

const TIMESTAMP = 1114

/** Timestamps are in UTC. node-postgres would read them in the time zone of the machine. */
const parsers = new TypeOverrides()
parsers.setTypeParser(TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`))

/** Sends a statement on a connection, prepared under a name, and returns the values of its rows. */
export type Send = (statement: PostgresStatement) => Promise<readonly (readonly Value[])[]>

/** Sends a statement on any connection of the pool. Fails with UnknownOutcomeError if the connection breaks meanwhile. */
export async function sendStatement(
  pool: ConnectionPool,
  statement: PostgresStatement,
  nameStatement: NameStatement,
): Promise<StatementResult> {
  const [result] = await sendStatements(pool, [statement], nameStatement)
  if (!result) throw new Error('No result for the statement')
  return result
}

/**
 * Sends statements in one round trip, and returns their results in the same order. Each is a transaction by itself. Fails
 * with the error of the first statement that fails.
 */
export function sendStatements(
  pool: ConnectionPool,
  statements: readonly PostgresStatement[],
  nameStatement: NameStatement,
): Promise<StatementResult[]> {
  const startedAt = performance.now()
  return withConnection(pool, nameStatement, async (send, connection) => {
    const sendOne = async (statement: PostgresStatement): Promise<StatementResult> => {
      const rows = await send(statement)
      const milliseconds = performance.now() - startedAt
      return { rows, report: (onStatement) => onStatement?.(statement.text, milliseconds) }
    }
    const sent = connection.sendTogether(() => statements.map(sendOne))
    // The connection is lent until the last result has come.
    await Promise.allSettled(sent)
    return Promise.all(sent)
  })
}

/** Sends statements as one transaction. If the work fails, nothing of it is written. */
export function inTransaction<Result>(
  pool: ConnectionPool,
  nameStatement: NameStatement,
  work: (send: Send) => Promise<Result>,
): Promise<Result> {
  return withConnection(pool, nameStatement, async (send) => {
    await send({ text: 'BEGIN', values: [] })
    try {
      const result = await work(send)
      await send({ text: 'COMMIT', values: [] })
      return result
    } catch (error) {
      // If the connection is lost, so is the transaction, and the first error explains more.
      await send({ text: 'ROLLBACK', values: [] }).catch(() => undefined)
      throw error
    }
  })
}

/** Lends a connection. A statement that the server rejects costs no connection: failed guards are normal operation. */
async function withConnection<Result>(
  pool: ConnectionPool,
  nameStatement: NameStatement,
  work: (send: Send, connection: Pick<Connection, 'sendTogether'>) => Promise<Result>,
): Promise<Result> {
  const client = await pool.lend()
  let isUsable = true
  const send: Send = async ({ text, values }) => {
    const parameters = values.map((value) => (isList(value) ? value.map(toParameter) : toParameter(value)))
    try {
      const query = { name: nameStatement(text), text, values: parameters, types: parsers, rowMode: 'array' } as const
      return (await client.query<Value[]>(query)).rows
    } catch (error) {
      const isRejected = isRejectedByServer(error)
      isUsable &&= isRejectedByItself(error)
      if (isReadOnlyServer(error)) pool.retire()
      throw isRejected ? error : new UnknownOutcomeError(describeError(error), { cause: error })
    }
  }
  try {
    return await work(send, client)
  } finally {
    client.release(!isUsable)
  }
}

/**
 * The result of a prepared plan has changed since, by a migration: a new connection prepares it anew. Not counted as rejected,
 * so that the caller can try again, as after a broken connection. Only reads fail with it: the result of a write has no
 * column of a table.
 */
const PLAN_IS_STALE = '0A000'

/**
 * The statement was rejected, and so would be the next ones: the server has become read-only, or it does not have the
 * prepared statements of this connection.
 */
const CONNECTION_UNUSABLE_SQLSTATES: ReadonlySet<string> = new Set(['25006', '26000', '42P05'])

/** Whether the server rejected the statement. Nothing of it was written. */
function isRejectedByServer(error: unknown): boolean {
  return error instanceof DatabaseError && error.severity === 'ERROR' && error.code !== PLAN_IS_STALE
}

/** Whether another statement on the same server could succeed. */
export function isRejectedByItself(error: unknown): boolean {
  return isRejectedByServer(error) && !CONNECTION_UNUSABLE_SQLSTATES.has(getErrorCode(error))
}

/** Array.isArray does not narrow a readonly array. */
function isList(value: Value | readonly Value[]): value is readonly Value[] {
  return Array.isArray(value)
}

function toParameter(value: Value): Value {
  return value instanceof Date ? value.toISOString().slice(0, -1) : value
}
