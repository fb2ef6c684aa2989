import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'

import { PrismaClient } from '../../generated/postgresql/client'
import type { ClientOptions } from '../client-options'
import { ReadOnlyServerError } from '../database-errors'
import type { AppliedMigration, FindMigrationProblem } from '../migrations/history'
import type { OnStatement } from '../rows/rows'
import { withTimeLimit } from './connection'
import { ConnectionPool } from './connection-pool'
import { IS_READ_ONLY } from './connection-settings'
import { PostgresRows } from './postgres-rows'
import { parsePostgresUrl } from './postgres-url'
import { createRateCountExchange } from './rate-count-exchange'
import { createStatementNames, type NameStatement } from './statement-names'
import { TransactionSlots } from './transaction-slots'

const DEFAULT_POOL_SIZE = 10

const READINESS_TIMEOUT_MILLISECONDS = 1_500

export interface PostgresOptions {
  readonly client: ClientOptions
  readonly onStatement: OnStatement | undefined
  /** The maximum number of connections. Undefined: as DATABASE_URL says, or the default. */
  readonly poolSize: number | undefined
}

/** Opens a pool for Prisma and for rows. */
export function openPostgres(url: string, { client: options, onStatement, poolSize }: PostgresOptions) {
  const target = parsePostgresUrl(url)
  const size = poolSize ?? target.poolSize ?? DEFAULT_POOL_SIZE
  const pool = new ConnectionPool(target, size)
  const transactions = new TransactionSlots(size)
  const names = { lookups: createStatementNames('find'), changes: createStatementNames('write') }
  const adapter = createAdapterFactory(pool, createStatementNames('prisma'))
  const client = new PrismaClient({ adapter, ...options })
  return {
    client,
    rows: new PostgresRows(pool, transactions, names, onStatement),
    rateCountExchange: createRateCountExchange(pool, names.lookups, onStatement),
    analyse: async () => {
      await client.$executeRaw`ANALYZE "Account", "LoyaltyId", "MemberOffer", "Contact", "ContactTreatment"`
    },
    checkReadiness: (findMigrationProblem: FindMigrationProblem) => checkReadiness(pool, findMigrationProblem),
    stats: () => ({
      transactionsWaiting: transactions.waiting,
      pool: { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount },
    }),
    close: async () => {
      await client.$disconnect()
      await pool.close()
    },
  }
}

/** Prisma writes the name of the schema into its statements, so it waits until the first connection determines it. */
function createAdapterFactory(pool: ConnectionPool, nameStatement: NameStatement): SqlDriverAdapterFactory {
  const options = { statementNameGenerator: ({ sql }: { sql: string }) => nameStatement(sql) }
  const { provider, adapterName } = new PrismaPg(pool, options)
  return {
    provider,
    adapterName,
    connect: async () => new PrismaPg(pool, { ...options, schema: await pool.getSchema() }).connect(),
  }
}

/**
 * Asks the server itself, within a time limit, whether it has the migrations of this build. Rejects if it accepts no writes,
 * or does not respond.
 */
async function checkReadiness(
  pool: ConnectionPool,
  findMigrationProblem: FindMigrationProblem,
): Promise<string | undefined> {
  const connection = await pool.lend()
  try {
    const problem = await withTimeLimit(connection, READINESS_TIMEOUT_MILLISECONDS, async () => {
      const { rows } = await connection.query<{ isReadOnly: boolean }>(`SELECT ${IS_READ_ONLY}`)
      if (rows[0]?.isReadOnly !== false) throw new ReadOnlyServerError()
      return findMigrationProblem(async (sql) => (await connection.query<AppliedMigration>(sql)).rows)
    })
    connection.release()
    return problem
  } catch (error) {
    // The other connections go to the same server. One that is only slow keeps them.
    if (error instanceof ReadOnlyServerError) pool.retire()
    connection.release(true)
    throw error
  }
}
