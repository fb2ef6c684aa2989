import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from '@prisma/driver-adapter-utils'
import { DriverAdapterError } from '@prisma/driver-adapter-utils'
import type { Database } from 'better-sqlite3'

import { openReader, openWriter } from './connection'
import { InteractiveTransaction } from './interactive-transaction'
import { StatementCache } from './statement-cache'
import { rejectAsPrismaExpects, stockAdapterOn } from './stock-adapter'
import type { GateOptions, GateStats } from './write-gate'
import { WriteGate } from './write-gate'

const IDENTITY = { provider: 'sqlite', adapterName: 'durable-sqlite' } as const

export interface DurableSqlite {
  /** For `new PrismaClient({ adapter: factory })`. Disconnecting that client closes the database. */
  readonly factory: SqlDriverAdapterFactory
  /** Runs SQL without Prisma as one unit of work, in the same group commits as Prisma's writes. */
  run<T>(work: (writer: Database) => T | Promise<T>): Promise<T>
  /**
   * Reads without Prisma, immediately. Uses the writing connection if no unit of work is running on it, because the commits
   * of another connection empty a cache; otherwise the read-only connection. Both see exactly what is committed.
   */
  read<T>(work: (connection: Database) => T): Promise<T>
  stats(): GateStats
  /** Waits for the running writes, then closes permanently. */
  close(): Promise<void>
}

/**
 * SQLite for Prisma, safe and durable under concurrent requests. Everything that writes passes one gate to one writing
 * connection. A read outside a transaction runs immediately, on a connection of its own, and sees exactly what is
 * committed. An acknowledged write is on disk.
 *
 * Opens the file, and throws if the file cannot keep these promises.
 */
export function durableSqlite(file: string, options?: GateOptions): DurableSqlite {
  const writer = openWriter(file)
  const reader = openReader(writer)
  const gate = new WriteGate(writer, options)

  const close = async () => {
    await gate.close()
    reader.close()
    writer.close()
  }
  const connect = async () => {
    if (!writer.open) throw new Error(`${file} is closed: create a new client`)
    const reads = new StatementCache(reader)
    const onReader = await stockAdapterOn(reads)
    const onWriter = await stockAdapterOn(new StatementCache(writer))
    return new DurableAdapter({ gate, writer, reads, onReader, onWriter, close })
  }
  return {
    factory: { ...IDENTITY, connect },
    run: (work) => gate.run(() => work(writer)).catch(rejectAsPrismaExpects),
    read: async (work) => {
      try {
        return work(writer.inTransaction ? reader : writer)
      } catch (error) {
        return rejectAsPrismaExpects(error)
      }
    },
    stats: () => gate.stats(),
    close,
  }
}

interface Parts {
  gate: WriteGate
  writer: Database
  reads: StatementCache
  onReader: SqlDriverAdapter
  onWriter: SqlDriverAdapter
  close(): Promise<void>
}

class DurableAdapter implements SqlDriverAdapter {
  readonly provider = IDENTITY.provider
  readonly adapterName = IDENTITY.adapterName

  constructor(private readonly parts: Parts) {}

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    const { onReader, onWriter } = this.parts
    return this.#onlyReads(query.sql) ? onReader.queryRaw(query) : this.#write(() => onWriter.queryRaw(query))
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

  #onlyReads(sql: string): boolean {
    try {
      return this.parts.reads.prepare(sql).onlyReads
    } catch {
      // It does not compile. Through the gate, its error is reported like any other.
      return false
    }
  }
}
