import type { Pool } from 'pg'

import { databaseFault, WriteConflict } from '../database-errors'
import { codeOf } from '../driver-error'
import { Batches } from '../rows/batches'
import { type Change, rowOf } from '../rows/change'
import type { OnStatement, Rows, Sought } from '../rows/rows'
import { type RowOf, type TableName, type Values, valuesOf } from '../rows/tables'
import type { Turns } from '../turns'
import { Lookup } from './lookup'
import { type Answered, sendStatement } from './send-statement'
import { GUARD_FAILED, writeStatement } from './write-statement'

interface Found {
  readonly rows: Values[]
  readonly answered: Answered
}

/** SQLSTATE of a wait that was too long: for a lock, or altogether. */
const WAITED_TOO_LONG = /^(55P03|57014)$/

/**
 * Rows on Postgres. What counts there are round trips and transactions: lookups of the same kind that wait together are
 * one statement, and so are the changes of all units that wait together.
 */
export class PostgresRows implements Rows {
  readonly #lookups = new Map<string, Batches<Values, Found>>()
  readonly #writes: Batches<readonly Change[], Answered>

  constructor(
    private readonly pool: Pool,
    private readonly turns: Turns,
    private readonly nameOf: (text: string) => string,
    private readonly onStatement: OnStatement | undefined,
  ) {
    this.#writes = new Batches({
      together: async (units) => {
        const answered = await this.#send(units.flat(), 'skip')
        return units.map(() => answered)
      },
      // In a turn, as a transaction, since it can wait for rows as one does.
      alone: (unit) => this.turns.run(() => this.#send(unit, 'wait')),
      concernsAll: (error) => databaseFault(error) === 'unavailable' && !WAITED_TOO_LONG.test(codeOf(error)),
      apart: (unit) => unit.map(rowOf),
    })
  }

  async find<Name extends TableName>(table: Name, key: Sought<RowOf[Name]>): Promise<RowOf[Name][]> {
    const values = valuesOf(table, key as Partial<RowOf[Name]>)
    const { rows, answered } = await this.#lookupOf(table, Object.keys(values)).add(values)
    // Here and not where it was sent: each who waited for it is told, on their own behalf.
    answered.tell(this.onStatement)
    return rows as unknown as RowOf[Name][] // With every column of the table.
  }

  async write(changes: readonly Change[]): Promise<void> {
    const answered = await this.#writes.add(changes)
    answered.tell(this.onStatement)
  }

  #lookupOf(table: TableName, columns: readonly string[]): Batches<Values, Found> {
    const name = `${table} ${columns.join()}`
    const known = this.#lookups.get(name)
    if (known) return known
    const lookup = new Lookup(table, columns)
    const ask = (keys: readonly Values[]) => sendStatement(this.pool, lookup.statement(keys), this.nameOf)
    const batches = new Batches<Values, Found>({
      together: async (keys) => {
        const answered = await ask(keys)
        return lookup.share(keys, answered.rows).map((rows) => ({ rows, answered }))
      },
      alone: async (key) => {
        const answered = await ask([key])
        return { rows: answered.rows, answered }
      },
      concernsAll: (error) => databaseFault(error) === 'unavailable',
    })
    this.#lookups.set(name, batches)
    return batches
  }

  async #send(changes: readonly Change[], locked: 'wait' | 'skip'): Promise<Answered> {
    try {
      return await sendStatement(this.pool, writeStatement(changes, locked), this.nameOf)
    } catch (error) {
      if (codeOf(error) !== GUARD_FAILED) throw error
      throw new WriteConflict(changes.map(rowOf).join(), { cause: error })
    }
  }
}
