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
  return changeOf('update', table, { set, key, guard })
}

/** `leaveExisting`: a row with the same key stays as it is, and that is no conflict. */
export function insert<Name extends TableName>(table: Name, row: RowOf[Name], { leaveExisting = false } = {}): Change {
  return changeOf(leaveExisting ? 'insert or leave' : 'insert', table, { set: row })
}

/** Which row a change is about. */
export function rowOf({ shape, values }: Change): string {
  return JSON.stringify([shape.table, ...shape.keyPlaces.map((place) => values[place])])
}

/** Takes the columns in the order of the table, so that the same ones are the same shape; what else is given is left out. */
function changeOf(kind: ChangeKind, table: TableName, given: Partial<Record<Part['use'], object>>): Change {
  const { empty, parts } = startsOf(table)[kind]
  const values: Value[] = []
  let shape = empty
  for (const part of parts) {
    const value = (given[part.use] as Values | undefined)?.[part.column] // As the table says.
    if (value === undefined) continue
    values.push(value)
    shape = shape.with(part)
  }
  return { shape, values }
}

/** Where the shapes of a kind begin, and all that they can have. */
interface Start {
  readonly empty: Shape
  readonly parts: readonly Part[]
}

const known = new Map<TableName, Readonly<Record<ChangeKind, Start>>>()

function startsOf(table: TableName): Readonly<Record<ChangeKind, Start>> {
  const starts = known.get(table)
  if (starts) return starts
  const made = makeStarts(table)
  known.set(table, made)
  return made
}

function makeStarts(table: TableName): Readonly<Record<ChangeKind, Start>> {
  const { key, columns } = tables[table]
  const partsFor = (use: Part['use'], names: readonly string[]) => names.map((column) => ({ use, column }))
  const set = partsFor('set', Object.keys(columns))
  const startOf = (kind: ChangeKind, parts: readonly Part[]) => ({ empty: new Shape(kind, table), parts })
  return {
    // In the order in which SQL has them.
    update: startOf('update', [...set, ...partsFor('key', key), ...partsFor('guard', Object.keys(columns))]),
    insert: startOf('insert', set),
    'insert or leave': startOf('insert or leave', set),
  }
}
