/** Changes on top of a map that stays as it is. Only the changes take memory and time: the map can be large. */
export class Overlay<Value extends string | object> {
  /** Null is a deleted entry. */
  readonly #changes = new Map<string, Value | null>()

  constructor(private readonly base: ReadonlyMap<string, Value>) {}

  get(key: string): Value | undefined {
    const changed = this.#changes.get(key)
    return changed === undefined ? this.base.get(key) : (changed ?? undefined)
  }

  set(key: string, value: Value): void {
    this.#changes.set(key, value)
  }

  delete(key: string): void {
    this.#changes.set(key, null)
  }
}
