import { WriteConflictError } from '../database-errors'
import { getErrorCode } from '../driver-error'
import { Batches } from '../rows/batches'
import { type Change, getRowKey } from '../rows/change'
import type { OnStatement, RowFilter, Rows, TransactionRows } from '../rows/rows'
import type { RowOf, TableName, Values } from '../rows/tables'
import { toTypedRows, toValues } from '../rows/typed-rows'
import type { Semaphore } from '../semaphore'
import type { ConnectionPool } from './connection-pool'
import { Lookup } from './lookup'
import { inTransaction, isRejectedByItself, type Send, sendStatement, type StatementResult } from './send-statement'
import type { NameStatement } from './statement-names'
import { GUARD_FAILED, writeStatement } from './write-statement'

interface Found {
  readonly rows: Values[]
  readonly result: StatementResult
}

/**
 * Rows on Postgres, where round trips and transactions are what costs: concurrent lookups of the same kind are one
 * statement, and so are the changes of all concurrent units.
 */
export class PostgresRows implements Rows {
  readonly #lookups = new Map<string, Batches<Values, Found>>()
  readonly #writes: Batches<readonly Change[], StatementResult>

  constructor(
    private readonly pool: ConnectionPool,
    private readonly transactions: Semaphore,
    private readonly nameStatement: NameStatement,
    private readonly onStatement: OnStatement | undefined,
  ) {
    this.#writes = new Batches({
      runBatch: async (units) => {
        const result = await this.#send(units.flat(), 'skip')
        return units.map(() => result)
      },
      runSingle: (unit) => this.#send(unit, 'wait'),
      isSharedFailure: (error) => !(error instanceof WriteConflictError || isRejectedByItself(error)),
      getConflictKeys: (unit) => unit.map(getRowKey),
    })
  }

  async find<Name extends TableName>(table: Name, filter: RowFilter<RowOf[Name]>): Promise<RowOf[Name][]> {
    const values = toValues(filter)
    const { rows, result } = await this.#getLookup(table, Object.keys(values)).add(values)
    // Reported here and not where it was sent: each caller that waited for the statement reports it in its own context.
    result.report(this.onStatement)
    return toTypedRows(rows)
  }

  async write(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return
    const result = await this.#writes.add(changes)
    result.report(this.onStatement)
  }

  transaction<Result>(work: (rows: TransactionRows) => Promise<Result>): Promise<Result> {
    return this.transactions.run(() =>
      inTransaction(this.pool, this.nameStatement, (send) => work(createTransactionRows(send))),
    )
  }

  #getLookup(table: TableName, columns: readonly string[]): Batches<Values, Found> {
    const name = `${table} ${columns.join()}`
    const existing = this.#lookups.get(name)
    if (existing) return existing
    const lookup = new Lookup(table, columns)
    const find = async (filters: readonly Values[]): Promise<Found[]> => {
      const result = await sendStatement(this.pool, lookup.statement(filters), this.nameStatement)
      return lookup.share(filters, result.rows).map((rows) => ({ rows, result }))
    }
    const batches = new Batches<Values, Found>({
      runBatch: find,
      runSingle: async (filter) => {
        const [found] = await find([filter])
        if (!found) throw new Error('A lookup has a result for each filter')
        return found
      },
      isSharedFailure: (error) => !isRejectedByItself(error),
    })
    this.#lookups.set(name, batches)
    return batches
  }

  /** Counts as a transaction, so that reads keep connections of their own however long writes take. */
  async #send(changes: readonly Change[], locked: 'wait' | 'skip'): Promise<StatementResult> {
    const statement = writeStatement(changes, locked)
    const send = () => sendStatement(this.pool, statement, this.nameStatement)
    return this.transactions.run(send).catch((error: unknown) => rethrowConflict(error, changes))
  }
}

function createTransactionRows(send: Send): TransactionRows {
  return {
    async findAll<Name extends TableName>(table: Name, filters: readonly RowFilter<RowOf[Name]>[]) {
      const [first] = filters
      if (!first) return []
      const lookup = new Lookup(table, Object.keys(first))
      return toTypedRows<Name>(lookup.toRows(await send(lookup.statement(filters.map(toValues)))))
    },
    async write(changes) {
      if (changes.length === 0) return
      await send(writeStatement(changes, 'wait')).catch((error: unknown) => rethrowConflict(error, changes))
    },
  }
}

function rethrowConflict(error: unknown, changes: readonly Change[]): never {
  if (getErrorCode(error) !== GUARD_FAILED) throw error
  // Without keys: the log has no values of rows.
  throw new WriteConflictError(changes.map(({ shape }) => shape.table).join(), { cause: error })
}
