import { WriteConflictError } from '../database-errors'
import { getErrorCode } from '../driver-error'
import { Batches } from '../rows/batches'
import { type Change, getRowKey } from '../rows/change'
import { NeededRows, type OneOf } from '../rows/needed-rows'
import type { Needed, OnStatement, RowFilter, Rows, TransactionRows } from '../rows/rows'
import type { RowOf, TableName, Values } from '../rows/tables'
import { toTypedRows, toValues } from '../rows/typed-rows'
import type { Semaphore } from '../semaphore'
import type { ConnectionPool } from './connection-pool'
import { Lookup } from './lookup'
import { inTransaction, isRejectedByItself, type Send, sendStatement, type StatementResult } from './send-statement'
import type { NameStatement } from './statement-names'
import { GUARD_FAILED, writeStatement } from './write-statement'

interface Find {
  readonly filter: Values
  readonly list: readonly string[] | undefined
}

interface Found {
  readonly rows: Values[]
  readonly result: StatementResult
}

/**
 * Rows on Postgres, where round trips and transactions are what costs: concurrent lookups of the same kind are one
 * statement, and so are the changes of all concurrent units.
 */
export class PostgresRows implements Rows {
  readonly #lookups = new Map<string, Batches<Find, Found>>()
  readonly #neededRows = new NeededRows((...find) => this.#find(...find))
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
    return this.transactions.run(() =>
      inTransaction(this.pool, this.nameStatement, (send) => work(createTransactionRows(send))),
    )
  }

  async #find(table: TableName, filter: Values, oneOf?: OneOf): Promise<Values[]> {
    const batches = this.#getLookup(table, Object.keys(filter), oneOf?.column)
    const { rows, result } = await batches.add({ filter, list: oneOf?.values })
    // Reported here and not where it was sent: each caller that waited for the statement reports it in its own context.
    result.report(this.onStatement)
    return rows
  }

  #getLookup(table: TableName, columns: readonly string[], oneOf?: string): Batches<Find, Found> {
    const name = `${table} ${columns.join()} ${oneOf ?? ''}`
    const existing = this.#lookups.get(name)
    if (existing) return existing
    const lookup = new Lookup(table, columns, oneOf)
    const findTogether = async (finds: readonly Find[]): Promise<Found[]> => {
      const filters = finds.map(({ filter }) => filter)
      const result = await sendStatement(this.pool, lookup.statement(filters, finds[0]?.list), this.nameStatement)
      return lookup.share(filters, result.rows).map((rows) => ({ rows, result }))
    }
    const batches = new Batches<Find, Found>({
      runBatch: (finds) => (oneOf === undefined ? findTogether(finds) : findByList(finds, findTogether)),
      runSingle: async (find) => {
        const [found] = await findTogether([find])
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

/** Runs lookups with the same list together: a statement has one list. Concurrent calls of one kind mostly have the same. */
async function findByList(
  finds: readonly Find[],
  findTogether: (finds: readonly Find[]) => Promise<Found[]>,
): Promise<Found[]> {
  const groups = new Map<string, Find[]>()
  for (const find of finds) {
    const key = JSON.stringify(find.list)
    const group = groups.get(key)
    if (group) group.push(find)
    else groups.set(key, [find])
  }
  const found = new Map<Find, Found>()
  const findGroup = async (group: readonly Find[]) => {
    for (const [index, result] of (await findTogether(group)).entries()) {
      const find = group[index]
      if (find) found.set(find, result)
    }
  }
  await Promise.all([...groups.values()].map(findGroup))
  return finds.flatMap((find) => found.get(find) ?? [])
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
