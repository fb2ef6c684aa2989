import { escapeLiteral } from 'pg'

import { UnusableDatabaseError } from '../unusable-database-error'
import type { ServerSetting } from './startup-options'

/** What the service assumes of every session, whatever the server, the database or the role is set to. */
const MEANING = {
  DateStyle: 'ISO, MDY',
  IntervalStyle: 'postgres',
  TimeZone: 'UTC',
  client_encoding: 'UTF8',
  standard_conforming_strings: 'on',
  bytea_output: 'hex',
  extra_float_digits: '1',
  array_nulls: 'on',
  transform_null_equals: 'off',
  // Guarded changes wait for a lock and then look at the new row. A stricter isolation fails instead.
  default_transaction_isolation: 'read committed',
}

const STATEMENT_TIMEOUT_MILLISECONDS = 10_000

/** Every wait has a limit. */
const LIMITS = {
  statement_timeout: String(STATEMENT_TIMEOUT_MILLISECONDS),
  lock_timeout: '3000',
  idle_in_transaction_session_timeout: '15000',
}

/**
 * Every statement finds its rows by an index, and so do the checks of foreign keys. While a table is small, Postgres prefers
 * to read all of it, and a connection keeps that plan while the table grows, until there are new statistics. A statement
 * without an index still runs, but looks expensive enough for just-in-time compilation, which it is not worth.
 */
const PLANNER = { enable_seqscan: 'off', jit: 'off' }

/** `off` would lose acknowledged writes in a crash. Every other value waits at least for the disk of the server. */
const KEEP_DURABLE = `set_config('synchronous_commit', CASE current_setting('synchronous_commit')
  WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, false)`

/** A column that states whether the server accepts no writes. */
export const IS_READ_ONLY = `current_setting('transaction_read_only') = 'on' AS "isReadOnly"`

export interface SessionOptions {
  /** Undefined: the first schema of the search path that exists. */
  readonly schema: string | undefined
  /** Settings from DATABASE_URL. They replace limits and planner settings, but not what changes meaning. */
  readonly settings: readonly ServerSetting[]
}

/** The statements that make a session what every connection must be. The last one returns a Session. */
export function writeSessionStatements({ schema, settings }: SessionOptions): string {
  const ours = Object.entries({ ...LIMITS, ...PLANNER }).map(([name, value]) => setConfig(name, value))
  const theirs = settings.map(({ name, value }) => setConfig(name, value))
  const meaning = Object.entries(MEANING).map(([name, value]) => setConfig(name, value))
  const durable = settings.some(({ name }) => name === 'synchronous_commit') ? [] : [KEEP_DURABLE]
  // An empty path, if none of its schemas exists. Null would mean the default.
  const path =
    schema === undefined ? `COALESCE(quote_ident(current_schema()), '')` : `quote_ident(${escapeLiteral(schema)})`
  return [
    // In this order: the later one of two values applies.
    `SELECT ${[...ours, ...theirs, ...meaning, ...durable].join(', ')}`,
    // Only one schema, so that no statement finds a table of another one.
    `SELECT set_config('search_path', ${path}, false)`,
    `SELECT current_schema() AS "schema", current_setting('server_encoding') AS "encoding", ${IS_READ_ONLY}`,
  ].join('; ')
}

/** What the service has to know about a session. */
export interface Session {
  /** Null if the search path has no schema that exists. */
  readonly schema: string | null
  readonly encoding: string
  readonly isReadOnly: boolean
}

/** Refuses a database in which the service cannot keep its promises. Returns the schema of the tables. */
export function requireUsable({ schema, encoding }: Session): string {
  if (encoding !== 'UTF8') {
    throw new UnusableDatabaseError(
      `The encoding of the database is ${encoding}, which cannot store every text. Create one with ENCODING 'UTF8' TEMPLATE template0.`,
    )
  }
  if (schema === null) {
    throw new UnusableDatabaseError(
      'The search path has no schema that exists and that the role may use. Create the schema, or name one in DATABASE_URL: ?schema=NAME.',
    )
  }
  return schema
}

const MILLISECONDS_BY_UNIT: Readonly<Record<string, number>> = {
  us: 0.001,
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
}

/** How long the server runs a statement, with the settings from DATABASE_URL. */
export function getStatementTimeout(settings: readonly ServerSetting[]): number {
  const value = settings.findLast(({ name }) => name === 'statement_timeout')?.value ?? ''
  const [, number, unit = 'ms'] = /^(\d+(?:\.\d+)?) *(us|ms|s|min|h|d)?$/.exec(value.trim()) ?? []
  const milliseconds = Number(number ?? 0) * (MILLISECONDS_BY_UNIT[unit] ?? 1)
  // 0 is no limit on the server. There is one here.
  return milliseconds > 0 ? milliseconds : STATEMENT_TIMEOUT_MILLISECONDS
}

function setConfig(name: string, value: string): string {
  return `set_config(${escapeLiteral(name)}, ${escapeLiteral(value)}, false)`
}
