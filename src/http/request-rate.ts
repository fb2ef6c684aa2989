import type { RequestCounts } from './request-counts'

interface Counted {
  readonly key: string
  readonly perMinute: number
  /** In which it was counted. */
  readonly minute: number
}

/**
 * What one request counts for: its address and its caller. What one of them refuses does not count for the other, and
 * what is refused before its body is read counts for none.
 */
export class RequestRate {
  readonly #counted: Counted[] = []

  constructor(private readonly counts: RequestCounts) {}

  /** Counts the request for a key, and returns 0. Over the limit, returns the number of seconds to wait. */
  count(key: string, perMinute: number): number {
    const seconds = this.counts.take(key, perMinute)
    if (seconds > 0) {
      this.giveBack()
      return seconds
    }
    this.#counted.push({ key, perMinute, minute: this.counts.minute })
    return 0
  }

  /**
   * Counts mutations beyond the first, which the request itself counts for. Returns what `count` returns. A refused
   * request still counts once, because its document has been read and validated: for its caller, or for its address if
   * no rate of a caller applies.
   */
  countMutations(further: number): number {
    for (const [index, { key, perMinute }] of this.#counted.entries()) {
      const seconds = this.counts.take(key, perMinute, further)
      if (seconds === 0) continue
      for (const taken of this.#counted.slice(0, index)) this.counts.giveBack(taken.key, further, this.counts.minute)
      this.#giveBackAll(this.#counted.slice(0, -1))
      return seconds
    }
    return 0
  }

  /** For a request that is refused after it has been counted. */
  giveBack(): void {
    this.#giveBackAll(this.#counted)
    this.#counted.length = 0
  }

  #giveBackAll(counted: readonly Counted[]): void {
    for (const { key, minute } of counted) this.counts.giveBack(key, 1, minute)
  }
}
