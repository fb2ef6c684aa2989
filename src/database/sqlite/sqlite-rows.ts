import type { Database, Statement } from 'better-sqlite3'

import { WriteConflict } from '../database-errors'
import { type Change, rowOf } from '../rows/change'
import type { OnStatement, Rows, Sought } from '../rows/rows'
import { columnsOf, type RowOf, type TableName, type Value, type Values, valuesOf } from '../rows/tables'
import type { DurableSqlite } from './durable-adapter'

type Bound = string | number | null

/**
 * Rows on SQLite. Statements are synchronous and cost some microseconds: a read runs at once, on the reading connection;
 * the changes of a unit run in one go at the gate, which puts the units that wait there into one COMMIT.
 */
export class SqliteRows implements Rows {
  readonly #reads = new Map<string, Statement<Bound[]>>()
  readonly #writes = new Map<string, Statement<Bound[]>>()

  constructor(
    private readonly sqlite: Pick<DurableSqlite, 'read' | 'run'>,
    private readonly onStatement: OnStatement | undefined,
  ) {}

  find<Name extends TableName>(table: Name, key: Sought<RowOf[Name]>): Promise<RowOf[Name][]> {
    const [text, values] = select(table, valuesOf(table, key as Partial<RowOf[Name]>))
    return this.sqlite.read((reader) => {
      const statement = prepared(this.#reads, reader, text)
      const rows = this.#timed(text, () => statement.all(...values)) as Record<string, Value>[]
      const { timestamps } = columnsOf(table)
      for (const row of rows) readTimestamps(timestamps, row)
      return rows as unknown as RowOf[Name][] // With every column of the table.
    })
  }

  write(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return Promise.resolve()
    const statements = changes.map((change) => ({ change, write: statementOf(change) }))
    return this.sqlite.run((writer) => {
      for (const { change, write } of statements) {
        const [text, values] = write
        const statement = prepared(this.#writes, writer, text)
        const { changes: count } = this.#timed(text, () => statement.run(...values))
        if (count === 0) throw new WriteConflict(rowOf(change))
      }
    })
  }

  #timed<Result>(text: string, run: () => Result): Result {
    if (!this.onStatement) return run()
    const startedAt = performance.now()
    try {
      return run()
    } finally {
      this.onStatement(text, performance.now() - startedAt)
    }
  }
}

/** The texts are made of names in the code alone, so there is a small number of them. */
function prepared(known: Map<string, Statement<Bound[]>>, database: Database, text: string): Statement<Bound[]> {
  // Integers as numbers: the columns have 32 bits. The connection's other statements get them whole.
  const statement = known.get(text) ?? database.prepare<Bound[]>(text).safeIntegers(false)
  known.set(text, statement)
  return statement
}

function select(table: TableName, key: Values): [text: string, values: Bound[]] {
  const columns = columnsOf(table).names.map(quoted).join(', ')
  return [`SELECT ${columns} FROM "${table}" WHERE ${conditions(key)}`, Object.values(key).map(bound)]
}

function statementOf(change: Change): [text: string, values: Bound[]] {
  if (change.kind === 'insert') {
    const columns = Object.keys(change.row).map(quoted).join(', ')
    const places = Object.keys(change.row).map(() => '?')
    const text = `INSERT INTO "${change.table}" (${columns}) VALUES (${places.join(', ')})`
    return [text, Object.values(change.row).map(bound)]
  }
  const { table, key, guard, set } = change
  const assignments = Object.keys(set).map((name) => `${quoted(name)} = ?`)
  const text = `UPDATE "${table}" SET ${assignments.join(', ')} WHERE ${conditions({ ...key, ...guard })}`
  return [text, [...Object.values(set), ...Object.values({ ...key, ...guard })].map(bound)]
}

/** IS compares null with null, and uses an index as = does. */
function conditions(values: Values): string {
  return Object.keys(values)
    .map((name) => `${quoted(name)} IS ?`)
    .join(' AND ')
}

function quoted(name: string): string {
  return `"${name}"`
}

/** A point in time is text in the form that Prisma's adapter writes, so that both compare it alike. */
function bound(value: Value): Bound {
  return value instanceof Date ? value.toISOString().replace('Z', '+00:00') : value
}

function readTimestamps(timestamps: readonly string[], row: Record<string, Value>): void {
  for (const name of timestamps) {
    const value = row[name]
    if (value != null) row[name] = new Date(value)
  }
}
