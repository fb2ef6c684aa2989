import type { SqlQuery, SqlQueryable, SqlResultSet, Transaction } from '@prisma/driver-adapter-utils'
import { DriverAdapterError } from '@prisma/driver-adapter-utils'

import { rejectAsPrismaExpects } from './prisma-errors'
import type { GateConnection, WriteGate } from './write-gate'

/** An asynchronous unit of work, seen from inside: how to end it, and its outcome. */
interface OpenUnit {
  succeed(): void
  fail(reason: unknown): void
  readonly settled: Promise<void>
}

/**
 * A transaction of Prisma as one unit of work: it holds the writing connection until it is committed or rolled back. Both
 * resolve after the COMMIT of its group, and `commit` rejects if that fails. The units of a group wait for each other:
 * Prisma's `timeout` bounds the wait.
 */
export class InteractiveTransaction implements Transaction {
  readonly provider = 'sqlite'
  readonly adapterName: string
  // Keeps Prisma from sending COMMIT or ROLLBACK: these would end the group, which is for the gate to do.
  readonly options = { usePhantomQuery: true }
  #isOver = false

  private constructor(
    private readonly connection: GateConnection,
    private readonly statements: SqlQueryable,
    private readonly unit: OpenUnit,
  ) {
    this.adapterName = statements.adapterName
  }

  static begin(gate: WriteGate, connection: GateConnection, statements: SqlQueryable): Promise<InteractiveTransaction> {
    return new Promise((started, notStarted) => {
      const untilOver = () =>
        new Promise<void>((succeed, fail) => {
          started(new InteractiveTransaction(connection, statements, { succeed, fail, settled }))
        })
      const settled = gate.run(untilOver).catch(rejectAsPrismaExpects)
      settled.catch(notStarted)
    })
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#whileOpen(() => this.statements.queryRaw(query))
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#whileOpen(() => this.statements.executeRaw(query))
  }

  async createSavepoint(name: string): Promise<void> {
    await this.executeRaw({ sql: `SAVEPOINT ${name}`, args: [], argTypes: [] })
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    await this.executeRaw({ sql: `ROLLBACK TO ${name}`, args: [], argTypes: [] })
  }

  async releaseSavepoint(name: string): Promise<void> {
    await this.executeRaw({ sql: `RELEASE ${name}`, args: [], argTypes: [] })
  }

  commit(): Promise<void> {
    this.#isOver = true
    this.unit.succeed()
    return this.unit.settled
  }

  async rollback(): Promise<void> {
    this.#fail(new Error('The transaction was rolled back'))
    await this.unit.settled.catch(() => undefined)
  }

  async #whileOpen<T>(statement: () => Promise<T>): Promise<T> {
    if (this.#isOver || this.#isLost()) {
      throw new DriverAdapterError({ kind: 'TransactionAlreadyClosed', cause: 'The transaction is over' })
    }
    try {
      return await statement()
    } catch (error) {
      if (this.#isLost()) this.#fail(error)
      throw error
    }
  }

  /**
   * On some errors (disk full, I/O) SQLite rolls the whole transaction back by itself. The next statement would then
   * run, and commit, on its own.
   */
  #isLost(): boolean {
    return !this.connection.inTransaction
  }

  #fail(reason: unknown): void {
    this.#isOver = true
    this.unit.fail(reason)
  }
}
