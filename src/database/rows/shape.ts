import { type TableName, tables } from './tables'

/** A column, and what a change does with it. One column can be in the guard and be set. */
export interface Part {
  readonly use: 'set' | 'key' | 'guard'
  readonly column: string
}

export type ChangeKind = 'update' | 'insert' | 'insert or leave'

/**
 * What a change writes, but for the values: changes of one shape have one text of SQL. There are few where requests are
 * served, and each is one object, which is found column by column: to put its name together for each change would take
 * longer.
 */
export class Shape {
  /** Says the same of the same shape, so that shapes can be sorted. */
  readonly name: string
  /** Which of the parts name the row. */
  readonly keyIndexes: readonly number[]
  readonly #extended = new Map<Part, Shape>()

  constructor(
    readonly kind: ChangeKind,
    readonly table: TableName,
    readonly parts: readonly Part[] = [],
  ) {
    this.name = [table, kind, ...parts.map(({ use, column }) => `${use} ${column}`)].join()
    const use = kind === 'update' ? 'key' : 'set'
    this.keyIndexes = tables[table].key.map((key) => parts.findIndex((part) => part.use === use && part.column === key))
  }

  with(part: Part): Shape {
    const existing = this.#extended.get(part)
    if (existing) return existing
    const extended = new Shape(this.kind, this.table, [...this.parts, part])
    this.#extended.set(part, extended)
    return extended
  }
}
