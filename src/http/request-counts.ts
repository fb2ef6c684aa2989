import { LRUCache } from 'lru-cache'

/**
 * Exchanges request counts with the other processes of the service: records the counts of this process for one minute, by
 * key, and returns the sum of the counts of the others for the same keys.
 */
export type RateCountExchange = (
  minute: number,
  counts: ReadonlyMap<string, number>,
) => Promise<ReadonlyMap<string, number>>

interface Count {
  /** The requests that this process accepted, the number of them that has been published, and those of the others. */
  local: number
  published: number
  remote: number
}

const MINUTE = 60_000

/** Beyond this number, the keys that were used least recently are dropped, and count from 0 again. */
const MAX_KEYS = 100_000

/** Counts below this fraction of their limit are not published, so that few are. */
const MIN_PUBLISHED_FRACTION = 0.1

/**
 * Counts requests in memory, by key and by minute of the clock, which is the same minute in every process. Processes
 * exchange the counts of busy keys. Between exchanges, or if the database is unreachable, a process uses the counts
 * that it has. A request never waits for an exchange.
 */
export class RequestCounts {
  #minute = 0
  #isExchanging = false
  // Limited by size: with a number of entries, the cache would allocate all of them at the start.
  readonly #counts = new LRUCache<string, Count>({ maxSize: MAX_KEYS, sizeCalculation: () => 1 })
  readonly #busy = new Map<string, Count>()

  constructor(
    private readonly clock: () => Date,
    private readonly exchangeCounts?: RateCountExchange,
  ) {}

  /** The minute in which the last count was taken. */
  get minute(): number {
    return this.#minute
  }

  /**
   * Counts a request, or several, and returns 0. If not all of them are within the limit, counts none and returns the
   * number of seconds until the end of the minute.
   */
  take(key: string, perMinute: number, amount = 1): number {
    const now = this.clock().getTime()
    this.#startMinute(now)
    const count = this.#getCount(key)
    // A refused request does not count, so there is nothing to publish.
    if (count.local + count.remote + amount > perMinute) return Math.ceil((MINUTE - (now % MINUTE)) / 1000)
    count.local += amount
    if (count.local > perMinute * MIN_PUBLISHED_FRACTION) this.#busy.set(key, count)
    return 0
  }

  /** Removes what `take` has counted in this minute, for a request that is refused after all. */
  giveBack(key: string, amount: number, minute: number): void {
    const count = minute === this.#minute ? this.#counts.get(key) : undefined
    // A key that was dropped counts from 0 again.
    if (count) count.local = Math.max(0, count.local - amount)
  }

  /** Sends one statement, and none if no count has changed. */
  async exchange(): Promise<void> {
    if (!this.exchangeCounts || this.#isExchanging) return
    this.#startMinute(this.clock().getTime())
    const changed = [...this.#busy].filter(([, { local, published }]) => local !== published)
    if (changed.length === 0) return
    const published = new Map(changed.map(([key, { local }]) => [key, local]))
    this.#isExchanging = true
    try {
      const remote = await this.exchangeCounts(this.#minute, published)
      for (const [key, count] of changed) {
        count.published = published.get(key) ?? 0
        count.remote = remote.get(key) ?? 0
      }
    } finally {
      this.#isExchanging = false
    }
  }

  #getCount(key: string): Count {
    const existing = this.#counts.get(key)
    if (existing) return existing
    const count = { local: 0, published: 0, remote: 0 }
    this.#counts.set(key, count)
    return count
  }

  #startMinute(now: number): void {
    const minute = Math.floor(now / MINUTE)
    if (minute === this.#minute) return
    this.#minute = minute
    this.#counts.clear()
    this.#busy.clear()
  }
}
