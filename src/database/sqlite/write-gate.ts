import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'

import { getErrorCode } from '../driver-error'

/** What the gate needs of the writing connection. Only the gate writes through it. */
export interface GateConnection {
  readonly inTransaction: boolean
  prepare(sql: string): { run(): unknown }
  exec(sql: string): void
}

export interface GateOptions {
  /** How long a group waits for more units, as long as each turn of the event loop brings some. */
  maxCollectMs?: number
  /** How many units a group takes. */
  maxGroupSize?: number
  /** How long a group takes units, so that a stream of units does not delay its COMMIT. */
  maxGroupAgeMs?: number
  /** How long a unit may wait, from its arrival, for a write lock that another process holds. */
  busyDeadlineMs?: number
  /** Ends the read transactions. Called before each BEGIN and each COMMIT: later reads must see what was committed. */
  endReads?: () => void
  /** Called after each COMMIT. If it throws, the units of the group fail with its error. */
  checkCommit?: () => void
}

/** The groups committed since the start, their units, and how many units are waiting now. */
export interface GateStats {
  waiting: number
  groups: number
  units: number
  lastGroupSize: number
  commitSeconds: number
}

interface Unit {
  readonly arrivedAt: number
  /** Does the work, and returns the function that settles the unit. */
  run(): Promise<() => void>
  reject(error: unknown): void
}

/**
 * The queue for everything that writes to one SQLite file, first come, first served. The units of work that wait at the same
 * time form a group: they run one after the other in one transaction, each in its own savepoint, and share one COMMIT,
 * which is the cost of a durable write. A unit that fails is undone by itself.
 *
 * No unit settles before the COMMIT, not even one that failed: it may have read what another unit wrote. If the COMMIT
 * fails, all units of the group fail, nothing of them is written, and the next group starts afresh.
 */
export class WriteGate {
  readonly #sql: ReturnType<typeof transactionControl>
  readonly #queue: Unit[] = []
  readonly #stats = { groups: 0, units: 0, lastGroupSize: 0, commitSeconds: 0 }
  #draining: Promise<void> | undefined
  #isRunning = false
  /** Why no unit is accepted any more. */
  #refusal: Error | undefined

  constructor(
    private readonly connection: GateConnection,
    private readonly options: GateOptions = {},
  ) {
    this.#sql = transactionControl(connection)
    // SQLite would wait inside BEGIN and block the event loop. The gate waits between attempts instead.
    connection.exec('PRAGMA busy_timeout = 0')
  }

  /**
   * Runs one unit of work on the writing connection, and settles after the COMMIT of its group. The work can be
   * asynchronous: it then holds the connection until its promise settles, and its group waits for it. It must not await
   * another unit, which would wait for it.
   */
  run<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.#refusal) return Promise.reject(this.#refusal)
    return new Promise<T>((resolve, reject) => {
      const run = async () => {
        const value = await work()
        return () => {
          resolve(value)
        }
      }
      this.#queue.push({ arrivedAt: performance.now(), run, reject })
      this.#draining ??= this.#drain()
    })
  }

  /** Rejects new units from now on, and resolves when the waiting ones are settled. */
  async close(): Promise<void> {
    this.#refusal ??= new Error('The database is closed and accepts no writes')
    await this.#draining
  }

  /** Rejects the waiting units and all new ones, permanently. A group that is running still ends by itself. */
  refuse(error: Error): void {
    this.#refusal ??= error
    this.#rejectArrivedBefore(Infinity, error)
  }

  /** Whether a group holds the connection. SQLite can have ended its transaction by itself. */
  get isRunning(): boolean {
    return this.#isRunning
  }

  stats(): GateStats {
    return { waiting: this.#queue.length, ...this.#stats }
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      await this.#collect()
      if (await this.#begin()) await this.#runGroup()
    }
    this.#draining = undefined
  }

  /** Lets calls that are about to arrive join the group, and gives the event loop a turn between two groups. */
  async #collect(): Promise<void> {
    const { maxCollectMs = 5 } = this.options
    const startedAt = performance.now()
    let collected: number
    do {
      collected = this.#queue.length
      await nextTurn()
    } while (this.#queue.length > collected && performance.now() - startedAt < maxCollectMs)
  }

  /** Takes the write lock before the first write: a lock that the first write takes could not be waited for. */
  async #begin(): Promise<boolean> {
    const { busyDeadlineMs = 5000 } = this.options
    while (this.#queue.length > 0) {
      try {
        this.options.endReads?.()
        this.#rollBack()
        this.#sql.begin.run()
        this.#isRunning = true
        return true
      } catch (error) {
        const isBusy = getErrorCode(error).startsWith('SQLITE_BUSY')
        this.#rejectArrivedBefore(isBusy ? performance.now() - busyDeadlineMs : Infinity, error)
        // Jitter, so that two processes that poll for the lock do not stay synchronized.
        await sleep(5 + Math.random() * 20)
      }
    }
    return false
  }

  /** A failed COMMIT leaves the transaction open, and no later BEGIN would succeed without a real ROLLBACK. */
  #rollBack(): void {
    if (this.connection.inTransaction) this.#sql.rollback.run()
  }

  #rejectArrivedBefore(time: number, error: unknown): void {
    while (this.#queue[0] && this.#queue[0].arrivedAt <= time) this.#queue.shift()?.reject(error)
  }

  async #runGroup(): Promise<void> {
    const group: Unit[] = []
    const settlements: (() => void)[] = []
    const beganAt = performance.now()
    try {
      let unit = this.#queue.shift()
      while (unit) {
        group.push(unit)
        settlements.push(await this.#runInSavepoint(unit))
        unit = this.#isFull(group, beganAt) ? undefined : this.#queue.shift()
      }
      this.#commit(group.length)
    } catch (error) {
      for (const unit of group) unit.reject(error)
      try {
        this.#rollBack()
      } catch {
        // The next group tries it again, and fails with its error.
      }
      return
    } finally {
      this.#isRunning = false
    }
    for (const settle of settlements) settle()
  }

  /** A group of one has its savepoint too: it may still grow, and a savepoint costs 2 µs beside an fsync. */
  async #runInSavepoint(unit: Unit): Promise<() => void> {
    this.#sql.savepoint.run()
    try {
      const settle = await unit.run()
      this.#sql.release.run()
      return settle
    } catch (error) {
      // After some errors (disk full, I/O), SQLite rolls back the whole transaction by itself: the group is then lost.
      if (!this.connection.inTransaction) throw error
      this.#sql.rollbackToSavepoint.run()
      this.#sql.release.run()
      return () => {
        unit.reject(error)
      }
    }
  }

  #isFull(group: Unit[], beganAt: number): boolean {
    const { maxGroupSize = 200, maxGroupAgeMs = 50 } = this.options
    return group.length >= maxGroupSize || performance.now() - beganAt >= maxGroupAgeMs
  }

  #commit(groupSize: number): void {
    const startedAt = performance.now()
    this.options.endReads?.()
    this.#sql.commit.run()
    this.options.checkCommit?.()
    this.#stats.commitSeconds += (performance.now() - startedAt) / 1000
    this.#stats.groups += 1
    this.#stats.units += groupSize
    this.#stats.lastGroupSize = groupSize
  }
}

function transactionControl(connection: GateConnection) {
  return {
    begin: connection.prepare('BEGIN IMMEDIATE'),
    commit: connection.prepare('COMMIT'),
    rollback: connection.prepare('ROLLBACK'),
    savepoint: connection.prepare('SAVEPOINT unit'),
    release: connection.prepare('RELEASE unit'),
    rollbackToSavepoint: connection.prepare('ROLLBACK TO unit'),
  }
}
