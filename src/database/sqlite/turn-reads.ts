import type { SqliteConnection, SqliteStatement } from './driver/connection'
import { runImmediately } from './prisma-errors'

interface Control {
  readonly connection: SqliteConnection
  readonly begin: SqliteStatement
  readonly commit: SqliteStatement
}

/** One request reads less. After a turn of the event loop with more reads, requests are concurrent. */
const MAX_READS_OF_QUIET_TURN = 8

/** No other request is served while a turn reads. */
const MAX_READS_OF_TURN = 200

/**
 * Runs the reads of one turn of the event loop in one transaction: a read by itself locks and unlocks the file, and these
 * system calls cost more than finding a row.
 *
 * A read runs immediately, and the transaction ends with the turn. While requests are concurrent, the reads of a turn run
 * at its end: requests that arrive together then go on together, which keeps the code of each step in the caches of the
 * processor.
 */
export class TurnReads {
  readonly #onWriter: Control
  readonly #onReader: Control
  #open: Control | undefined
  #waiting: (() => void)[] = []
  #isEndScheduled = false
  #readsOfTurn = 0
  #isQuiet = true

  constructor(writer: SqliteConnection, reader: SqliteConnection) {
    this.#onWriter = prepareControl(writer)
    this.#onReader = prepareControl(reader)
  }

  /** The read must not write. */
  run<Result>(read: (connection: SqliteConnection) => Result): Promise<Result> {
    this.#scheduleEnd()
    if (this.#isQuiet && this.#readsOfTurn < MAX_READS_OF_TURN) return this.#runNow(read)
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => {
        this.#runNow(read).then(resolve, reject)
      })
    })
  }

  /** Ends the transaction, so that the connection can write, and the next read sees what has been committed. */
  end(): void {
    const { connection, commit } = this.#open ?? {}
    this.#open = undefined
    // After an error of the disk, SQLite has ended the transaction by itself.
    if (connection?.inTransaction) commit?.run()
  }

  #scheduleEnd(): void {
    if (this.#isEndScheduled) return
    this.#isEndScheduled = true
    setImmediate(() => {
      this.#endTurn()
    })
  }

  #endTurn(): void {
    for (const runRead of this.#waiting.splice(0, MAX_READS_OF_TURN - this.#readsOfTurn)) runRead()
    this.end()
    this.#isQuiet = this.#readsOfTurn <= MAX_READS_OF_QUIET_TURN
    this.#readsOfTurn = 0
    this.#isEndScheduled = false
    if (this.#waiting.length > 0) this.#scheduleEnd()
  }

  #runNow<Result>(read: (connection: SqliteConnection) => Result): Promise<Result> {
    this.#readsOfTurn += 1
    return runImmediately(() => read(this.#begin()))
  }

  /**
   * Uses the writing connection if no unit of work is running on it, because the commits of another connection empty a
   * cache; otherwise the read-only connection.
   */
  #begin(): SqliteConnection {
    if (!this.#open) {
      const control = this.#onWriter.connection.inTransaction ? this.#onReader : this.#onWriter
      control.begin.run()
      this.#open = control
    }
    return this.#open.connection
  }
}

function prepareControl(connection: SqliteConnection): Control {
  return { connection, begin: connection.prepare('BEGIN'), commit: connection.prepare('COMMIT') }
}
