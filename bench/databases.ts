import { copyFile } from 'node:fs/promises'
import path from 'node:path'

import Sqlite from 'better-sqlite3'
import { Client } from 'pg'

import { startPostgres } from '../test/support/postgres'

export const databaseKinds = ['sqlite', 'postgres'] as const
export type DatabaseKind = (typeof databaseKinds)[number]

/** A database for the candidate, and later a copy of it for the reference. */
export interface BenchDatabase {
  readonly url: string
  /**
   * Updates the planner statistics of the database and of its copy. A server does so by itself within minutes of a large
   * write, which would be in the middle of a round. Until then, a connection that first used a table when it was empty may
   * check foreign keys by reading the whole table.
   */
  updateStatistics(): Promise<void>
  /** Copies the database, which no process may have open, and returns the URL of the copy. */
  copy(): Promise<string>
  close(): Promise<void>
}

export async function createDatabase(kind: DatabaseKind, folder: string): Promise<BenchDatabase> {
  return kind === 'sqlite' ? createSqliteDatabase(folder) : createPostgresDatabase()
}

function createSqliteDatabase(folder: string): BenchDatabase {
  const file = path.join(folder, 'candidate.db')
  return {
    url: `file:${file}`,
    updateStatistics: () => Promise.resolve(),
    copy: async () => {
      const copy = path.join(folder, 'reference.db')
      await copyFile(file, copy)
      return `file:${copy}`
    },
    close: () => Promise.resolve(),
  }
}

async function createPostgresDatabase(): Promise<BenchDatabase> {
  const server = await startPostgres({ isDurable: true })
  await query(server.url(), 'CREATE DATABASE candidate')
  const urls = [server.url('candidate')]
  return {
    url: server.url('candidate'),
    updateStatistics: async () => {
      for (const url of urls) await query(url, 'VACUUM ANALYZE')
    },
    copy: async () => {
      await query(server.url(), 'CREATE DATABASE reference TEMPLATE candidate')
      await query(server.url(), 'CHECKPOINT')
      const copy = server.url('reference')
      urls.push(copy)
      return copy
    },
    close: () => server.stop(),
  }
}

/** The process ID of the Postgres server behind a URL. Undefined if the database is embedded. */
export async function findPostgresPid(url: string): Promise<number | undefined> {
  if (url.startsWith('file:')) return undefined
  return queryNumber(url, `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)`)
}

/** Runs a query that returns a single number. */
export async function queryNumber(url: string, sql: string): Promise<number> {
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
