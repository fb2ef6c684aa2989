import { WriteConflictError } from '../database-errors'
import { type Change } from '../rows/change'
import { type Columns, getColumns } from '../rows/columns'
import { NeededRows, type OneOf } from '../rows/needed-rows'
import type { Needed, OnStatement, RowFilter, Rows, TransactionRows } from '../rows/rows'
import type { Shape } from '../rows/shape'
import type { RowOf, TableName, Value, Values } from '../rows/tables'
import { toTypedRows, toValues } from '../rows/typed-rows'
import type { SqliteConnection, SqliteStatement } from './driver/connection'
import type { DurableSqlite } from './durable-adapter'
import { formatTimestamp } from './prisma-values'
import { writeChange, writeSelect } from './write-statement'

type Bound = string | number | null

/**
 * Rows on SQLite, where statements are synchronous and take some microseconds. The changes of a unit run in one go at the
 * write gate, which gives the units that wait there one COMMIT.
 */
export class SqliteRows implements Rows {
  /** By connection, then by the shape of a change or the name of a select. */
  readonly #statements = new WeakMap<SqliteConnection, Map<Shape | string, SqliteStatement>>()
  readonly #neededRows = new NeededRows((...lookup) => this.#find(...lookup))

  constructor(
    private readonly sqlite: Pick<DurableSqlite, 'read' | 'run'>,
    private readonly onStatement: OnStatement | undefined,
  ) {}

  async find<Name extends TableName>(table: Name, filter: RowFilter<RowOf[Name]>): Promise<RowOf[Name][]> {
    return toTypedRows(await this.#find(table, toValues(filter)))
  }

  findNeeded<Name extends TableName>(
    table: Name,
    filter: RowFilter<RowOf[Name]>,
    needed: Needed<RowOf[Name]>,
  ): Promise<RowOf[Name][]> {
    return this.#neededRows.find(table, filter, needed)
  }

  write(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return Promise.resolve()
    return this.sqlite.run((writer) => {
      this.#apply(writer, changes)
    })
  }

  transaction<Result>(work: (rows: TransactionRows) => Promise<Result>): Promise<Result> {
    return this.sqlite.run((writer) =>
      work({
        findAll: <Name extends TableName>(table: Name, filters: readonly RowFilter<RowOf[Name]>[]) =>
          Promise.resolve(toTypedRows<Name>(this.#selectAll(writer, table, filters.map(toValues)))),
        write: (changes) => {
          this.#apply(writer, changes)
          return Promise.resolve()
        },
      }),
    )
  }

  async #find(table: TableName, filter: Values, oneOf?: OneOf): Promise<Values[]> {
    const { rows, report } = await this.sqlite.read((connection) => {
      const columns = Object.keys(filter)
      const statement = this.#prepareSelect(connection, table, columns, oneOf?.column)
      const startedAt = performance.now()
      const found = readAll(statement, columns, filter, oneOf?.values)
      const milliseconds = performance.now() - startedAt
      return { rows: readRows(table, found), report: () => this.onStatement?.(statement.sql, milliseconds) }
    })
    // Reported here and not where it ran: each caller reports its statement in its own context.
    report()
    return rows
  }

  #selectAll(connection: SqliteConnection, table: TableName, filters: readonly Values[]): Values[] {
    const [first] = filters
    if (!first) return []
    const columns = Object.keys(first)
    const statement = this.#prepareSelect(connection, table, columns)
    return filters.flatMap((filter) => readRows(table, readAll(statement, columns, filter)))
  }

  #prepareSelect(
    connection: SqliteConnection,
    table: TableName,
    columns: readonly string[],
    oneOf?: string,
  ): SqliteStatement {
    const name = `${table} ${columns.join()} ${oneOf ?? ''}`
    const existing = this.#getStatements(connection).get(name)
    return existing ?? this.#prepare(connection, name, writeSelect(table, columns, oneOf))
  }

  #apply(writer: SqliteConnection, changes: readonly Change[]): void {
    const statements = this.#getStatements(writer)
    for (const change of changes) {
      const { shape, values } = change
      const statement = statements.get(shape) ?? this.#prepare(writer, shape, writeChange(shape))
      const count = this.#run(statement, values.map(toBound))
      if (count === 0 && shape.kind !== 'insert or ignore') throw new WriteConflictError(shape.table)
    }
  }

  /** Returns the number of rows that were written. */
  #run(statement: SqliteStatement, values: readonly Bound[]): number {
    if (!this.onStatement) return statement.run(...values)
    const startedAt = performance.now()
    try {
      return statement.run(...values)
    } finally {
      this.onStatement(statement.sql, performance.now() - startedAt)
    }
  }

  #getStatements(connection: SqliteConnection): Map<Shape | string, SqliteStatement> {
    const existing = this.#statements.get(connection)
    if (existing) return existing
    const statements = new Map<Shape | string, SqliteStatement>()
    this.#statements.set(connection, statements)
    return statements
  }

  #prepare(connection: SqliteConnection, name: Shape | string, text: string): SqliteStatement {
    // As numbers: the columns have 32 bits.
    const statement = connection.prepare(text, { integers: 'number' })
    this.#getStatements(connection).set(name, statement)
    return statement
  }
}

function toBound(value: Value): Bound {
  if (typeof value === 'object') return value && formatStoredTime(value)
  return typeof value === 'boolean' ? Number(value) : value
}

const lastTimestamp = { time: NaN, text: '' }

/**
 * In the form that Prisma's adapter writes, so that both compare equal. The last text is kept: the rows of a unit mostly have
 * one time, and formatting it costs more than everything else of a row.
 */
function formatStoredTime(date: Date): string {
  const time = date.getTime()
  if (time !== lastTimestamp.time) {
    lastTimestamp.time = time
    lastTimestamp.text = formatTimestamp(date)
  }
  return lastTimestamp.text
}

function readAll(
  statement: SqliteStatement,
  columns: readonly string[],
  filter: Values,
  list?: readonly string[],
): Bound[][] {
  const bound = columns.map((column) => toBound(filter[column] ?? null))
  if (list) bound.unshift(JSON.stringify(list))
  // The columns of the model are texts, integers as numbers, and nulls.
  return statement.all(...bound) as Bound[][]
}

function readRows(table: TableName, found: readonly (readonly Bound[])[]): Values[] {
  const columns = getColumns(table)
  return found.map((values) => readRow(columns, values))
}

function readRow(columns: Columns, values: readonly Bound[]): Values {
  const row = columns.toRow(values)
  for (const name of columns.timestamps) row[name] = parseTimestamp(row[name])
  for (const name of columns.booleans) row[name] = row[name] === 1
  return row
}

/** With a Z the text is parsed five times as fast as with an offset. */
function parseTimestamp(text: Value | undefined): Date | null {
  return typeof text === 'string' ? new Date(text.replace('+00:00', 'Z')) : null
}
