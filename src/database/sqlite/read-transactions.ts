import type { SqliteConnection, SqliteStatement } from './driver/connection'
import { runImmediately } from './prisma-errors'

interface Connections {
  readonly writer: SqliteConnection
  readonly reader: SqliteConnection
  /** Whether a unit of work holds the writing connection. */
  readonly isWriting: () => boolean
}

interface ReadTransaction {
  readonly connection: SqliteConnection
  readonly begin: SqliteStatement
  readonly commit: SqliteStatement
}

/** More reads than one request mostly has. After a turn of the event loop with more, requests are concurrent. */
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
export class ReadTransactions {
  readonly #onWriter: ReadTransaction
  readonly #onReader: ReadTransaction
  #open: ReadTransaction | undefined
  readonly #waiting: (() => void)[] = []
  #isEndScheduled = false
  #readsOfTurn = 0
  #isQuiet = true

  constructor(private readonly connections: Connections) {
    this.#onWriter = prepareTransaction(connections.writer)
    this.#onReader = prepareTransaction(connections.reader)
  }

  /** The read must not write. It can run in the context of another caller. */
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
    this.#isQuiet = this.#readsOfTurn <= MAX_READS_OF_QUIET_TURN
    this.#readsOfTurn = 0
    this.#isEndScheduled = false
    if (this.#waiting.length > 0) this.#scheduleEnd()
    this.end()
  }

  #runNow<Result>(read: (connection: SqliteConnection) => Result): Promise<Result> {
    this.#readsOfTurn += 1
    return runImmediately(() => read(this.#begin()))
  }

  #begin(): SqliteConnection {
    if (!this.#open) {
      const transaction = this.#isWriterFree() ? this.#onWriter : this.#onReader
      transaction.begin.run()
      this.#open = transaction
    }
    return this.#open.connection
  }

  /**
   * The writing connection is preferred: SQLite empties the page cache of a connection when another one commits. It is in a
   * transaction without a unit if a ROLLBACK has failed.
   */
  #isWriterFree(): boolean {
    return !this.connections.isWriting() && !this.connections.writer.inTransaction
  }
}

function prepareTransaction(connection: SqliteConnection): ReadTransaction {
  return { connection, begin: connection.prepare('BEGIN'), commit: connection.prepare('COMMIT') }
}
