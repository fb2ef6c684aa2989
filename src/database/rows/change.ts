import { getColumns } from './columns'
import { type ChangeKind, type Part, Shape } from './shape'
import { type KeyOf, type RowOf, type TableName, tables, type Value, type Values } from './tables'

/** One row to insert, update or delete. An update or delete has a guard: the values that the row must still hold. */
export interface Change {
  readonly shape: Shape
  /** In the order of the shape's parts. */
  readonly values: readonly Value[]
}

type PartValues = Readonly<Partial<Record<Part['use'], object>>>

/** Changes a row on top of what was read of it, which the guard names. */
export function update<Name extends TableName>(
  table: Name,
  key: KeyOf<Name>,
  guard: Partial<RowOf[Name]>,
  set: Partial<RowOf[Name]>,
): Change {
  return createGuardedChange('update', table, { set, key, guard })
}

/** Deletes a row on top of what was read of it, which the guard names. */
export function remove<Name extends TableName>(table: Name, key: KeyOf<Name>, guard: Partial<RowOf[Name]>): Change {
  return createGuardedChange('delete', table, { key, guard })
}

function createGuardedChange(kind: GuardedKind, table: TableName, given: PartValues): Change {
  const shapes = getShapes(table)
  const values: Value[] = []
  let shape = shapes[kind]
  // In the order of the table, so that the same columns give the same shape. Other fields are left out.
  for (const part of shapes.guardedParts) {
    const value = (given[part.use] as Values | undefined)?.[part.column] // Typed by the callers.
    if (value === undefined) continue
    values.push(value)
    shape = shape.with(part)
  }
  return { shape, values }
}

/**
 * Inserts a whole row: each column has a value or null. With `ignoreExisting` a row with the same key stays as it is, and
 * is no conflict.
 */
export function insert<Name extends TableName>(table: Name, row: RowOf[Name], { ignoreExisting = false } = {}): Change {
  const shape = getShapes(table)[ignoreExisting ? 'insert or ignore' : 'insert']
  // Each part of an insert is a column of the table.
  return { shape, values: shape.parts.map(({ column }) => row[column as keyof RowOf[Name]] as Value) }
}

/** A text that identifies the row of a change. */
export function getRowKey({ shape, values }: Change): string {
  return JSON.stringify([shape.table, ...shape.keyIndexes.map((index) => values[index])])
}

type GuardedKind = 'update' | 'delete'

/** The shapes of inserts, and the empty shapes that updates and deletes extend. */
interface Shapes extends Readonly<Record<ChangeKind, Shape>> {
  /** Every part that a guarded change can have, in the order in which SQL has them. */
  readonly guardedParts: readonly Part[]
}

const shapesByTable = new Map<TableName, Shapes>()

function getShapes(table: TableName): Shapes {
  const existing = shapesByTable.get(table)
  if (existing) return existing
  const shapes = createShapes(table)
  shapesByTable.set(table, shapes)
  return shapes
}

function createShapes(table: TableName): Shapes {
  const { names } = getColumns(table)
  const createParts = (use: Part['use'], columns: readonly string[]) => columns.map((column) => ({ use, column }))
  const set = createParts('set', names)
  return {
    insert: new Shape('insert', table, set),
    'insert or ignore': new Shape('insert or ignore', table, set),
    update: new Shape('update', table),
    delete: new Shape('delete', table),
    guardedParts: [...set, ...createParts('key', tables[table].key), ...createParts('guard', names)],
  }
}
