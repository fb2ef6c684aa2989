import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from '@prisma/driver-adapter-utils'
import { DriverAdapterError } from '@prisma/driver-adapter-utils'

import { UnknownOutcomeError } from '../database-errors'
import { openReader, openWriter } from './connection'
import { DatabaseFiles, type LostDatabaseFileError } from './database-files'
import type { SqliteConnection } from './driver/connection'
import { InteractiveTransaction } from './interactive-transaction'
import { rejectAsPrismaExpects } from './prisma-errors'
import { ADAPTER, PrismaStatements } from './prisma-statements'
import { ReadTransactions } from './read-transactions'
import type { GateOptions, GateStats } from './write-gate'
import { WriteGate } from './write-gate'

const MILLISECONDS_BETWEEN_CHECKS = 1_000

export interface DurableOptions extends Omit<GateOptions, 'endReads' | 'checkCommit'> {
  /** Called once, when everything that would write is refused from then on. */
  readonly onFailure?: ((failure: Error) => void) | undefined
}

export interface DurableSqlite {
  /** For `new PrismaClient({ adapter: factory })`. Disconnecting that client closes the database. */
  readonly factory: SqlDriverAdapterFactory
  /** Runs SQL without Prisma as one unit of work, in the same group commits as Prisma's writes. */
  run<T>(work: (writer: SqliteConnection) => T | Promise<T>): Promise<T>
  /** Reads without Prisma. The reads of one turn of the event loop are one transaction; see ReadTransactions. */
  read<T>(work: (connection: SqliteConnection) => T): Promise<T>
  stats(): GateStats
  /** Why nothing can be written any more; undefined if something can. */
  findFailure(): Error | undefined
  /** Waits for the running writes, then closes permanently. */
  close(): Promise<void>
}

/**
 * SQLite for Prisma, safe and durable under concurrent requests. Everything that writes passes one gate to one writing
 * connection. A read outside a transaction sees everything that this process has committed, and what another process has
 * committed before the turn of the event loop. An acknowledged write is on disk, in a file that the next process finds: if
 * a file of the database is deleted or replaced, everything that would write is refused from then on, and `onFailure` is
 * called.
 *
 * Opens the file, and throws if the file cannot keep these promises.
 */
export function durableSqlite(file: string, { onFailure, ...options }: DurableOptions = {}): DurableSqlite {
  const writer = openWriter(file)
  const reader = openReader(writer)
  const reads = new ReadTransactions({ writer, reader, isWriting: () => gate.isRunning })
  const files = new DatabaseFiles(file)
  let failure: LostDatabaseFileError | undefined

  const fail = (found: LostDatabaseFileError | undefined) => {
    if (!found || failure) return
    failure = found
    gate.refuse(found)
    onFailure?.(found)
  }
  const checkCommit = () => {
    fail(files.findLostByCommit())
    // Whether the file still had its name at the time of the COMMIT cannot be found out.
    if (failure) throw new UnknownOutcomeError(failure.message, { cause: failure })
  }
  const endReads = () => {
    reads.end()
  }
  const gate = new WriteGate(writer, { ...options, endReads, checkCommit })
  const findFailure = () => {
    fail(files.findLost())
    return failure
  }
  // A service that receives only queries must find out, too: it reads what no other process sees.
  const timer = setInterval(findFailure, MILLISECONDS_BETWEEN_CHECKS).unref()

  const close = async () => {
    clearInterval(timer)
    await gate.close()
    reads.end()
    reader.close()
    writer.close()
  }
  const connect = () => {
    if (!writer.isOpen) return Promise.reject(new Error(`${file} is closed: create a new client`))
    const onReader = new PrismaStatements(reader)
    const onWriter = new PrismaStatements(writer)
    return Promise.resolve(new DurableAdapter({ gate, writer, onReader, onWriter, close }))
  }
  return {
    factory: { ...ADAPTER, connect },
    run: (work) => gate.run(() => work(writer)).catch(rejectAsPrismaExpects),
    read: (work) => reads.run(work),
    stats: () => gate.stats(),
    findFailure,
    close,
  }
}

interface Parts {
  gate: WriteGate
  writer: SqliteConnection
  onReader: PrismaStatements
  onWriter: PrismaStatements
  close(): Promise<void>
}

/** The lists of Prisma, and raw queries. Whatever does not match passes the gate, where it is only slower. */
const ONLY_READS = /^\s*SELECT\b/i

class DurableAdapter implements SqlDriverAdapter {
  readonly provider = ADAPTER.provider
  readonly adapterName = ADAPTER.adapterName

  constructor(private readonly parts: Parts) {}

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    const { onReader, onWriter } = this.parts
    return ONLY_READS.test(query.sql) ? onReader.queryRaw(query) : this.#write(() => onWriter.queryRaw(query))
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#write(() => this.parts.onWriter.executeRaw(query))
  }

  executeScript(script: string): Promise<void> {
    return this.#write(() => this.parts.onWriter.executeScript(script))
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    if (isolationLevel && isolationLevel !== 'SERIALIZABLE') {
      throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level: isolationLevel })
    }
    const { gate, writer, onWriter } = this.parts
    return InteractiveTransaction.begin(gate, writer, onWriter)
  }

  dispose(): Promise<void> {
    return this.parts.close()
  }

  #write<T>(work: () => Promise<T>): Promise<T> {
    return this.parts.gate.run(work).catch(rejectAsPrismaExpects)
  }
}
