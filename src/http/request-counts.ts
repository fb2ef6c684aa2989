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
  here: number
  told: number
  elsewhere: number
}

const MINUTE = 60_000

/** Beyond this number the keys that were not seen for longest are forgotten, and begin anew. */
const MAX_KEYS = 100_000

/** Below this part of their limit, keys are nobody else's business, so that few are ever told of. */
const WORTH_TELLING = 0.1

/**
 * Counts requests in memory, by key, in minutes of the clock, which are the same in every process. What is counted of
 * keys that are used much is exchanged with the other processes; until then, or while the database does not answer, each
 * goes by what it knows. A request never waits for that.
 */
export class RequestCounts {
  #minute = 0
  #isExchanging = false
  readonly #counts = new LRUCache<string, Count>({ max: MAX_KEYS })
  readonly #worthTelling = new Map<string, Count>()

  constructor(
    private readonly clock: () => Date,
    private readonly exchangeCounts?: ExchangeCounts,
  ) {}

  /** Counts a request, and returns 0; or how many seconds are left of the minute, where the request is one too many. */
  take(key: string, perMinute: number): number {
    const now = this.clock().getTime()
    this.#turnTo(now)
    const count = this.#getCount(key)
    // What is refused does not count: so others are told nothing about it.
    if (count.here + count.elsewhere >= perMinute) return Math.ceil((MINUTE - (now % MINUTE)) / 1000)
    count.here += 1
    if (count.here > perMinute * WORTH_TELLING) this.#worthTelling.set(key, count)
    return 0
  }

  /** One statement, and none where there is nothing new to tell. */
  async exchange(): Promise<void> {
    if (!this.exchangeCounts || this.#isExchanging) return
    this.#turnTo(this.clock().getTime())
    const news = [...this.#worthTelling].filter(([, { here, told }]) => here > told)
    if (news.length === 0) return
    const told = new Map(news.map(([key, { here }]) => [key, here]))
    this.#isExchanging = true
    try {
      const elsewhere = await this.exchangeCounts(this.#minute, told)
      for (const [key, count] of news) {
        count.told = told.get(key) ?? 0
        count.elsewhere = elsewhere.get(key) ?? 0
      }
    } finally {
      this.#isExchanging = false
    }
  }

  #getCount(key: string): Count {
    const existing = this.#counts.get(key)
    if (existing) return existing
    const count = { here: 0, told: 0, elsewhere: 0 }
    this.#counts.set(key, count)
    return count
  }

  #turnTo(now: number): void {
    const minute = Math.floor(now / MINUTE)
    if (minute === this.#minute) return
    this.#minute = minute
    this.#counts.clear()
    this.#worthTelling.clear()
  }
}
