import { type TableName, tables } from './tables'

/** A column, and what a change does with it. One column can be in the guard and be set. */
export interface Part {
  readonly use: 'set' | 'key' | 'guard'
  readonly column: string
}

export type ChangeKind = 'insert' | 'insert or ignore' | 'update' | 'delete'

/**
 * A change without its values: changes of one shape share one SQL text. A running service has few shapes, each of them one
 * object, which is found column by column. Building a name for each change to look it up by would take longer.
 */
export class Shape {
  /** Equal for equal shapes, so that shapes can be sorted. */
  readonly name: string
  /** The indexes of the parts that identify the row. */
  readonly keyIndexes: readonly number[]
  readonly #extended = new Map<Part, Shape>()

  constructor(
    readonly kind: ChangeKind,
    readonly table: TableName,
    readonly parts: readonly Part[] = [],
  ) {
    this.name = [table, kind, ...parts.map(({ use, column }) => `${use} ${column}`)].join()
    const use = this.isGuarded ? 'key' : 'set'
    this.keyIndexes = tables[table].key.map((key) => parts.findIndex((part) => part.use === use && part.column === key))
  }

  /** Whether the change requires a row that still is as the guard says. */
  get isGuarded(): boolean {
    return this.kind === 'update' || this.kind === 'delete'
  }

  with(part: Part): Shape {
    const existing = this.#extended.get(part)
    if (existing) return existing
    const extended = new Shape(this.kind, this.table, [...this.parts, part])
    this.#extended.set(part, extended)
    return extended
  }
}
