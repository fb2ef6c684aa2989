import { PrismaClient } from '../../generated/sqlite/client'
import type { ClientOptions } from '../client-options'
import type { FindMigrationProblem } from '../migrations/history'
import type { OnStatement } from '../rows/rows'
import { type DurableOptions, durableSqlite } from './durable-adapter'
import { SqliteRows } from './sqlite-rows'

export interface SqliteOptions {
  readonly client: ClientOptions
  readonly onStatement: OnStatement | undefined
  readonly onFailure: DurableOptions['onFailure']
}

/** Opens a file for Prisma and for rows, behind one write gate. */
export function openSqlite(file: string, { client: options, onStatement, onFailure }: SqliteOptions) {
  const sqlite = durableSqlite(file, { onFailure })
  const client = new PrismaClient({ adapter: sqlite.factory, ...options })
  return {
    client,
    rows: new SqliteRows(sqlite, onStatement),
    rateCountExchange: undefined,
    // Each statement is written so that its plan is right without statistics (test/queries/plans.test.ts).
    analyse: () => Promise.resolve(),
    checkReadiness: async (findMigrationProblem: FindMigrationProblem) =>
      sqlite.findFailure()?.message ?? findMigrationProblem((sql) => client.$queryRawUnsafe(sql)),
    stats: () => ({ transactionsWaiting: 0, gate: sqlite.stats() }),
    close: () => sqlite.close(),
  }
}
