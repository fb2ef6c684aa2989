import { Socket } from 'node:net'

import { Client, type QueryResult } from 'pg'

import { ReadOnlyServerError } from '../database-errors'
import { getErrorCode } from '../driver-error'
import { type Session, type SessionOptions, writeSessionStatements } from './connection-settings'
import { offersNoTls } from './host-choice'
import type { PostgresHost, PostgresTarget } from './postgres-url'

export const CONNECT_TIMEOUT_MILLISECONDS = 5_000

export const CLOSE_TIMEOUT_MILLISECONDS = 2_000

const SQLSTATE = /^[0-9A-Z]{5}$/

/** With several hosts, the next one is tried sooner: a caller waits for all of them. */
const MIN_CONNECT_TIMEOUT_MILLISECONDS = 2_000

/** How long one host has to accept a connection. */
export function getConnectTimeout({ hosts }: PostgresTarget): number {
  return Math.max(MIN_CONNECT_TIMEOUT_MILLISECONDS, Math.floor(CONNECT_TIMEOUT_MILLISECONDS / hosts.length))
}

/** A connection that can be ended immediately, whatever the server does. */
export class Connection extends Client {
  readonly #socket: Socket

  constructor(target: PostgresTarget, host: PostgresHost) {
    const socket = new Socket()
    super({
      ...{ host: host.host, port: host.port, ssl: host.tls, stream: () => socket },
      ...{ user: target.user, password: target.password, database: target.database },
      enableChannelBinding: target.needsChannelBinding,
      application_name: target.applicationName ?? 'engagement-graphql',
      connectionTimeoutMillis: getConnectTimeout(target),
      // Without keep-alive, a host that disappears would be waited for as long as the process lives.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      // A statement is sent when it is given, and does not wait for the results of those before it.
      pipeline: true,
    })
    this.#socket = socket
    // A connection that breaks rejects the running query and also emits an error, which without a listener ends the process.
    this.on('error', () => undefined)
  }

  /** The number of bytes that were received and sent. */
  get traffic(): number {
    return this.#socket.bytesRead + this.#socket.bytesWritten
  }

  /** Sends everything that the work sends in one piece. */
  sendTogether<Result>(work: () => Result): Result {
    // Not the socket, which TLS writes to by itself.
    const { stream } = this.connection
    stream.cork()
    try {
      return work()
    } finally {
      stream.uncork()
    }
  }

  /** Ends it without a word to the server. A statement that waits for its result fails. */
  destroy(): void {
    this.#socket.destroy()
  }

  /** Ends it, and waits for the server for a limited time. */
  async close(): Promise<void> {
    await withTimeLimit(this, CLOSE_TIMEOUT_MILLISECONDS, () => this.end())
  }

  /** Makes the session what every connection must be. */
  async prepare(options: SessionOptions): Promise<Session> {
    // Cast: several statements have several results, for which pg has no type.
    const results = (await this.query(writeSessionStatements(options))) as unknown as QueryResult<Session>[]
    const session = results.at(-1)?.rows[0]
    if (session === undefined) throw new Error('The last statement returned no row')
    return session
  }
}

/** Runs work on a connection, which is ended if the work takes longer. A blocked event loop ends no connection. */
export async function withTimeLimit<Result>(
  connection: Pick<Connection, 'destroy'>,
  milliseconds: number,
  work: () => Promise<Result>,
): Promise<Result> {
  let isDone = false
  const timer = setTimeout(() => {
    // After the event loop was blocked, timers come before the responses that wait to be read, and this comes after them.
    setImmediate(() => {
      if (!isDone) connection.destroy()
    })
  }, milliseconds)
  try {
    return await work()
  } finally {
    isDone = true
    clearTimeout(timer)
  }
}

export interface OpenConnection {
  readonly connection: Connection
  readonly session: Session
}

/** Connects outside the pool, to the first host that can be used. */
export async function connectOnce(target: PostgresTarget): Promise<OpenConnection> {
  const failures: unknown[] = []
  for (const host of target.hosts) {
    if (host.isPlainFallback && !offersNoTls(failures.at(-1))) continue
    const connection = new Connection(target, host)
    try {
      await connection.connect()
      const session = await withTimeLimit(connection, CONNECT_TIMEOUT_MILLISECONDS, () => connection.prepare(target))
      requireWritable(target, session)
      return { connection, session }
    } catch (error) {
      failures.push(error)
      connection.destroy()
    }
  }
  // An error that a server has sent is more precise than one about a server that was not reached. Otherwise, the first should have worked.
  throw failures.find((failure) => SQLSTATE.test(getErrorCode(failure))) ?? failures[0]
}

export function requireWritable({ mustBeWritable }: PostgresTarget, { isReadOnly }: Session): void {
  if (mustBeWritable && isReadOnly) throw new ReadOnlyServerError()
}
