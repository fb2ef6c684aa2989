import { LRUCache } from 'lru-cache'

/**
 * Tells the other processes how much this one has counted of each key in a minute so far, and returns how much they
 * have, together.
 */
export type ExchangeCounts = (
  minute: number,
  counts: ReadonlyMap<string, number>,
) => Promise<ReadonlyMap<string, number>>

interface Count {
  /** What was let through by this process, how much of it others were told, and what these have let through. */
  local: number
  exchanged: number
  remote: number
}

const MINUTE = 60_000

/** Beyond this number the keys that were not seen for longest are forgotten, and begin anew. */
const MAX_KEYS = 100_000

/** Below this part of their limit, keys are nobody else's business, so that few are ever told of. */
const MIN_SHARED_FRACTION = 0.1

/**
 * Counts requests in memory, by key, in minutes of the clock, which are the same in every process. What is counted of
 * keys that are used much is exchanged with the other processes; until then, or while the database does not answer, each
 * goes by what it knows. A request never waits for that.
 */
export class RequestCounts {
  #minute = 0
  #isExchanging = false
  readonly #counts = new LRUCache<string, Count>({ max: MAX_KEYS })
  readonly #shareable = new Map<string, Count>()

  constructor(
    private readonly clock: () => Date,
    private readonly exchangeCounts?: ExchangeCounts,
  ) {}

  /** Counts a request, and returns 0; or how many seconds are left of the minute, where the request is one too many. */
  take(key: string, perMinute: number): number {
    const now = this.clock().getTime()
    this.#startMinute(now)
    const count = this.#getCount(key)
    // What is refused does not count: so others are told nothing about it.
    if (count.local + count.remote >= perMinute) return Math.ceil((MINUTE - (now % MINUTE)) / 1000)
    count.local += 1
    if (count.local > perMinute * MIN_SHARED_FRACTION) this.#shareable.set(key, count)
    return 0
  }

  /** One statement, and none where there is nothing new to tell. */
  async exchange(): Promise<void> {
    if (!this.exchangeCounts || this.#isExchanging) return
    this.#startMinute(this.clock().getTime())
    const changed = [...this.#shareable].filter(([, { local, exchanged }]) => local > exchanged)
    if (changed.length === 0) return
    const exchanged = new Map(changed.map(([key, { local }]) => [key, local]))
    this.#isExchanging = true
    try {
      const remote = await this.exchangeCounts(this.#minute, exchanged)
      for (const [key, count] of changed) {
        count.exchanged = exchanged.get(key) ?? 0
        count.remote = remote.get(key) ?? 0
      }
    } finally {
      this.#isExchanging = false
    }
  }

  #getCount(key: string): Count {
    const existing = this.#counts.get(key)
    if (existing) return existing
    const count = { local: 0, exchanged: 0, remote: 0 }
    this.#counts.set(key, count)
    return count
  }

  #startMinute(now: number): void {
    const minute = Math.floor(now / MINUTE)
    if (minute === this.#minute) return
    this.#minute = minute
    this.#counts.clear()
    this.#shareable.clear()
  }
}
