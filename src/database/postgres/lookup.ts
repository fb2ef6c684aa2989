import { type Columns, getColumns } from '../rows/columns'
import type { TableName, Value, Values } from '../rows/tables'
import type { PostgresStatement } from './send-statement'

/**
 * Reads the rows of one table by values of the same columns, for one caller or for several. With a column `oneOf`, it reads
 * only those that have one of the values of a list in it.
 */
export class Lookup {
  readonly #columns: Columns
  /** The indexes of the filter's columns in a row. */
  readonly #keyIndexes: readonly number[]
  readonly #one: string
  readonly #many: string

  constructor(
    table: TableName,
    private readonly key: readonly string[],
    oneOf?: string,
  ) {
    this.#columns = getColumns(table)
    const { types, names } = this.#columns
    this.#keyIndexes = key.map((name) => names.indexOf(name))
    const columns = names.map((name) => `"row"."${name}"`).join(', ')
    const equal = key.map((name, index) => `"row"."${name}" = $${index + 1}`)
    const isListed =
      oneOf === undefined ? '' : ` AND "row"."${oneOf}" = ANY($${key.length + 1}::${types[oneOf] ?? ''}[])`
    this.#one = `SELECT ${columns} FROM "${table}" AS "row" WHERE ${equal.join(' AND ')}${isListed}`
    const arrays = key.map((name, index) => `$${index + 1}::${types[name] ?? ''}[]`)
    const wanted = key.map((name) => `"${name}"`)
    const same = key.map((name) => `"row"."${name}" = "wanted"."${name}"`)
    this.#many =
      `SELECT ${columns} FROM unnest(${arrays.join(', ')}) AS "wanted"(${wanted.join(', ')}) ` +
      `JOIN "${table}" AS "row" ON ${same.join(' AND ')}${isListed}`
  }

  /** One statement for any number of filters. With a column `oneOf`, all of them have the same list. */
  statement(filters: readonly Values[], list?: readonly string[]): PostgresStatement {
    const distinct = [...new Map(filters.map((filter) => [this.#getKey(filter), filter])).values()]
    const [first = {}] = distinct
    const lists = list ? [list] : []
    if (distinct.length === 1)
      return { text: this.#one, values: [...this.key.map((name) => first[name] ?? null), ...lists] }
    const values = this.key.map((name) => distinct.map((filter) => filter[name] ?? null))
    return { text: this.#many, values: [...values, ...lists] }
  }

  /** The rows of each filter, in the order of the filters. Each caller gets its own row objects, which it may change. */
  share(filters: readonly Values[], found: readonly (readonly Value[])[]): Values[][] {
    if (filters.length === 1) return [this.toRows(found)]
    const foundByKey = new Map<string, (readonly Value[])[]>()
    for (const values of found) {
      const key = encodeKey(this.#keyIndexes.map((index) => values[index]))
      const others = foundByKey.get(key)
      if (others) others.push(values)
      else foundByKey.set(key, [values])
    }
    return filters.map((filter) => this.toRows(foundByKey.get(this.#getKey(filter)) ?? []))
  }

  toRows(found: readonly (readonly Value[])[]): Values[] {
    return found.map((values) => this.#columns.toRow(values))
  }

  #getKey(filter: Values): string {
    return encodeKey(this.key.map((name) => filter[name]))
  }
}

/** Most keys are one ID. JSON distinguishes dates of the same second, too. */
function encodeKey(values: readonly (Value | undefined)[]): string {
  const [first] = values
  return values.length === 1 && typeof first === 'string' ? first : JSON.stringify(values)
}
