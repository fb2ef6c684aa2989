import { type Pool, TypeOverrides } from 'pg'

import type { OnStatement } from '../rows/rows'
import type { Value } from '../rows/tables'

export interface PostgresStatement {
  readonly text: string
  readonly values: readonly (Value | readonly Value[])[]
}

/** A statement that was answered: its text, for who waited for it, and how long that took. */
export interface Answered {
  readonly rows: Record<string, Value>[]
  readonly tell: (onStatement: OnStatement | undefined) => void
}

const TIMESTAMP = 1114

/** Points in time are in UTC; node-postgres would take them for the machine's own time. */
const parsers = new TypeOverrides()
parsers.setTypeParser(TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`))

/** Sends a statement on a connection of the pool, prepared under a name. */
export async function sendStatement(
  pool: Pool,
  { text, values }: PostgresStatement,
  nameOf: (text: string) => string,
): Promise<Answered> {
  const startedAt = performance.now()
  const sent = values.map((value) => (Array.isArray(value) ? value.map(parameter) : parameter(value as Value)))
  const { rows } = await pool.query<Record<string, Value>>({ name: nameOf(text), text, values: sent, types: parsers })
  const milliseconds = performance.now() - startedAt
  return { rows, tell: (onStatement) => onStatement?.(text, milliseconds) }
}

function parameter(value: Value): Value {
  return value instanceof Date ? value.toISOString().slice(0, -1) : value
}
