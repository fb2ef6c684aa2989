import type { Change } from '../rows/change'
import { getColumns } from '../rows/columns'
import type { Part, Shape } from '../rows/shape'
import type { Value } from '../rows/tables'
import type { PostgresStatement } from './send-statement'

/** Gives a value to the statement, and tells how it is named there. */
type BindParameter = (value: Value | readonly Value[]) => string

/** What Postgres says where a guard did not hold: the statement below divides by zero then. */
export const GUARD_FAILED = '22012'

const BATCH_LOCK_TIMEOUT = '50ms'

/** Changes of the same columns of the same table: one part of the statement. */
interface Group {
  readonly shape: Shape
  readonly rows: (readonly Value[])[]
}

/**
 * All changes as one statement, which is atomic by itself and takes a single round trip. Changes of the
 * same shape are one part of it, whatever their number, so there are few texts to prepare. Where an update found fewer
 * rows than it has changes, some guard did not hold, and the statement fails on purpose, which undoes all of it.
 *
 * Where a row is locked by somebody, the statement waits for it; or skips it, so that it is not found and no guard of it
 * holds. An insert cannot skip what it has to wait for, a key that somebody else is inserting, say: it gives up soon.
 */
export function writeStatement(changes: readonly Change[], locked: 'wait' | 'skip'): PostgresStatement {
  const values: (Value | readonly Value[])[] = []
  const bind: BindParameter = (value) => `$${values.push(value)}`
  const groups = groupByShape(changes)
  const update = locked === 'wait' ? writeWaitingUpdate : writeSkippingUpdate
  const parts = groups.map(
    (group, index) =>
      `"c${index}" AS (${group.shape.kind === 'update' ? update(group, bind) : writeInsert(group, bind)})`,
  )
  const held = groups.flatMap(({ shape, rows }, index) =>
    shape.kind === 'update' ? `(SELECT count(*) FROM "c${index}") = ${bind(rows.length)}::integer` : [],
  )
  const outcome = held.length === 0 ? '1' : `1 / (CASE WHEN ${held.join(' AND ')} THEN 1 ELSE 0 END)`
  // Before the inserts, which nothing refers to, and for this statement alone.
  const patience = locked === 'skip' ? `, set_config('lock_timeout', '${BATCH_LOCK_TIMEOUT}', true)` : ''
  return { text: `WITH ${parts.join(', ')} SELECT ${outcome} AS "held"${patience}`, values }
}

/** In an order of their own, so that the same changes are the same text. */
function groupByShape(changes: readonly Change[]): Group[] {
  const groups = new Map<Shape, Group>()
  for (const { shape, values } of changes) {
    const group = groups.get(shape) ?? { shape, rows: [] }
    groups.set(shape, group)
    group.rows.push(values)
  }
  return [...groups.values()].sort((a, b) => (a.shape.name < b.shape.name ? -1 : 1))
}

function writeInsert(group: Group, bind: BindParameter): string {
  const { kind, table, parts } = group.shape
  const columns = parts.map(({ column }) => `"${column}"`).join(', ')
  const otherwise = kind === 'insert or leave' ? ' ON CONFLICT DO NOTHING' : ''
  return `INSERT INTO "${table}" (${columns}) SELECT * FROM ${writeSource(group, bind)}${otherwise}`
}

function writeWaitingUpdate(group: Group, bind: BindParameter): string {
  const found = mapParts(group, 'key', (column, value) => `"row".${column} = ${value}`)
  return writeUpdate(writeSource(group, bind), group, found)
}

function writeSkippingUpdate(group: Group, bind: BindParameter): string {
  const found = mapParts(group, 'key', (column, value) => `"held".${column} = ${value}`).join(' AND ')
  const held =
    `(SELECT "new".*, "held".ctid AS "place" FROM ${writeSource(group, bind)} ` +
    `JOIN "${group.shape.table}" AS "held" ON ${found} FOR NO KEY UPDATE OF "held" SKIP LOCKED) AS "new"`
  return writeUpdate(held, group, ['"row".ctid = "new"."place"'])
}

function writeUpdate(source: string, group: Group, found: readonly string[]): string {
  const holds = mapParts(group, 'guard', (column, value) => `"row".${column} IS NOT DISTINCT FROM ${value}`)
  const assignments = mapParts(group, 'set', (column, value) => `${column} = ${value}`)
  return (
    `UPDATE "${group.shape.table}" AS "row" SET ${assignments.join(', ')} FROM ${source} ` +
    `WHERE ${[...found, ...holds].join(' AND ')} RETURNING 1`
  )
}

function mapParts({ shape }: Group, wanted: Part['use'], write: (column: string, value: string) => string): string[] {
  return shape.parts.flatMap(({ use, column }) =>
    use === wanted ? write(`"${column}"`, `"new"."${use} ${column}"`) : [],
  )
}

/** A single row as it is: for one in an array, Postgres would make a new plan each time. */
function writeSource({ shape: { table, parts }, rows }: Group, bind: BindParameter): string {
  const names = parts.map(({ use, column }) => `"${use} ${column}"`).join(', ')
  const { types } = getColumns(table)
  const getType = ({ column }: Part) => types[column] ?? ''
  const [row = []] = rows
  if (rows.length === 1) {
    return `(VALUES (${parts.map((part, index) => `${bind(row[index] ?? null)}::${getType(part)}`).join(', ')})) AS "new"(${names})`
  }
  const arrays = parts.map((part, index) => `${bind(rows.map((values) => values[index] ?? null))}::${getType(part)}[]`)
  return `unnest(${arrays.join(', ')}) AS "new"(${names})`
}
