import { Semaphore } from '../semaphore'
import { MAX_CONCURRENT_BATCHES } from './batches'

/** Transactions can wait for locked rows. Reads and the readiness check keep the other connections. */
const FRACTION_OF_POOL = 0.6

/**
 * Limits the concurrent transactions of a process. Those that wait for locked rows have only a part of the slots, so that a
 * batch, which skips such rows, finds one however many of them are locked.
 */
export class TransactionSlots {
  readonly #all: Semaphore
  readonly #waitingForLocks: Semaphore

  constructor(poolSize: number) {
    const limit = Math.max(1, Math.floor(poolSize * FRACTION_OF_POOL))
    this.#all = new Semaphore(limit)
    this.#waitingForLocks = new Semaphore(Math.max(1, limit - MAX_CONCURRENT_BATCHES))
  }

  /** The number of transactions that wait for a slot. */
  get waiting(): number {
    return this.#all.waiting + this.#waitingForLocks.waiting
  }

  /** Whether a transaction that waits for locked rows would start immediately. */
  get canWaitForLocks(): boolean {
    return this.#waitingForLocks.isFree
  }

  /** Runs a transaction that skips locked rows. */
  skipLocks<Result>(transaction: () => Promise<Result>): Promise<Result> {
    return this.#all.run(transaction)
  }

  /** Runs a transaction that waits for locked rows. */
  waitForLocks<Result>(transaction: () => Promise<Result>): Promise<Result> {
    return this.#waitingForLocks.run(() => this.#all.run(transaction))
  }
}
