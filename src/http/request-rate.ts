import type { RequestCounts } from './request-counts'

/** What one request counts for: its address and its caller. What is refused by one of them counts for none. */
export class RequestRate {
  readonly #counted: { readonly key: string; readonly perMinute: number }[] = []
  #minute = 0

  constructor(private readonly counts: RequestCounts) {}

  /** Counts the request for a key, and returns 0. Over the limit, returns the number of seconds to wait. */
  count(key: string, perMinute: number): number {
    const seconds = this.counts.take(key, perMinute)
    if (seconds > 0) {
      this.#giveBack()
      return seconds
    }
    this.#counted.push({ key, perMinute })
    this.#minute = this.counts.minute
    return 0
  }

  /** Counts mutations beyond the first, which the request itself counts for. Returns what `count` returns. */
  countMutations(further: number): number {
    for (const [index, { key, perMinute }] of this.#counted.entries()) {
      const seconds = this.counts.take(key, perMinute, further)
      if (seconds === 0) continue
      for (const taken of this.#counted.slice(0, index)) this.counts.giveBack(taken.key, further, this.counts.minute)
      this.#giveBack()
      return seconds
    }
    return 0
  }

  #giveBack(): void {
    for (const { key } of this.#counted) this.counts.giveBack(key, 1, this.#minute)
  }
}
