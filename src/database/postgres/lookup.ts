import { type Columns, getColumns, toRow } from '../rows/columns'
import type { TableName, Value, Values } from '../rows/tables'
import type { PostgresStatement } from './send-statement'

/** Reads the rows of one table by values of the same columns: for one caller, or for several at once. */
export class Lookup {
  readonly #columns: Columns
  /** Where a row has the key. */
  readonly #keyIndexes: readonly number[]
  readonly #one: string
  readonly #many: string

  constructor(
    table: TableName,
    private readonly key: readonly string[],
  ) {
    this.#columns = getColumns(table)
    const { types, names } = this.#columns
    this.#keyIndexes = key.map((name) => names.indexOf(name))
    const columns = names.map((name) => `"row"."${name}"`).join(', ')
    const equal = key.map((name, index) => `"row"."${name}" = $${index + 1}`)
    this.#one = `SELECT ${columns} FROM "${table}" AS "row" WHERE ${equal.join(' AND ')}`
    const arrays = key.map((name, index) => `$${index + 1}::${types[name] ?? ''}[]`)
    const asked = key.map((name) => `"${name}"`)
    const same = key.map((name) => `"row"."${name}" = "asked"."${name}"`)
    this.#many =
      `SELECT ${columns} FROM unnest(${arrays.join(', ')}) AS "asked"(${asked.join(', ')}) ` +
      `JOIN "${table}" AS "row" ON ${same.join(' AND ')}`
  }

  /** Several keys are one statement, whatever their number. */
  statement(keys: readonly Values[]): PostgresStatement {
    const different = [...new Map(keys.map((key) => [this.#getKey(key), key])).values()]
    const [first = {}] = different
    if (different.length === 1) return { text: this.#one, values: this.key.map((name) => first[name] ?? null) }
    return { text: this.#many, values: this.key.map((name) => different.map((key) => key[name] ?? null)) }
  }

  /** The rows of each key, in the order of the keys. Each has its own: callers may sort them, or add to them. */
  share(keys: readonly Values[], found: readonly (readonly Value[])[]): Values[][] {
    if (keys.length === 1) return [this.rows(found)]
    const foundByKey = new Map<string, (readonly Value[])[]>()
    for (const values of found) {
      const name = encodeKey(this.#keyIndexes.map((place) => values[place]))
      const others = foundByKey.get(name)
      if (others) others.push(values)
      else foundByKey.set(name, [values])
    }
    return keys.map((key) => this.rows(foundByKey.get(this.#getKey(key)) ?? []))
  }

  rows(found: readonly (readonly Value[])[]): Values[] {
    return found.map((values) => toRow(this.#columns, values))
  }

  #getKey(key: Values): string {
    return encodeKey(this.key.map((name) => key[name]))
  }
}

function encodeKey(values: readonly (Value | undefined)[]): string {
  return values.length === 1 ? String(values[0]) : JSON.stringify(values)
}
