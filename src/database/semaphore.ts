/** Waited too long for a turn. It passes: whoever is before it has a limit of their own. */
export class NoTurn extends Error {
  override readonly name = 'NoTurn'
}

const LONGEST_WAIT_MILLISECONDS = 5_000

/** Lets so many pieces of work run at once; the others wait in a row, and give up with NoTurn after some seconds. */
export class Turns {
  #running = 0
  readonly #waiting = new Set<() => void>()

  constructor(
    private readonly limit: number,
    private readonly longestWait = LONGEST_WAIT_MILLISECONDS,
  ) {}

  get isIdle(): boolean {
    return this.#running === 0
  }

  get waiting(): number {
    return this.#waiting.size
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running < this.limit) this.#running += 1
    else await this.#turn()
    try {
      return await work()
    } finally {
      const [next] = this.#waiting
      // The next one takes the place over, so nobody who comes now can be before it.
      if (next) next()
      else this.#running -= 1
    }
  }

  #turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const start = () => {
        this.#waiting.delete(start)
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        this.#waiting.delete(start)
        reject(new NoTurn('Waited too long for others'))
      }, this.longestWait)
      this.#waiting.add(start)
    })
  }
}

/** One row of turns for each key. */
export class TurnsByKey {
  readonly #turns = new Map<string, Turns>()

  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const turns = this.#turns.get(key) ?? new Turns(1)
    this.#turns.set(key, turns)
    try {
      return await turns.run(work)
    } finally {
      if (turns.isIdle) this.#turns.delete(key)
    }
  }
}
