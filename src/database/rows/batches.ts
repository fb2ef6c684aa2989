/** What a kind of batch does; see Batches. */
export interface BatchWork<Request, Answer> {
  /** Does all of them, or none, and answers in their order. Waits for nobody. */
  runBatch(requests: readonly Request[]): Promise<readonly Answer[]>
  /** Does one that has no company, or may have made a batch fail. Can wait for what others hold. */
  runSingle(request: Request): Promise<Answer>
  /** Whether a failure is everybody's: of the connection, say. Any other is looked for one by one. */
  isSharedFailure(error: unknown): boolean
  /** No two requests of a batch have one of these in common. */
  getConflictKeys?(request: Request): readonly string[]
}

interface Waiting<Request, Answer> {
  readonly request: Request
  readonly conflictKeys: readonly string[]
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

const MAX_CONCURRENT_BATCHES = 2
const MAX_BATCH_SIZE = 200

/** One that waits for what others hold is not counted any longer, so that it keeps nobody waiting. */
const MAX_COUNTED_MILLISECONDS = 50

/**
 * Does what is asked for at the same moment together. A batch is what one turn of the event loop has brought, or what
 * came while others were under way: there are at most two, so that under load calls collect. It is no cache: a request
 * is only ever in a batch that begins after it.
 *
 * Each is answered as if it were alone. Where a batch fails, its requests are run again one by one, so the failure
 * reaches the one whose it is. These are not counted among the two.
 */
export class Batches<Request, Answer> {
  #waiting: Waiting<Request, Answer>[] = []
  #inFlight = 0
  #isScheduled = false

  constructor(private readonly work: BatchWork<Request, Answer>) {}

  add(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request, conflictKeys: this.work.getConflictKeys?.(request) ?? [], resolve, reject })
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
    const uncount = () => {
      if (!isCounted) return
      isCounted = false
      this.#inFlight -= 1
      this.#schedule()
    }
    const timer = setTimeout(uncount, MAX_COUNTED_MILLISECONDS)
    await this.#runBatch(batch)
    clearTimeout(timer)
    uncount()
  }

  #take(): Waiting<Request, Answer>[] {
    const taken = new Set<string>()
    const batch: Waiting<Request, Answer>[] = []
    const rest: Waiting<Request, Answer>[] = []
    for (const waiting of this.#waiting) {
      const fits = batch.length < MAX_BATCH_SIZE && !waiting.conflictKeys.some((name) => taken.has(name))
      // One that has to wait is not overtaken by a later one on the same row.
      for (const name of waiting.conflictKeys) taken.add(name)
      ;(fits ? batch : rest).push(waiting)
    }
    this.#waiting = rest
    return batch
  }

  async #runBatch(batch: readonly Waiting<Request, Answer>[]): Promise<void> {
    // Alone it may wait for its row, which in a batch would keep the others waiting.
    const [first] = batch
    if (first && batch.length === 1) return this.work.runSingle(first.request).then(first.resolve, first.reject)
    try {
      const answers = await this.work.runBatch(batch.map(({ request }) => request))
      // As many answers as requests.
      batch.forEach(({ resolve }, index) => {
        resolve(answers[index] as Answer)
      })
    } catch (error) {
      for (const { request, resolve, reject } of batch) {
        if (this.work.isSharedFailure(error)) reject(error)
        else this.work.runSingle(request).then(resolve, reject)
      }
    }
  }
}
