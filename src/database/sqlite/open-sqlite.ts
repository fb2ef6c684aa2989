import { PrismaClient } from '../../generated/sqlite/client'
import type { ClientOptions } from '../client-options'
import type { OnStatement } from '../rows/rows'
import { type DurableOptions, durableSqlite } from './durable-adapter'
import { SqliteRows } from './sqlite-rows'

/** Opens a file for Prisma and for rows, behind one write gate. */
export function openSqlite(
  file: string,
  options: ClientOptions,
  onStatement: OnStatement | undefined,
  onFailure: DurableOptions['onFailure'],
) {
  const sqlite = durableSqlite(file, { onFailure })
  return {
    client: new PrismaClient({ adapter: sqlite.factory, ...options }),
    rows: new SqliteRows(sqlite, onStatement),
    rateCountExchange: undefined,
    // Each statement is written so that its plan is right without statistics (test/queries/plans.test.ts).
    analyse: () => Promise.resolve(),
    stats: () => ({ transactionsWaiting: 0, gate: sqlite.stats() }),
    findFailure: () => sqlite.findFailure(),
    close: () => sqlite.close(),
  }
}
