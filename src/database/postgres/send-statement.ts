import { DatabaseError, type Pool, TypeOverrides } from 'pg'

import { Unanswered } from '../database-errors'
import { reasonOf } from '../driver-error'
import type { OnStatement } from '../rows/rows'
import type { Value } from '../rows/tables'

export interface PostgresStatement {
  readonly text: string
  readonly values: readonly (Value | readonly Value[])[]
}

/** A statement that was answered: the values of its rows, its text, for who waited for it, and how long that took. */
export interface Answered {
  readonly rows: readonly (readonly Value[])[]
  readonly tell: (onStatement: OnStatement | undefined) => void
}

const TIMESTAMP = 1114

/** Points in time are in UTC; node-postgres would take them for the machine's own time. */
const parsers = new TypeOverrides()
parsers.setTypeParser(TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`))

/**
 * Sends a statement on a connection of the pool, prepared under a name. What the server refuses costs no connection:
 * guards that do not hold are everyday life. Fails with Unanswered where the connection broke meanwhile.
 */
export async function sendStatement(
  pool: Pool,
  { text, values }: PostgresStatement,
  nameOf: (text: string) => string,
): Promise<Answered> {
  const startedAt = performance.now()
  const sent = values.map((value) => (Array.isArray(value) ? value.map(parameter) : parameter(value as Value)))
  const client = await pool.connect()
  // The statement tells of it, too; an event that nobody hears would end the process.
  client.on('error', ignore)
  let isUsable = false
  try {
    const { rows } = await client.query<Value[]>({
      name: nameOf(text),
      text,
      values: sent,
      types: parsers,
      rowMode: 'array',
    })
    isUsable = true
    const milliseconds = performance.now() - startedAt
    return { rows, tell: (onStatement) => onStatement?.(text, milliseconds) }
  } catch (error) {
    isUsable = wasRefused(error)
    throw isUsable ? error : new Unanswered(reasonOf(error), { cause: error })
  } finally {
    if (isUsable) client.off('error', ignore)
    client.release(!isUsable)
  }
}

const ignore = () => undefined

/** A prepared plan whose result has changed since, by a migration: a new connection prepares it anew. */
const PLAN_IS_STALE = '0A000'

/** Whether the server said no and the connection is as good as before. Nothing of the statement was done then. */
export function wasRefused(error: unknown): boolean {
  return error instanceof DatabaseError && error.severity === 'ERROR' && error.code !== PLAN_IS_STALE
}

function parameter(value: Value): Value {
  return value instanceof Date ? value.toISOString().slice(0, -1) : value
}
