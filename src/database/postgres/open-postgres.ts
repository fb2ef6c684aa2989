import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'

import { PrismaClient } from '../../generated/postgresql/client'
import type { ClientOptions } from '../client-options'
import type { OnStatement } from '../rows/rows'
import { Semaphore } from '../semaphore'
import { PostgresRows } from './postgres-rows'
import { createRateCountExchange } from './rate-count-exchange'
import { createStatementNames } from './statement-names'

const MAX_CONNECTIONS = 10

/** Transactions can wait for locked rows. Reads and the readiness check keep the other connections. */
const MAX_CONCURRENT_TRANSACTIONS = 6

/** Without a limit node-postgres waits indefinitely. Every wait has a limit here. */
const POOL_LIMITS = {
  max: MAX_CONNECTIONS,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 10_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 15_000,
  // Without keep-alive, a host that disappears would be waited for as long as the process lives.
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
}

/**
 * Every statement finds its rows by an index, and so do the checks of foreign keys. While a table is small, Postgres prefers
 * to read all of it, and a connection keeps that plan while the table grows, until there are new statistics. A statement
 * without an index still runs, but looks expensive enough for just-in-time compilation, which it is not worth.
 */
const PLANNER_OPTIONS = '-c enable_seqscan=off -c jit=off'

/** Opens a pool for Prisma and for rows. */
export function openPostgres(url: string, options: ClientOptions, onStatement: OnStatement | undefined) {
  const pool = new Pool({
    connectionString: url,
    application_name: 'engagement-graphql',
    options: PLANNER_OPTIONS,
    ...POOL_LIMITS,
  })
  // Prisma listens from its first use, and rows may come first: an idle connection that breaks must not end the process.
  pool.on('error', () => undefined)
  const transactions = new Semaphore(MAX_CONCURRENT_TRANSACTIONS)
  const nameStatement = createStatementNames()
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: ({ sql }) => nameStatement(sql),
    disposeExternalPool: true,
  })
  const client = new PrismaClient({ adapter, ...options })
  return {
    client,
    rows: new PostgresRows(pool, transactions, nameStatement, onStatement),
    rateCountExchange: createRateCountExchange(pool, nameStatement, onStatement),
    analyse: async () => {
      await client.$executeRaw`ANALYZE "Account", "LoyaltyId", "MemberOffer", "Contact", "ContactTreatment"`
    },
    stats: () => ({
      transactionsWaiting: transactions.waiting,
      pool: { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount },
    }),
    findFailure: () => undefined,
    close: async () => {
      await client.$disconnect()
      // A client that was never used leaves the pool open.
      if (!pool.ending) await pool.end()
    },
  }
}
