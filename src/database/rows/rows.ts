import type { Change } from './change'
import type { RowOf, TableName } from './tables'

/**
 * Reads and writes rows without Prisma, where its query layer was most of what a call costs (docs/performance.md). What
 * several requests ask for at the same moment is done together underneath, and answered to each as if it were alone.
 * Not for the inside of a transaction: it has a connection of its own.
 */
export interface Rows {
  /** The rows that have these values in these columns, in no order. Nothing is remembered from one call to the next. */
  find<Name extends TableName>(table: Name, key: RowFilter<RowOf[Name]>): Promise<RowOf[Name][]>
  /**
   * Writes all of these changes, or none, and resolves once they are durable. Fails with a conflict where the row of an
   * update is not as its guard says, or a row with the key of an insert exists already; the unit is then to be decided
   * again. No row may be in two of the changes.
   */
  write(changes: readonly Change[]): Promise<void>
  /** Does some work as one transaction. It may be a long one; nobody else's waits for a place behind it in a batch. */
  transaction<Result>(work: (rows: TransactionRows) => Promise<Result>): Promise<Result>
}

/**
 * The rows as one transaction sees them, for work on many of them: nobody sees what it writes before all of it is durable,
 * and where the work fails, nothing of it is written.
 */
export interface TransactionRows {
  /** The rows that have one of these keys, which name the same columns, in no order. */
  findAll<Name extends TableName>(table: Name, keys: readonly RowFilter<RowOf[Name]>[]): Promise<RowOf[Name][]>
  /** As `Rows.write`; after a conflict the transaction is lost. */
  write(changes: readonly Change[]): Promise<void>
}

/** Values to look for. Not null: the two databases differ about rows that have none. */
export type RowFilter<Row> = { readonly [Column in keyof Row]?: NonNullable<Row[Column]> }

/** Told of every statement, and how long its answer took. */
export type OnStatement = (sql: string, milliseconds: number) => void
