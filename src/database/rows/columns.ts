import { type TableName, tables, type Value } from './tables'

/** What statements need of a table. */
export interface Columns {
  readonly types: Readonly<Record<string, string>>
  readonly names: readonly string[]
  readonly timestamps: readonly string[]
  readonly booleans: readonly string[]
  /** Creates a row from its values in the order of the columns. */
  readonly toRow: (values: readonly Value[]) => Record<string, Value>
}

const columnsByTable = new Map<string, Columns>(
  Object.entries(tables).map(([table, { columns: types }]) => {
    const names = Object.keys(types)
    const getNamesOfType = (wanted: string) =>
      Object.entries(types).flatMap(([name, type]) => (type === wanted ? name : []))
    const [timestamps, booleans] = [getNamesOfType('timestamp(3)'), getNamesOfType('boolean')]
    return [table, { types, names, timestamps, booleans, toRow: compileToRow(names) }]
  }),
)

export function getColumns(table: TableName): Columns {
  const columns = columnsByTable.get(table)
  if (!columns) throw new Error(`No table ${table}`)
  return columns
}

/**
 * Compiled, as an object that is written in one piece takes a tenth of the time of one that gets its properties one by one.
 * Only names of columns become code.
 */
function compileToRow(names: readonly string[]): Columns['toRow'] {
  const properties = names.map((name, index) => `${JSON.stringify(name)}: values[${index}] ?? null`)
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the code contains nothing from outside
  return new Function('values', `return { ${properties.join(', ')} }`) as Columns['toRow'] // It is what the code returns.
}
