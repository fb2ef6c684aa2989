import { columnsOf, type TableName, type Value, type Values } from '../rows/tables'
import type { PostgresStatement } from './send-statement'

/** Reads the rows of one table by values of the same columns: for one caller, or for several at once. */
export class Lookup {
  readonly #one: string
  readonly #many: string

  constructor(
    table: TableName,
    private readonly key: readonly string[],
  ) {
    const { types, names } = columnsOf(table)
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
    const different = [...new Map(keys.map((key) => [this.#nameOf(key), key])).values()]
    const [first = {}] = different
    if (different.length === 1) return { text: this.#one, values: this.key.map((name) => first[name] ?? null) }
    return { text: this.#many, values: this.key.map((name) => different.map((key) => key[name] ?? null)) }
  }

  /** The rows of each key, in the order of the keys. */
  share<Row extends Record<string, Value>>(keys: readonly Values[], rows: readonly Row[]): Row[][] {
    if (keys.length === 1) return [[...rows]]
    const rowsByKey = new Map<string, Row[]>()
    for (const row of rows) {
      const name = this.#nameOf(row)
      const others = rowsByKey.get(name)
      if (others) others.push(row)
      else rowsByKey.set(name, [row])
    }
    // Callers may sort what they get, or add to it.
    return keys.map((key) => (rowsByKey.get(this.#nameOf(key)) ?? []).map((row) => ({ ...row })))
  }

  #nameOf(values: Values): string {
    const [only = ''] = this.key
    return this.key.length === 1 ? String(values[only]) : JSON.stringify(this.key.map((name) => values[name]))
  }
}
