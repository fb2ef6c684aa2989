/** Waited too long in a queue. Transient: everything ahead of it in the queue has a time limit. */
export class QueueTimeoutError extends Error {
  override readonly name = 'QueueTimeoutError'
}

const MAX_WAIT_MILLISECONDS = 5_000

/** Limits concurrent work. What exceeds the limit waits, first come, first served, and fails with QueueTimeoutError. */
export class Semaphore {
  #running = 0
  readonly #waiting = new Set<() => void>()

  constructor(
    private readonly limit: number,
    private readonly maxWaitMilliseconds = MAX_WAIT_MILLISECONDS,
  ) {}

  get isIdle(): boolean {
    return this.#running === 0
  }

  /** Whether work would start immediately. */
  get isFree(): boolean {
    return this.#running < this.limit
  }

  get waiting(): number {
    return this.#waiting.size
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running < this.limit) this.#running += 1
    else await this.#wait()
    try {
      return await work()
    } finally {
      const [next] = this.#waiting
      // The next one takes over this slot, so that a newcomer cannot overtake it.
      if (next) next()
      else this.#running -= 1
    }
  }

  #wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const start = () => {
        this.#waiting.delete(start)
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#waiting.delete(start)
        reject(new QueueTimeoutError('Waited too long in a queue'))
      }, this.maxWaitMilliseconds)
      this.#waiting.add(start)
    })
  }
}

/** Runs the work of one key exclusively, in the order in which it comes. */
export class KeyedMutex {
  readonly #mutexes = new Map<string, Semaphore>()

  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const mutex = this.#mutexes.get(key) ?? new Semaphore(1)
    this.#mutexes.set(key, mutex)
    try {
      return await mutex.run(work)
    } finally {
      if (mutex.isIdle) this.#mutexes.delete(key)
    }
  }
}
