import { LRUCache } from 'lru-cache'

import type { Needed, RowFilter } from './rows'
import type { RowOf, TableName, Values } from './tables'
import { toTypedRows, toValues } from './typed-rows'

/** Values of a column, each once. A row that matches has one of them. */
export interface OneOf {
  readonly column: string
  readonly values: readonly string[]
}

type FindRows = (table: TableName, filter: Values, oneOf?: OneOf) => Promise<Values[]>

/** A lookup with so few rows always reads all of them, and is not remembered. */
const FEW_ROWS = 64

const MAX_LOOKUPS = 20_000

/**
 * Decides whether a lookup of which some rows are needed reads all of them or only these: by the number of rows that it
 * found before. The number is only a hint. If it is out of date, the lookup reads more than it needs, never less.
 */
export class NeededRows {
  readonly #counts = new LRUCache<string, number>({ max: MAX_LOOKUPS })

  constructor(private readonly findRows: FindRows) {}

  async find<Name extends TableName>(
    table: Name,
    rowFilter: RowFilter<RowOf[Name]>,
    { column, listValues }: Needed<RowOf[Name]>,
  ): Promise<RowOf[Name][]> {
    const filter = toValues(rowFilter)
    const lookupKey = JSON.stringify([table, filter])
    const count = this.#counts.get(lookupKey)
    if (count !== undefined) {
      const values = listValues()
      if (values.length < count) return toTypedRows(await this.findRows(table, filter, { column, values }))
    }
    const rows = await this.findRows(table, filter)
    if (rows.length > FEW_ROWS) this.#counts.set(lookupKey, rows.length)
    return toTypedRows(rows)
  }
}
