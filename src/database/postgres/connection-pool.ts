import { type ClientBase, Pool, type PoolClient } from 'pg'

import {
  CLOSE_TIMEOUT_MILLISECONDS,
  CONNECT_TIMEOUT_MILLISECONDS,
  Connection,
  getConnectTimeout,
  requireWritable,
  withTimeLimit,
} from './connection'
import { getStatementTimeout, requireUsable } from './connection-settings'
import { HostChoice } from './host-choice'
import type { PostgresTarget } from './postgres-url'

const TICK_MILLISECONDS = 1_000

/** How much longer than the server a statement is waited for, in ticks. */
const TICKS_AFTER_TIMEOUT = 2

/** Whether all connections were lent for too long: that says nothing about the host. The message is that of pg-pool. */
function isPoolExhausted(error: unknown): boolean {
  return error instanceof Error && error.message === 'timeout exceeded when trying to connect'
}

type ConnectCallback = (error: Error | undefined, client: PoolClient | undefined, done: () => void) => void

/** A connection and what the pool remembers of it. */
class PooledConnection extends Connection {
  isLent = false
  /** It is not lent again. */
  isRetired = false
  silentTicks = 0
  lastTraffic = 0
}

/**
 * The connections of this process, each with the same settings and the same schema. Every wait for one ends: if no byte
 * moves on a lent connection for longer than the statement timeout, it is ended, and the statement fails.
 */
export class ConnectionPool extends Pool {
  readonly #target: PostgresTarget
  readonly #hosts: HostChoice
  readonly #connections = new Set<PooledConnection>()
  readonly #maxSilentTicks: number
  readonly #timer: NodeJS.Timeout
  #schema: string | undefined

  constructor(target: PostgresTarget, size: number) {
    const hosts = new HostChoice(target.hosts)
    const connections = new Set<PooledConnection>()
    super({
      max: size,
      connectionTimeoutMillis: getConnectTimeout(target),
      idleTimeoutMillis: 30_000,
      Client: class extends PooledConnection {
        constructor() {
          super(target, hosts.current)
          connections.add(this)
          this.once('end', () => connections.delete(this))
        }
      },
      // Before a new connection is lent for the first time.
      verify: (client, done) => {
        this.#prepare(client).then(() => {
          done()
        }, done)
      },
    })
    this.#target = target
    this.#hosts = hosts
    this.#connections = connections
    this.#schema = target.schema
    this.#maxSilentTicks = Math.ceil(getStatementTimeout(target.settings) / TICK_MILLISECONDS) + TICKS_AFTER_TIMEOUT
    // Prisma listens from its first use, and rows may come first: an idle connection that breaks must not end the process.
    this.on('error', () => undefined)
    this.on('acquire', (client) => {
      if (client instanceof PooledConnection) client.isLent = true
    })
    this.on('release', (_error, client) => {
      if (!(client instanceof PooledConnection)) return
      client.isLent = false
      // The pool drops a connection that is being ended.
      if (client.isRetired) void client.end()
    })
    // Counted in ticks and not by the clock: after the event loop was blocked, results wait to be read.
    this.#timer = setInterval(() => {
      this.#endSilentConnections()
    }, TICK_MILLISECONDS).unref()
  }

  /** The schema of all tables. */
  async getSchema(): Promise<string> {
    if (this.#schema === undefined) (await this.connect()).release()
    if (this.#schema === undefined) throw new Error('No connection has determined the schema')
    return this.#schema
  }

  override connect(): Promise<PoolClient>
  override connect(callback: ConnectCallback): void
  override connect(callback?: ConnectCallback): Promise<PoolClient> | void {
    if (callback === undefined) return this.#hosts.count === 1 ? super.connect() : this.#connectToAnyHost()
    if (this.#hosts.count === 1) {
      super.connect(callback)
      return
    }
    this.#connectToAnyHost().then(
      (client) => {
        callback(undefined, client, client.release.bind(client))
      },
      (error: unknown) => {
        callback(error as Error, undefined, () => undefined)
      },
    )
  }

  /** Lends a connection with what it can do beyond a client of node-postgres. */
  async lend(): Promise<PoolClient & Pick<Connection, 'destroy' | 'sendTogether'>> {
    // Cast: the pool creates its connections from this class.
    return (await this.connect()) as PoolClient & PooledConnection
  }

  /** Lends none of the present connections again, so that the next ones can reach another server. */
  retire(): void {
    for (const connection of this.#connections) {
      connection.isRetired = true
      if (connection.isLent) continue
      // The pool removes an idle connection when it reports an error. Only then is it certain not to be lent.
      connection.emit('error', new Error('The connection is not used any more'))
      connection.destroy()
    }
  }

  /** Waits for lent connections, for a limited time. */
  async close(): Promise<void> {
    clearInterval(this.#timer)
    const timer = setTimeout(() => {
      this.#destroyAll()
    }, CLOSE_TIMEOUT_MILLISECONDS)
    await this.end()
    clearTimeout(timer)
    // A server that does not respond would keep a socket open, and the process alive.
    setTimeout(() => {
      this.#destroyAll()
    }, CLOSE_TIMEOUT_MILLISECONDS).unref()
  }

  #destroyAll(): void {
    for (const connection of this.#connections) connection.destroy()
  }

  async #prepare(client: ClientBase): Promise<void> {
    // Cast: the pool creates its connections from this class.
    const connection = client as PooledConnection
    const options = { schema: this.#schema, settings: this.#target.settings }
    const session = await withTimeLimit(connection, CONNECT_TIMEOUT_MILLISECONDS, () => connection.prepare(options))
    requireWritable(this.#target, session)
    this.#schema = requireUsable(session)
  }

  /** Tries each host once, beginning with the one that was reached last. */
  async #connectToAnyHost(): Promise<PoolClient> {
    for (let left = this.#hosts.count - 1; ; left--) {
      const host = this.#hosts.current
      try {
        return await super.connect()
      } catch (error) {
        if (left === 0 || isPoolExhausted(error)) throw error
        this.#hosts.failed(host, error)
      }
    }
  }

  #endSilentConnections(): void {
    let hasEnded = false
    for (const connection of this.#connections) {
      const { traffic } = connection
      const isSilent = connection.isLent && traffic === connection.lastTraffic
      connection.silentTicks = isSilent ? connection.silentTicks + 1 : 0
      connection.lastTraffic = traffic
      if (connection.silentTicks <= this.#maxSilentTicks) continue
      connection.destroy()
      hasEnded = true
    }
    // The others go to the same server, and each would be waited for as long.
    if (hasEnded) this.retire()
  }
}
