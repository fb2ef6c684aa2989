import type { Change } from '../rows/change'
import { getColumns } from '../rows/columns'
import type { Part, Shape } from '../rows/shape'
import type { Value } from '../rows/tables'
import type { PostgresStatement } from './send-statement'

/** Adds a value to the statement, and returns the name of its bind parameter. */
type BindParameter = (value: Value | readonly Value[]) => string

/** The SQLSTATE of a statement with a guard that does not hold: the statement below divides by zero then. */
export const GUARD_FAILED = '22012'

const BATCH_LOCK_TIMEOUT = '50ms'

/** Changes of one shape: one part of the statement. */
interface Group {
  readonly shape: Shape
  readonly rows: (readonly Value[])[]
}

/**
 * Writes all changes as one statement, which is atomic by itself and takes one round trip. Changes of the same shape are one
 * part of it, whatever their number, so that there are few texts to prepare. If an update or delete finds fewer rows than
 * it has changes, a guard does not hold, and the statement fails on purpose, which undoes all of it.
 *
 * At a row that another transaction has locked, the statement waits, or it skips the row: the row is then not found, and
 * its guard does not hold. An insert cannot skip what it waits for (a key that another transaction is inserting), so it
 * gives up after a short time.
 */
export function writeStatement(changes: readonly Change[], locked: 'wait' | 'skip'): PostgresStatement {
  const values: (Value | readonly Value[])[] = []
  const bind: BindParameter = (value) => `$${values.push(value)}`
  const groups = groupByShape(changes)
  const parts = groups.map((group, index) => `"c${index}" AS (${writeGroup(group, bind, locked)})`)
  const guards = groups.flatMap(({ shape, rows }, index) =>
    shape.isGuarded ? `(SELECT count(*) FROM "c${index}") = ${bind(rows.length)}::integer` : [],
  )
  const outcome = guards.length === 0 ? '1' : `1 / (CASE WHEN ${guards.join(' AND ')} THEN 1 ELSE 0 END)`
  // Evaluated before the inserts, which no other part refers to. For this statement only.
  const timeout = locked === 'skip' ? `, set_config('lock_timeout', '${BATCH_LOCK_TIMEOUT}', true)` : ''
  return { text: `WITH ${parts.join(', ')} SELECT ${outcome} AS "held"${timeout}`, values }
}

/** Sorted, so that the same changes give the same text. */
function groupByShape(changes: readonly Change[]): Group[] {
  const groups = new Map<Shape, Group>()
  for (const { shape, values } of changes) {
    const group = groups.get(shape) ?? { shape, rows: [] }
    groups.set(shape, group)
    group.rows.push(values)
  }
  return [...groups.values()].sort((a, b) => (a.shape.name < b.shape.name ? -1 : 1))
}

function writeGroup(group: Group, bind: BindParameter, locked: 'wait' | 'skip'): string {
  if (!group.shape.isGuarded) return writeInsert(group, bind)
  const source = writeSource(group, bind)
  const isKey = (alias: string) => mapParts(group, 'key', (column, value) => `${alias}.${column} = ${value}`)
  if (locked === 'wait') return writeGuarded(group, source, isKey('"row"'))
  // The lock that the change itself takes.
  const lock = group.shape.kind === 'delete' ? 'UPDATE' : 'NO KEY UPDATE'
  const lockedSource =
    `(SELECT "new".*, "held".ctid AS "position" FROM ${source} JOIN "${group.shape.table}" AS "held" ` +
    `ON ${isKey('"held"').join(' AND ')} FOR ${lock} OF "held" SKIP LOCKED) AS "new"`
  return writeGuarded(group, lockedSource, ['"row".ctid = "new"."position"'])
}

function writeInsert(group: Group, bind: BindParameter): string {
  const { kind, table, parts } = group.shape
  const columns = parts.map(({ column }) => `"${column}"`).join(', ')
  const onConflict = kind === 'insert or ignore' ? ' ON CONFLICT DO NOTHING' : ''
  return `INSERT INTO "${table}" (${columns}) SELECT * FROM ${writeSource(group, bind)}${onConflict}`
}

function writeGuarded(group: Group, source: string, isFound: readonly string[]): string {
  const { kind, table } = group.shape
  const isHeld = mapParts(group, 'guard', (column, value) => `"row".${column} IS NOT DISTINCT FROM ${value}`)
  const where = `WHERE ${[...isFound, ...isHeld].join(' AND ')} RETURNING 1`
  if (kind === 'delete') return `DELETE FROM "${table}" AS "row" USING ${source} ${where}`
  const assignments = mapParts(group, 'set', (column, value) => `${column} = ${value}`)
  return `UPDATE "${table}" AS "row" SET ${assignments.join(', ')} FROM ${source} ${where}`
}

function mapParts({ shape }: Group, wanted: Part['use'], write: (column: string, value: string) => string): string[] {
  return shape.parts.flatMap(({ use, column }) =>
    use === wanted ? write(`"${column}"`, `"new"."${use} ${column}"`) : [],
  )
}

/** A single row is written as it is: for one in an array, Postgres would plan the statement anew each time. */
function writeSource({ shape: { table, parts }, rows }: Group, bind: BindParameter): string {
  const names = parts.map(({ use, column }) => `"${use} ${column}"`).join(', ')
  const { types } = getColumns(table)
  const getType = ({ column }: Part) => types[column] ?? ''
  const [row = []] = rows
  if (rows.length === 1) {
    const values = parts.map((part, index) => `${bind(row[index] ?? null)}::${getType(part)}`)
    return `(VALUES (${values.join(', ')})) AS "new"(${names})`
  }
  const arrays = parts.map((part, index) => `${bind(rows.map((values) => values[index] ?? null))}::${getType(part)}[]`)
  return `unnest(${arrays.join(', ')}) AS "new"(${names})`
}
