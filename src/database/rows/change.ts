import { getColumns } from './columns'
import { type ChangeKind, type Part, Shape } from './shape'
import { type KeyOf, type RowOf, type TableName, tables, type Value, type Values } from './tables'

/** One row to write: to update, where it holds what its guard says, or to insert. */
export interface Change {
  readonly shape: Shape
  /** In the order of the shape's parts. */
  readonly values: readonly Value[]
}

/** The change of a row on top of what was read of it: the guard names that. */
export function update<Name extends TableName>(
  table: Name,
  key: KeyOf<Name>,
  guard: Partial<RowOf[Name]>,
  set: Partial<RowOf[Name]>,
): Change {
  const given: Readonly<Record<Part['use'], object>> = { set, key, guard }
  const { update: empty, updateParts } = getShapes(table)
  const values: Value[] = []
  let shape = empty
  // In the order of the table, so that the same columns are the same shape; what else is given is left out.
  for (const part of updateParts) {
    const value = (given[part.use] as Values)[part.column] // As the table says.
    if (value === undefined) continue
    values.push(value)
    shape = shape.with(part)
  }
  return { shape, values }
}

/**
 * The whole row: each column has a value or null. `leaveExisting`: one with the same key stays as it is, and is no
 * conflict.
 */
export function insert<Name extends TableName>(
  table: Name,
  row: RowOf[Name],
  { leaveExisting: ignoreExisting = false } = {},
): Change {
  const shape = getShapes(table)[ignoreExisting ? 'insert or leave' : 'insert']
  // As the table says.
  return { shape, values: shape.parts.map(({ column }) => row[column as keyof RowOf[Name]] as Value) }
}

/** Which row a change is about. */
export function getRowKey({ shape, values }: Change): string {
  return JSON.stringify([shape.table, ...shape.keyIndexes.map((place) => values[place])])
}

/** The shapes of whole rows, and where those of updates begin. */
interface Shapes extends Readonly<Record<ChangeKind, Shape>> {
  /** All that an update can have, in the order in which SQL has them. */
  readonly updateParts: readonly Part[]
}

const shapesByTable = new Map<TableName, Shapes>()

function getShapes(table: TableName): Shapes {
  const shapes = shapesByTable.get(table)
  if (shapes) return shapes
  const made = makeShapes(table)
  shapesByTable.set(table, made)
  return made
}

function makeShapes(table: TableName): Shapes {
  const { names } = getColumns(table)
  const partsFor = (use: Part['use'], columns: readonly string[]) => columns.map((column) => ({ use, column }))
  const set = partsFor('set', names)
  return {
    insert: new Shape('insert', table, set),
    'insert or leave': new Shape('insert or leave', table, set),
    update: new Shape('update', table),
    updateParts: [...set, ...partsFor('key', tables[table].key), ...partsFor('guard', names)],
  }
}
