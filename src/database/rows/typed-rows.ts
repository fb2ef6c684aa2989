import type { RowFilter } from './rows'
import type { RowOf, TableName, Values } from './tables'

// The only two casts between the typed rows of callers and the values of statements.

/** Gives rows the type of their table. Every select has all columns of the table, and a test compares their types. */
export function toTypedRows<Name extends TableName>(rows: readonly Values[]): RowOf[Name][] {
  return rows as unknown as RowOf[Name][]
}

/** The values of a filter. A filter names a column only with a value. */
export function toValues<Name extends TableName>(filter: RowFilter<RowOf[Name]>): Values {
  return filter as Values
}
