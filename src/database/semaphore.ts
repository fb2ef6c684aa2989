/** Waited too long for a turn. It passes: whoever is before it has a limit of their own. */
export class QueueTimeoutError extends Error {
  override readonly name = 'QueueTimeoutError'
}

const MAX_WAIT_MILLISECONDS = 5_000

/** Lets so many pieces of work run at once; the others wait in a row, and give up with NoTurn after some seconds. */
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
      // The next one takes the place over, so nobody who comes now can be before it.
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
        reject(new QueueTimeoutError('Waited too long for others'))
      }, this.maxWaitMilliseconds)
      this.#waiting.add(start)
    })
  }
}

/** One row of turns for each key. */
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
