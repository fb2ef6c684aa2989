import type { PrismaClient as SqliteClient } from '../generated/sqlite/client'
import { createClientOptions } from './client-options'
import { isPostgres, sqliteFile } from './database-url'
import { findMigrationProblem, migrationsFor } from './migrate'
import { openPostgres } from './postgres/open-postgres'
import type { RateCountExchange } from './postgres/rate-count-exchange'
import { retryConflicts } from './retry'
import type { OnStatement, Rows } from './rows/rows'
import { KeyedMutex } from './semaphore'
import { openSqlite } from './sqlite/open-sqlite'
import type { GateStats } from './sqlite/write-gate'

/** The one client type of the application: SQLite's, which is the subset that both databases have in common. */
export type Client = SqliteClient

/** What use cases need of the database. See README.md in this folder for when to use which part. */
export interface Database {
  /** Prisma, for lists and joins. It writes nothing. */
  readonly client: Client
  /** Rows by key, and units of guarded changes. */
  readonly rows: Rows
  /** Runs a unit of work, and runs it again from its first read each time it loses a race; see retry.ts. */
  retryConflicts<Result>(unit: () => Promise<Result>): Promise<Result>
  /**
   * Like retryConflicts, and runs the units of one key (an account) one after the other within this process. A burst of
   * calls of one member then holds one connection, and none of the calls starves.
   */
  runExclusive<Result>(key: string, unit: () => Promise<Result>): Promise<Result>
}

/** What the process that opened the database needs of it. */
export interface DatabaseOperations {
  /** Updates the planner's statistics, after many rows were written. */
  analyse(): Promise<void>
  /**
   * Why the database cannot be used: its file was deleted, or its migrations are not those of this build. Rejects if it is
   * out of reach, does not respond in time, or accepts no writes.
   */
  checkReadiness(): Promise<string | undefined>
  /** Why the database cannot be read: its migrations are not those of this build. Rejects if it is out of reach. */
  findMigrationProblem(): Promise<string | undefined>
  stats(): DatabaseStats
  close(): Promise<void>
}

export interface OpenDatabase extends Database, DatabaseOperations {
  /** Undefined for a database that serves one process. */
  readonly rateCountExchange: RateCountExchange | undefined
}

export interface DatabaseStats {
  /** Transactions, and writes of rows on Postgres, that wait in this process. */
  readonly transactionsWaiting: number
  /** Postgres: the connections of this process, and the calls that wait for one. */
  readonly pool?: { readonly total: number; readonly idle: number; readonly waiting: number }
  /** SQLite: the gate for everything that writes. */
  readonly gate?: GateStats
}

export interface DatabaseOptions {
  /** Called with every statement and its duration. */
  readonly onStatement?: OnStatement | undefined
  /** Postgres: the maximum number of connections. */
  readonly poolSize?: number | undefined
  /** SQLite: called once, if nothing can be written until the service is started again. */
  readonly onFailure?: ((failure: Error) => void) | undefined
}

/** Opens the database behind a URL (`file:...` or `postgresql://...`). Only this folder knows which one it is. */
export function openDatabase(url: string, { onStatement, poolSize, onFailure }: DatabaseOptions = {}): OpenDatabase {
  const migrations = migrationsFor(url)
  const mutexes = new KeyedMutex()
  const options = createClientOptions(onStatement)
  const opened = isPostgres(url)
    ? openPostgres(url, { client: options, onStatement, poolSize })
    : openSqlite(sqliteFile(url), { client: options, onStatement, onFailure })
  // The same models, so the same methods at run time. Only the generated types cannot be assigned to each other.
  const client = opened.client as SqliteClient<'query'>
  if (onStatement) {
    client.$on('query', ({ query, duration }) => {
      onStatement(query, duration)
    })
  }
  const findProblem = () => findMigrationProblem(migrations, (sql) => client.$queryRawUnsafe(sql))
  return {
    ...opened,
    client,
    findMigrationProblem: findProblem,
    retryConflicts,
    runExclusive: (key, unit) => mutexes.run(key, () => retryConflicts(unit)),
    checkReadiness: () => opened.checkReadiness((query) => findMigrationProblem(migrations, query)),
  }
}
