import type { Change } from './change'
import type { RowOf, TableName } from './tables'

/**
 * Reads rows by key and writes units of guarded changes, without Prisma, whose query layer was most of the cost of a small
 * call (docs/performance/how-it-is-fast.md). Concurrent calls can be run together, and each gets the result that it would
 * get by itself. Not for use inside a transaction, which has a connection of its own.
 */
export interface Rows {
  /** The rows that match a filter, in no order. Nothing is cached between two calls. */
  find<Name extends TableName>(table: Name, filter: RowFilter<RowOf[Name]>): Promise<RowOf[Name][]>
  /**
   * Like `find`, for a caller that needs only the rows with certain values in a column. Others can be among the result: few
   * rows are read as a whole. From the second lookup, the cost follows the number of needed values if that is lower.
   */
  findNeeded<Name extends TableName>(
    table: Name,
    filter: RowFilter<RowOf[Name]>,
    needed: Needed<RowOf[Name]>,
  ): Promise<RowOf[Name][]>
  /**
   * Writes all changes of a unit, or none, and resolves when they are durable. Fails with a conflict if the guard of an
   * update or delete does not hold, or if a row with the key of an insert exists: the unit must then be decided again. Two
   * changes must not concern the same row.
   */
  write(changes: readonly Change[]): Promise<void>
  /** Runs work as one transaction, which can take long: it delays no batch. */
  transaction<Result>(work: (rows: TransactionRows) => Promise<Result>): Promise<Result>
}

/**
 * The rows inside one transaction, for work on many rows. No other transaction sees its changes before all of them are
 * durable. If the work fails, nothing is written.
 */
export interface TransactionRows {
  /** The rows that match one of the filters, in no order. All filters name the same columns. */
  findAll<Name extends TableName>(table: Name, filters: readonly RowFilter<RowOf[Name]>[]): Promise<RowOf[Name][]>
  /** Like `Rows.write`. After a conflict the transaction is lost. */
  write(changes: readonly Change[]): Promise<void>
}

/** The columns that a row must match, and their values. Not null: the two databases differ about comparing null. */
export type RowFilter<Row> = { readonly [Column in keyof Row]?: NonNullable<Row[Column]> }

/** The values of a column whose rows are needed. They are only listed for a filter that has matched many rows before. */
export interface Needed<Row> {
  readonly column: keyof Row & string
  /** Lists each value once. */
  readonly listValues: () => readonly string[]
}

/** Called with each statement and the time until its result, in milliseconds. */
export type OnStatement = (sql: string, milliseconds: number) => void
