import { copyFile } from 'node:fs/promises'
import path from 'node:path'

import Sqlite from 'better-sqlite3'
import { Client } from 'pg'

import { startPostgres } from '../test/support/postgres'

export const databaseKinds = ['sqlite', 'postgres'] as const
export type DatabaseKind = (typeof databaseKinds)[number]

/** A database for our side, and later a copy of it for the other. */
export interface Databases {
  readonly kind: DatabaseKind
  readonly ours: string
  readonly baseline: string
  /**
   * After a lot was written: gives the planner of both databases its statistics, as a server does by itself within some
   * minutes, in the middle of a round. Until then foreign keys to a table that was empty when a connection first used it
   * may be checked by reading all of it.
   */
  settle(): Promise<void>
  /** Makes the baseline's database out of ours. Nobody may have either open. */
  copy(): Promise<void>
  close(): Promise<void>
}

export async function createDatabases(kind: DatabaseKind, folder: string): Promise<Databases> {
  return kind === 'sqlite' ? sqliteDatabases(folder) : postgresDatabases()
}

function sqliteDatabases(folder: string): Databases {
  const [ours, baseline] = ['ours', 'baseline'].map((name) => path.join(folder, `${name}.db`)) as [string, string]
  return {
    kind: 'sqlite',
    ours: `file:${ours}`,
    baseline: `file:${baseline}`,
    settle: () => Promise.resolve(),
    copy: () => copyFile(ours, baseline),
    close: () => Promise.resolve(),
  }
}

async function postgresDatabases(): Promise<Databases> {
  const server = await startPostgres({ isDurable: true })
  await query(server.url(), 'CREATE DATABASE ours')
  return {
    kind: 'postgres',
    ours: server.url('ours'),
    baseline: server.url('baseline'),
    settle: async () => {
      const made = await query(server.url(), `SELECT datname FROM pg_database WHERE datname IN ('ours', 'baseline')`)
      for (const { datname } of made) await query(server.url(String(datname)), 'VACUUM ANALYZE')
    },
    copy: async () => {
      await query(server.url(), 'CREATE DATABASE baseline TEMPLATE ours')
      await query(server.url(), 'CHECKPOINT')
    },
    close: () => server.stop(),
  }
}

/** The process of the Postgres behind a URL; undefined where the database is embedded. */
export async function postgresPidOf(url: string): Promise<number | undefined> {
  if (url.startsWith('file:')) return undefined
  return count(url, `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)`)
}

/** The single number that a query gives. */
export async function count(url: string, sql: string): Promise<number> {
  if (!url.startsWith('file:')) return Number(Object.values((await query(url, sql))[0] ?? {})[0])
  const database = new Sqlite(url.slice('file:'.length), { readonly: true })
  try {
    return Number(database.prepare<[], number>(sql).pluck().get())
  } finally {
    database.close()
  }
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
