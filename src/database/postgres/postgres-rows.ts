import { WriteConflictError } from '../database-errors'
import { getErrorCode } from '../driver-error'
import { type Change, getRowKey } from '../rows/change'
import { NeededRows, type OneOf } from '../rows/needed-rows'
import type { Needed, OnStatement, RowFilter, Rows, TransactionRows } from '../rows/rows'
import type { RowOf, TableName, Values } from '../rows/tables'
import { toTypedRows, toValues } from '../rows/typed-rows'
import { Batches } from './batches'
import type { ConnectionPool } from './connection-pool'
import { findTogether, type FoundRows, requireResult, type RowLookup } from './find-together'
import { Lookup } from './lookup'
import {
  inTransaction,
  isRejectedByItself,
  type Send,
  sendStatement,
  sendStatements,
  type StatementResult,
} from './send-statement'
import type { NameStatement } from './statement-names'
import type { TransactionSlots } from './transaction-slots'
import { GUARD_FAILED, writeStatement } from './write-statement'

/** There are few texts of lookups, and many of changes, which take no name from a lookup. */
interface StatementNames {
  readonly lookups: NameStatement
  readonly changes: NameStatement
}

/**
 * Rows on Postgres, where round trips and transactions are what costs: concurrent lookups are one round trip, those of the
 * same kind are one statement, and so are the changes of all concurrent units.
 */
export class PostgresRows implements Rows {
  /** By kind. */
  readonly #selects = new Map<string, Lookup>()
  readonly #lookups: Batches<RowLookup, FoundRows>
  readonly #neededRows = new NeededRows((...lookup) => this.#find(...lookup))
  readonly #writes: Batches<readonly Change[], StatementResult>

  constructor(
    private readonly pool: ConnectionPool,
    private readonly transactions: TransactionSlots,
    private readonly names: StatementNames,
    private readonly onStatement: OnStatement | undefined,
  ) {
    this.#lookups = new Batches({
      runBatch: (lookups) => this.#findTogether(lookups),
      runSingle: async (lookup) => requireResult((await this.#findTogether([lookup]))[0]),
      isSharedFailure: (error) => !isRejectedByItself(error),
    })
    this.#writes = new Batches({
      runBatch: async (units) => {
        const result = await this.#send(units.flat(), 'skip')
        return units.map(() => result)
      },
      runSingle: (unit) => this.#sendSingle(unit),
      isSharedFailure: (error) => !isUndone(error),
      getConflictKeys: (unit) => unit.map(getRowKey),
    })
  }

  async find<Name extends TableName>(table: Name, filter: RowFilter<RowOf[Name]>): Promise<RowOf[Name][]> {
    return toTypedRows(await this.#find(table, toValues(filter)))
  }

  findNeeded<Name extends TableName>(
    table: Name,
    filter: RowFilter<RowOf[Name]>,
    needed: Needed<RowOf[Name]>,
  ): Promise<RowOf[Name][]> {
    return this.#neededRows.find(table, filter, needed)
  }

  async write(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return
    const result = await this.#writes.add(changes)
    result.report(this.onStatement)
  }

  transaction<Result>(work: (rows: TransactionRows) => Promise<Result>): Promise<Result> {
    return this.transactions.waitForLocks(() =>
      inTransaction(this.pool, this.names.changes, (send) => work(createTransactionRows(send))),
    )
  }

  async #find(table: TableName, filter: Values, oneOf?: OneOf): Promise<Values[]> {
    const columns = Object.keys(filter)
    const kind = `${table} ${columns.join()} ${oneOf?.column ?? ''}`
    const select = this.#selects.get(kind) ?? new Lookup(table, columns, oneOf?.column)
    this.#selects.set(kind, select)
    const { rows, result } = await this.#lookups.add({ kind, select, filter, list: oneOf?.values })
    // Reported here and not where it was sent: each caller that waited for the statement reports it in its own context.
    result.report(this.onStatement)
    return rows
  }

  #findTogether(lookups: readonly RowLookup[]): Promise<FoundRows[]> {
    return findTogether(lookups, (statements) => sendStatements(this.pool, statements, this.names.lookups))
  }

  /** While no more transactions may wait for locks, it is first tried without: mostly the rows of the unit are free. */
  async #sendSingle(unit: readonly Change[]): Promise<StatementResult> {
    if (!this.transactions.canWaitForLocks) {
      try {
        return await this.#send(unit, 'skip')
      } catch (error) {
        if (!isUndone(error)) throw error
      }
    }
    return this.#send(unit, 'wait')
  }

  async #send(changes: readonly Change[], locked: 'wait' | 'skip'): Promise<StatementResult> {
    const statement = writeStatement(changes, locked)
    const send = () => sendStatement(this.pool, statement, this.names.changes)
    const sent = locked === 'wait' ? this.transactions.waitForLocks(send) : this.transactions.skipLocks(send)
    return sent.catch((error: unknown) => rethrowConflict(error, changes))
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

/** Whether nothing was written, and another statement on the same server could succeed. */
function isUndone(error: unknown): boolean {
  return error instanceof WriteConflictError || isRejectedByItself(error)
}

function rethrowConflict(error: unknown, changes: readonly Change[]): never {
  if (getErrorCode(error) !== GUARD_FAILED) throw error
  // Without keys: the log has no values of rows.
  throw new WriteConflictError(changes.map(({ shape }) => shape.table).join(), { cause: error })
}
