import { getColumns } from '../rows/columns'
import type { Part, Shape } from '../rows/shape'
import type { TableName } from '../rows/tables'

/**
 * A list is one parameter, so that one statement serves lists of all lengths. It is the outer loop of a join, and its values
 * are unique: with IN, SQLite would first copy them into a table of its own.
 */
export function writeSelect(table: TableName, filtered: readonly string[], oneOf?: string): string {
  const columns = getColumns(table).names.map(quote).join(', ')
  const conditions = writeConditions(filtered)
  if (oneOf === undefined) return `SELECT ${columns} FROM "${table}" WHERE ${conditions}`
  const listed = '(SELECT "value" AS "listed" FROM json_each(?))'
  return `SELECT ${columns} FROM ${listed} CROSS JOIN "${table}" WHERE ${quote(oneOf)} = "listed" AND ${conditions}`
}

/** The SQL text of a change. Its placeholders have the order of the parts of the shape. */
export function writeChange({ kind, table, parts, isGuarded }: Shape): string {
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

/** IS also compares null with null, and uses an index like =. */
function writeConditions(columns: readonly string[]): string {
  return columns.map((column) => `${quote(column)} IS ?`).join(' AND ')
}

function quote(name: string): string {
  return `"${name}"`
}
