import type { Database, Statement } from 'better-sqlite3'

import { WriteConflictError } from '../database-errors'
import { Batches } from '../rows/batches'
import { type Change, getRowKey } from '../rows/change'
import { type Columns, getColumns, toRow } from '../rows/columns'
import type { OnStatement, RowFilter, Rows, TransactionRows } from '../rows/rows'
import type { Part, Shape } from '../rows/shape'
import type { RowOf, TableName, Value, Values } from '../rows/tables'
import type { DurableSqlite } from './durable-adapter'

type Bound = string | number | null
type Prepared = Statement<Bound[], Bound[]>

interface Find {
  readonly table: TableName
  readonly key: Values
}

interface Found {
  readonly rows: Values[]
  readonly report: () => void
}

/**
 * Rows on SQLite. Statements are synchronous and cost some microseconds. What one turn of the event loop wants to read is
 * one read transaction; the changes of a unit run in one go at the gate, which puts the units that wait there into one
 * COMMIT.
 */
export class SqliteRows implements Rows {
  /** By connection, and by the shape of a change, or the name of what is sought. */
  readonly #statements = new WeakMap<Database, Map<Shape | string, Prepared>>()

  readonly #finds: Batches<Find, Found>

  constructor(
    private readonly sqlite: Pick<DurableSqlite, 'read' | 'run'>,
    private readonly onStatement: OnStatement | undefined,
  ) {
    this.#finds = new Batches({
      // As one transaction: a read alone takes and gives back a lock on the file, which costs more than the read.
      runBatch: (finds) =>
        sqlite.read((connection) =>
          connection.transaction(() => finds.map((find) => this.#select(connection, find)))(),
        ),
      runSingle: (find) => sqlite.read((connection) => this.#select(connection, find)),
      isSharedFailure: () => false,
    })
  }

  async find<Name extends TableName>(table: Name, key: RowFilter<RowOf[Name]>): Promise<RowOf[Name][]> {
    const { rows, report } = await this.#finds.add({ table, key: key as Values })
    // Here and not where it was read: each who waited for it is told, on their own behalf.
    report()
    return rows as unknown as RowOf[Name][] // With every column of the table.
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
        findAll: <Name extends TableName>(table: Name, keys: readonly RowFilter<RowOf[Name]>[]) => {
          const rows = this.#selectAll(writer, table, keys as readonly Values[])
          return Promise.resolve(rows as unknown as RowOf[Name][]) // With every column of the table.
        },
        write: (changes) => {
          this.#apply(writer, changes)
          return Promise.resolve()
        },
      }),
    )
  }

  #select(connection: Database, { table, key }: Find): Found {
    const columns = Object.keys(key)
    const statement = this.#preparedSelect(connection, table, columns)
    const startedAt = performance.now()
    const found = readAll(statement, columns, key)
    const milliseconds = performance.now() - startedAt
    return { rows: readRows(table, found), report: () => this.onStatement?.(statement.source, milliseconds) }
  }

  #selectAll(connection: Database, table: TableName, keys: readonly Values[]): Values[] {
    const [first] = keys
    if (!first) return []
    const columns = Object.keys(first)
    const statement = this.#preparedSelect(connection, table, columns)
    return keys.flatMap((key) => readRows(table, readAll(statement, columns, key)))
  }

  #preparedSelect(connection: Database, table: TableName, sought: readonly string[]): Prepared {
    const name = `${table} ${sought.join()}`
    return this.#statementsOn(connection).get(name) ?? this.#prepare(connection, name, writeSelect(table, sought))
  }

  #apply(writer: Database, changes: readonly Change[]): void {
    const statements = this.#statementsOn(writer)
    for (const change of changes) {
      const { shape, values } = change
      const statement = statements.get(shape) ?? this.#prepare(writer, shape, writeChange(shape))
      const count = this.#run(statement, values.map(toBound))
      if (count === 0 && shape.kind !== 'insert or ignore') throw new WriteConflictError(getRowKey(change))
    }
  }

  /** Returns how many rows it changed. */
  #run(statement: Prepared, values: readonly Bound[]): number {
    if (!this.onStatement) return statement.run(...values).changes
    const startedAt = performance.now()
    try {
      return statement.run(...values).changes
    } finally {
      this.onStatement(statement.source, performance.now() - startedAt)
    }
  }

  #statementsOn(connection: Database): Map<Shape | string, Prepared> {
    const statements = this.#statements.get(connection)
    if (statements) return statements
    const none = new Map<Shape | string, Prepared>()
    this.#statements.set(connection, none)
    return none
  }

  #prepare(connection: Database, name: Shape | string, text: string): Prepared {
    const statement = prepare(connection, text)
    this.#statementsOn(connection).set(name, statement)
    return statement
  }
}

function prepare(connection: Database, text: string): Prepared {
  // Integers as numbers: the columns have 32 bits. The connection's other statements get them whole.
  const statement = connection.prepare<Bound[], Bound[]>(text).safeIntegers(false)
  // Rows as arrays: objects take half as long again.
  return statement.reader ? statement.raw() : statement
}

function writeSelect(table: TableName, sought: readonly string[]): string {
  const columns = getColumns(table).names.map(quote).join(', ')
  return `SELECT ${columns} FROM "${table}" WHERE ${writeConditions(sought)}`
}

/** The SQL text of a change. Its placeholders have the order of the parts of the shape. */
function writeChange({ kind, table, parts, isGuarded }: Shape): string {
  if (!isGuarded) {
    const columns = parts.map(({ column }) => quote(column)).join(', ')
    const onConflict = kind === 'insert or ignore' ? ' ON CONFLICT DO NOTHING' : ''
    return `INSERT INTO "${table}" (${columns}) VALUES (${parts.map(() => '?').join(', ')})${onConflict}`
  }
  const getColumnsFor = (wanted: Part['use']) => parts.flatMap(({ use, column }) => (use === wanted ? column : []))
  const where = writeConditions([...getColumnsFor('key'), ...getColumnsFor('guard')])
  if (kind === 'delete') return `DELETE FROM "${table}" WHERE ${where}`
  const assignments = getColumnsFor('set').map((column) => `${quote(column)} = ?`)
  return `UPDATE "${table}" SET ${assignments.join(', ')} WHERE ${where}`
}

/** IS compares null with null, and uses an index as = does. */
function writeConditions(columns: readonly string[]): string {
  return columns.map((column) => `${quote(column)} IS ?`).join(' AND ')
}

function quote(name: string): string {
  return `"${name}"`
}

function toBound(value: Value): Bound {
  if (typeof value === 'object') return value && formatTimestamp(value)
  return typeof value === 'boolean' ? Number(value) : value
}

const last = { time: NaN, text: '' }

/**
 * In the form that Prisma's adapter writes, so that both compare it alike. The last one is remembered: the rows of a unit
 * mostly have one time, and writing it out costs more than all else of a row.
 */
function formatTimestamp(date: Date): string {
  const time = date.getTime()
  if (time !== last.time) {
    last.time = time
    last.text = date.toISOString().replace('Z', '+00:00')
  }
  return last.text
}

function readAll(statement: Prepared, sought: readonly string[], key: Values): Bound[][] {
  return statement.all(...sought.map((column) => toBound(key[column] ?? null)))
}

function readRows(table: TableName, found: readonly (readonly Bound[])[]): Values[] {
  const columns = getColumns(table)
  return found.map((values) => readRow(columns, values))
}

function readRow(columns: Columns, values: readonly Bound[]): Values {
  const row = toRow(columns, values)
  for (const name of columns.timestamps) row[name] = parseTimestamp(row[name])
  for (const name of columns.booleans) row[name] = row[name] === 1
  return row
}

/** With a Z it is read five times as fast as with an offset. */
function parseTimestamp(text: Value | undefined): Date | null {
  return typeof text === 'string' ? new Date(text.replace('+00:00', 'Z')) : null
}
