import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlQuery } from '@prisma/driver-adapter-utils'
import { Pool } from 'pg'

import { PrismaClient as PostgresClient } from '../generated/postgresql/client'
import { type Prisma, PrismaClient as SqliteClient } from '../generated/sqlite/client'
import { isPostgres, sqliteFile } from './database-url'
import { migrationsFor, whyNotAtHead } from './migrate'
import { retryConflicts } from './retry'
import { durableSqlite } from './sqlite/durable-adapter'
import type { GateStats } from './sqlite/write-gate'
import { Turns, TurnsByKey } from './turns'

/** The one client type that the application sees: SQLite's, which is what both databases have in common. */
export type Client = SqliteClient
export type Transaction = Prisma.TransactionClient

export interface Database {
  readonly client: Client
  /** Runs several statements as one: all of them are written, or none. Use `tx` inside, never the outer client. */
  transaction<Result>(work: (tx: Transaction) => Promise<Result>, limits?: TransactionLimits): Promise<Result>
  /** Repeats a unit of work that lost a race; see retry.ts. */
  retryConflicts<Result>(unit: () => Promise<Result>): Promise<Result>
  /**
   * Lets the units of one key, an account's, take turns within this process, and repeats one that lost a race to another
   * process. So a member whose calls come in a burst holds one connection, and none of the calls starves.
   */
  inTurn<Result>(key: string, unit: () => Promise<Result>): Promise<Result>
  /** Why the database should not be used: its migrations are not at the head of this build. Throws where it is out of reach. */
  whyNotReady(): Promise<string | undefined>
  /** What an operator watches. */
  stats(): DatabaseStats
  close(): Promise<void>
}

export interface DatabaseStats {
  /** Transactions that wait for a turn in this process. */
  readonly transactionsWaiting: number
  /** Of Postgres: the connections of this process, and what waits for one. */
  readonly pool?: { readonly total: number; readonly idle: number; readonly waiting: number }
  /** Of SQLite: the gate that everything which writes passes. */
  readonly gate?: GateStats
}

/** How long one transaction may wait for its start, and then take, before it is rolled back. In milliseconds. */
export interface TransactionLimits {
  readonly maxWait: number
  readonly timeout: number
}

const TRANSACTION_LIMITS: TransactionLimits = { maxWait: 5_000, timeout: 10_000 }

export interface DatabaseOptions {
  /** Told of every statement that the client sent, and how long its answer took. */
  readonly onStatement?: (sql: string, milliseconds: number) => void
}

/** Opens the database behind a URL (`file:...` or `postgresql://...`). The only place that knows which one it is. */
export function openDatabase(url: string, { onStatement }: DatabaseOptions = {}): Database {
  const migrations = migrationsFor(url)
  const log = onStatement ? [QUERY_EVENTS] : []
  const turns = new TurnsByKey()
  const transactions = new Turns(MOST_TRANSACTIONS)
  const { client, stats, close } = isPostgres(url) ? openPostgres(url, log) : openSqlite(sqliteFile(url), log)
  if (onStatement) {
    // The type of a client tells which events it was made to emit, and the application's client promises none.
    const emitting = client as SqliteClient<'query'>
    emitting.$on('query', ({ query, duration }) => {
      onStatement(query, duration)
    })
  }
  return {
    client,
    transaction: (work, limits = TRANSACTION_LIMITS) => transactions.run(() => client.$transaction(work, limits)),
    retryConflicts,
    inTurn: (key, unit) => turns.run(key, () => retryConflicts(unit)),
    whyNotReady: () => whyNotAtHead(migrations, (sql) => client.$queryRawUnsafe(sql)),
    stats: () => ({ transactionsWaiting: transactions.waiting, ...stats() }),
    close,
  }
}

const QUERY_EVENTS = { emit: 'event', level: 'query' } as const

/**
 * An error says what went wrong and no more: to quote the lines of the call, Prisma would take a stack trace at every
 * query, which is a third of what a small one costs.
 */
const ERROR_FORMAT = 'minimal'

interface Opened {
  client: Client
  stats: () => Omit<DatabaseStats, 'transactionsWaiting'>
  close: () => Promise<void>
}

function openSqlite(file: string, log: Prisma.LogDefinition[]): Opened {
  const sqlite = durableSqlite(file)
  return {
    client: new SqliteClient({ adapter: sqlite.factory, errorFormat: ERROR_FORMAT, log }),
    stats: () => ({ gate: sqlite.stats() }),
    close: () => sqlite.close(),
  }
}

const MOST_CONNECTIONS = 10

/** Transactions can wait for rows that others hold: reads, and the readiness check, keep connections of their own. */
const MOST_TRANSACTIONS = 6

/** node-postgres waits for ever unless it is told otherwise: every wait has a limit here. */
const POOL_LIMITS = {
  max: MOST_CONNECTIONS,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 30_000,
  statement_timeout: 10_000,
  lock_timeout: 3_000,
  idle_in_transaction_session_timeout: 15_000,
}

function openPostgres(url: string, log: Prisma.LogDefinition[]): Opened {
  const pool = new Pool({ connectionString: url, application_name: 'engagement-graphql', ...POOL_LIMITS })
  const adapter = new PrismaPg(pool, { statementNameGenerator: nameStatements(), disposeExternalPool: true })
  const client = new PostgresClient({ adapter, errorFormat: ERROR_FORMAT, log })
  return {
    // The same models, so the same methods at run time; only the generated types cannot be assigned to each other.
    client: client as unknown as Client,
    stats: () => ({ pool: { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount } }),
    close: () => client.$disconnect(),
  }
}

/** Names statements so that Postgres parses and plans each once per connection. Past the limit they stay unnamed. */
function nameStatements(limit = 500): (query: SqlQuery) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= limit) return ''
    const name = `s${names.size}`
    names.set(sql, name)
    return name
  }
}
