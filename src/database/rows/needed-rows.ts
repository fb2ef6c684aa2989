import { LRUCache } from 'lru-cache'

import type { TableName, Values } from './tables'

/** Values of a column. A row that matches has one of them. */
export interface OneOf {
  readonly column: string
  readonly values: readonly string[]
}

/** A lookup with so few rows always reads all of them, and is not remembered. */
const FEW_ROWS = 64

const MAX_LOOKUPS = 20_000

/**
 * Decides whether a lookup of which some rows are needed reads all of them or only these: by the number of rows that it
 * found before. The number is only a hint. If it is out of date, the lookup reads more than it needs, never less.
 */
export class NeededRows {
  readonly #counts = new LRUCache<string, number>({ max: MAX_LOOKUPS })

  async find<Row>(
    table: TableName,
    filter: Values,
    { column, listValues }: { readonly column: string; readonly listValues: () => readonly string[] },
    find: (oneOf: OneOf | undefined) => Promise<Row[]>,
  ): Promise<Row[]> {
    const lookup = JSON.stringify([table, filter])
    const count = this.#counts.get(lookup)
    if (count !== undefined) {
      const values = listValues()
      if (values.length < count) return find({ column, values })
    }
    const rows = await find(undefined)
    if (rows.length > FEW_ROWS) this.#counts.set(lookup, rows.length)
    return rows
  }
}
