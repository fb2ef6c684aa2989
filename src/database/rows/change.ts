import { valuesOf } from './columns'
import { type KeyOf, type RowOf, type TableName, tables, type Values } from './tables'

/** One row to write. */
export type Change = RowUpdate | RowInsert

export interface RowUpdate {
  readonly kind: 'update'
  readonly table: TableName
  readonly key: Values
  /** What the row must hold for the update to be made. */
  readonly guard: Values
  readonly set: Values
}

export interface RowInsert {
  readonly kind: 'insert'
  readonly table: TableName
  readonly row: Values
  /** Whether a row with the same key stays as it is, and that is no conflict. */
  readonly leaveExisting: boolean
}

/** The change of a row on top of what was read of it: the guard names that. */
export function update<Name extends TableName>(
  table: Name,
  key: KeyOf<Name>,
  guard: Partial<RowOf[Name]>,
  set: Partial<RowOf[Name]>,
): Change {
  return {
    kind: 'update',
    table,
    key: valuesOf(table, key as Partial<RowOf[Name]>),
    guard: valuesOf(table, guard),
    set: valuesOf(table, set),
  }
}

export function insert<Name extends TableName>(table: Name, row: RowOf[Name], { leaveExisting = false } = {}): Change {
  return { kind: 'insert', table, row: valuesOf(table, row), leaveExisting }
}

/** Which row a change is about. */
export function rowOf(change: Change): string {
  const values = change.kind === 'update' ? change.key : change.row
  return JSON.stringify([change.table, ...tables[change.table].key.map((column) => values[column])])
}

/**
 * Changes of the same columns of the same table are of one shape. There are few where requests are served; an insert
 * has every column of its table.
 */
export function shapeOf(change: Change): string {
  if (change.kind === 'insert') return `${change.table} insert${change.leaveExisting ? ' or leave' : ''}`
  return `${change.table} update ${[change.key, change.guard, change.set].map(namesOf).join(' ')}`
}

export function namesOf(values: Values): string {
  return Object.keys(values).join()
}
