import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'

import { PrismaClient as PostgresClient } from '../generated/postgresql/client'
import { type Prisma, PrismaClient as SqliteClient } from '../generated/sqlite/client'
import { isPostgres, sqliteFile } from './database-url'
import { findMigrationProblem, migrationsFor } from './migrate'
import { type ExchangeCounts, exchangeCountsOver } from './postgres/exchange-counts'
import { PostgresRows } from './postgres/postgres-rows'
import { retryConflicts } from './retry'
import type { OnStatement, Rows } from './rows/rows'
import { KeyedMutex, Semaphore } from './semaphore'
import { durableSqlite } from './sqlite/durable-adapter'
import { SqliteRows } from './sqlite/sqlite-rows'
import type { GateStats } from './sqlite/write-gate'

/** The one client type that the application sees: SQLite's, which is what both databases have in common. */
export type Client = SqliteClient
export type Transaction = Prisma.TransactionClient

export interface Database {
  readonly client: Client
  /** Rows by key and guarded changes of rows, past Prisma: for the hot paths. */
  readonly rows: Rows
  /** Runs several statements as one: all of them are written, or none. Use `tx` inside, never the outer client. */
  transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result>
  /** Repeats a unit of work that lost a race; see retry.ts. */
  retryConflicts<Result>(unit: () => Promise<Result>): Promise<Result>
  /**
   * Lets the units of one key, an account's, take turns within this process, and repeats one that lost a race to another
   * process. So a member whose calls come in a burst holds one connection, and none of the calls starves.
   */
  runExclusive<Result>(key: string, unit: () => Promise<Result>): Promise<Result>
  /**
   * Keeps how much this process has counted of each key in a minute so far, for others to know, and returns how much these
   * have, together. Undefined where the database has one process.
   */
  readonly exchangeCounts?: ExchangeCounts
  /** Tells the planner what the tables hold now, after many rows were written. */
  analyse(): Promise<void>
  /** Why the database should not be used: its migrations are not at the head of this build. Throws where it is out of reach. */
  checkReadiness(): Promise<string | undefined>
  /** What an operator watches. */
  stats(): DatabaseStats
  close(): Promise<void>
}

export interface DatabaseStats {
  /** Transactions, and writes of rows on Postgres, that wait for a turn in this process. */
  readonly transactionsWaiting: number
  /** Of Postgres: the connections of this process, and what waits for one. */
  readonly pool?: { readonly total: number; readonly idle: number; readonly waiting: number }
  /** Of SQLite: the gate that everything which writes passes. */
  readonly gate?: GateStats
}

/** How long one transaction may wait for its start, and then take, before it is rolled back. In milliseconds. */
const TRANSACTION_LIMITS = { maxWait: 5_000, timeout: 10_000 }

export interface DatabaseOptions {
  /** Told of every statement that the client sent, and how long its answer took. */
  readonly onStatement?: OnStatement | undefined
}

/** Opens the database behind a URL (`file:...` or `postgresql://...`). The only place that knows which one it is. */
export function openDatabase(url: string, { onStatement }: DatabaseOptions = {}): Database {
  const migrations = migrationsFor(url)
  const mutexes = new KeyedMutex()
  const transactions = new Semaphore(MAX_CONCURRENT_TRANSACTIONS)
  const { stats, ...opened } = isPostgres(url)
    ? openPostgres(url, transactions, onStatement)
    : openSqlite(sqliteFile(url), onStatement)
  const { client } = opened
  if (onStatement) {
    // The type of a client tells which events it was made to emit, and the application's client promises none.
    const emitting = client as SqliteClient<'query'>
    emitting.$on('query', ({ query, duration }) => {
      onStatement(query, duration)
    })
  }
  return {
    ...opened,
    transaction: (work) => transactions.run(() => client.$transaction(work, TRANSACTION_LIMITS)),
    retryConflicts,
    runExclusive: (key, unit) => mutexes.run(key, () => retryConflicts(unit)),
    checkReadiness: () => findMigrationProblem(migrations, (sql) => client.$queryRawUnsafe(sql)),
    stats: () => ({ transactionsWaiting: transactions.waiting, ...stats() }),
  }
}

/**
 * An error says what went wrong and no more: to quote the lines of the call, Prisma would take a stack trace at every
 * query, which is a third of what a small one costs.
 */
const ERROR_FORMAT = 'minimal'

function createClientOptions(onStatement: OnStatement | undefined) {
  return {
    errorFormat: ERROR_FORMAT,
    log: onStatement ? [{ emit: 'event', level: 'query' }] : [],
  } satisfies Pick<Prisma.PrismaClientOptions, 'errorFormat' | 'log'>
}

interface Opened extends Pick<Database, 'client' | 'rows' | 'analyse' | 'exchangeCounts' | 'close'> {
  stats: () => Omit<DatabaseStats, 'transactionsWaiting'>
}

function openSqlite(file: string, onStatement: OnStatement | undefined): Opened {
  const sqlite = durableSqlite(file)
  return {
    client: new SqliteClient({ adapter: sqlite.factory, ...createClientOptions(onStatement) }),
    rows: new SqliteRows(sqlite, onStatement),
    // Each statement is written so that its plan is right without statistics (test/queries/plans.test.ts).
    analyse: () => Promise.resolve(),
    stats: () => ({ gate: sqlite.stats() }),
    close: () => sqlite.close(),
  }
}

const MAX_CONNECTIONS = 10

/** Transactions can wait for rows that others hold: reads, and the readiness check, keep connections of their own. */
const MAX_CONCURRENT_TRANSACTIONS = 6

/** node-postgres waits for ever unless it is told otherwise: every wait has a limit here. */
const POOL_LIMITS = {
  max: MAX_CONNECTIONS,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 10_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 15_000,
  // Else a host that went away without a word would be waited for as long as the process lives.
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
}

/**
 * Every statement of ours finds its rows by an index, and so do the checks of foreign keys. While a table is small Postgres
 * would rather read all of it, and a connection keeps to that plan as the table grows, until there are new statistics.
 * Whatever has no index is read as ever, but looks expensive enough to be compiled, which it is not worth.
 */
const PLANNER = '-c enable_seqscan=off -c jit=off'

function openPostgres(url: string, transactions: Semaphore, onStatement: OnStatement | undefined): Opened {
  const pool = new Pool({
    connectionString: url,
    application_name: 'engagement-graphql',
    options: PLANNER,
    ...POOL_LIMITS,
  })
  // Prisma listens once it has been used, and rows may be first: an idle connection that breaks must not end the process.
  pool.on('error', () => undefined)
  const nameStatement = createStatementNamer()
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: ({ sql }) => nameStatement(sql),
    disposeExternalPool: true,
  })
  const client = new PostgresClient({ adapter, ...createClientOptions(onStatement) })
  return {
    // The same models, so the same methods at run time; only the generated types cannot be assigned to each other.
    client: client as unknown as Client,
    rows: new PostgresRows(pool, transactions, nameStatement, onStatement),
    exchangeCounts: exchangeCountsOver(pool, nameStatement, onStatement),
    analyse: async () => {
      await client.$executeRaw`ANALYZE "Account", "LoyaltyId", "MemberOffer", "Contact", "ContactTreatment"`
    },
    stats: () => ({ pool: { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount } }),
    close: async () => {
      await client.$disconnect()
      // A client that was never used leaves the pool open.
      if (!pool.ending) await pool.end()
    },
  }
}

/** Names statements so that Postgres parses and plans each once per connection. Past the limit they stay unnamed. */
function createStatementNamer(limit = 500): (sql: string) => string {
  const names = new Map<string, string>()
  return (sql) => {
    const existing = names.get(sql)
    if (existing !== undefined) return existing
    if (names.size >= limit) return ''
    const name = `s${names.size}`
    names.set(sql, name)
    return name
  }
}
