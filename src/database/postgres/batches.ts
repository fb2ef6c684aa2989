/** How the requests of one kind are run; see Batches. */
export interface BatchWork<Request, Result> {
  /** Runs all requests, or none, and returns the results in their order. Must not wait for locks. */
  runBatch(requests: readonly Request[]): Promise<readonly Result[]>
  /** Runs one request by itself: no other came with it, or its batch failed. Can wait for locks. */
  runSingle(request: Request): Promise<Result>
  /** Whether a failure concerns every request of the batch (the connection broke). Otherwise each is run by itself. */
  isSharedFailure(error: unknown): boolean
  /** Two requests with a key in common are never in one batch. */
  getConflictKeys?(request: Request): readonly string[]
}

interface Waiting<Request, Result> {
  readonly request: Request
  readonly conflictKeys: readonly string[]
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

export const MAX_CONCURRENT_BATCHES = 2
const MAX_BATCH_SIZE = 200

/** A batch that waits longer than this for a lock no longer counts as in flight, so that it delays no other batch. */
const MAX_COUNTED_MILLISECONDS = 50

/**
 * Runs concurrent requests together. A batch holds the requests of one turn of the event loop, or those that came while
 * other batches were in flight: at most two are, so that requests collect under load. This is no cache: a request is only
 * in a batch that starts after it.
 *
 * Each request gets the result that it would get by itself. If a batch fails, its requests are run one by one, so that the
 * failure reaches the request that caused it. These single runs do not count as in flight.
 */
export class Batches<Request, Result> {
  #waiting: Waiting<Request, Result>[] = []
  #inFlight = 0
  #isScheduled = false

  constructor(private readonly work: BatchWork<Request, Result>) {}

  add(request: Request): Promise<Result> {
    return new Promise((resolve, reject) => {
      const conflictKeys = this.work.getConflictKeys?.(request) ?? []
      this.#waiting.push({ request, conflictKeys, resolve, reject })
      this.#schedule()
    })
  }

  #schedule(): void {
    if (this.#isScheduled || this.#waiting.length === 0 || this.#inFlight >= MAX_CONCURRENT_BATCHES) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      void this.#runNext()
    })
  }

  async #runNext(): Promise<void> {
    this.#inFlight += 1
    const batch = this.#take()
    this.#schedule()
    let isCounted = true
    const release = () => {
      if (!isCounted) return
      isCounted = false
      this.#inFlight -= 1
      this.#schedule()
    }
    const timer = setTimeout(release, MAX_COUNTED_MILLISECONDS)
    await this.#runBatch(batch)
    clearTimeout(timer)
    release()
  }

  #take(): Waiting<Request, Result>[] {
    const taken = new Set<string>()
    const batch: Waiting<Request, Result>[] = []
    const rest: Waiting<Request, Result>[] = []
    for (const waiting of this.#waiting) {
      const fits = batch.length < MAX_BATCH_SIZE && !waiting.conflictKeys.some((key) => taken.has(key))
      // A request that has to wait is not overtaken by a later one with the same key.
      for (const key of waiting.conflictKeys) taken.add(key)
      ;(fits ? batch : rest).push(waiting)
    }
    this.#waiting = rest
    return batch
  }

  async #runBatch(batch: readonly Waiting<Request, Result>[]): Promise<void> {
    const [first] = batch
    if (first && batch.length === 1) return this.work.runSingle(first.request).then(first.resolve, first.reject)
    try {
      const results = await this.work.runBatch(batch.map(({ request }) => request))
      batch.forEach(({ resolve }, index) => {
        resolve(results[index] as Result) // One result for each request.
      })
    } catch (error) {
      for (const { request, resolve, reject } of batch) {
        if (this.work.isSharedFailure(error)) reject(error)
        else this.work.runSingle(request).then(resolve, reject)
      }
    }
  }
}
