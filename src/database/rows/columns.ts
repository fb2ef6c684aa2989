import { type TableName, tables, type Value } from './tables'

/** What statements need of a table. */
export interface Columns {
  readonly types: Readonly<Record<string, string>>
  readonly names: readonly string[]
  readonly timestamps: readonly string[]
  readonly booleans: readonly string[]
}

const columnsByTable = new Map<string, Columns>(
  Object.entries(tables).map(([table, { columns: types }]) => {
    const names = Object.keys(types)
    const getNamesOfType = (wanted: string) =>
      Object.entries(types).flatMap(([name, type]) => (type === wanted ? name : []))
    return [table, { types, names, timestamps: getNamesOfType('timestamp(3)'), booleans: getNamesOfType('boolean') }]
  }),
)

export function getColumns(table: TableName): Columns {
  const columns = columnsByTable.get(table)
  if (!columns) throw new Error(`No table ${table}`)
  return columns
}

/** A row from its values in the order of the columns. */
export function toRow({ names }: Columns, values: readonly Value[]): Record<string, Value> {
  const row: Record<string, Value> = {}
  names.forEach((name, index) => {
    row[name] = values[index] ?? null
  })
  return row
}
