import { Server as NetServer, Socket } from 'node:net'
import { setImmediate, setTimeout } from 'node:timers/promises'

import type { FastifyInstance } from 'fastify'

/**
 * A connection on which no request has arrived for so long, in a shutdown that announces itself with each response, is
 * idle and can be closed.
 */
const QUIET_MILLISECONDS = 1_000
const DRAIN_CHECK_MILLISECONDS = 20
const MAX_DRAIN_MILLISECONDS = 5_000

/** While clients connect again and again, for so long. */
const MAX_ACCEPT_MILLISECONDS = 1_000

/** The connections on which requests have arrived. */
export class OpenConnections {
  readonly #sockets = new Set<Socket>()
  #lastRequestAt = 0

  constructor(app: FastifyInstance) {
    app.addHook('onRequest', ({ raw: { socket } }, _reply, done) => {
      this.#lastRequestAt = performance.now()
      // An injected request has no real socket.
      if (socket instanceof Socket && !this.#sockets.has(socket)) this.#add(socket)
      done()
    })
    app.addHook('preClose', () => this.#drain(app))
  }

  get all(): ReadonlySet<Socket> {
    return this.#sockets
  }

  #add(socket: Socket): void {
    this.#sockets.add(socket)
    socket.once('close', () => this.#sockets.delete(socket))
  }

  /**
   * Stops listening, and waits until no requests arrive on the open ones: each response says from now on that
   * its connection closes. Otherwise a request that arrives while an idle connection is being closed would be cut. Under
   * load, requests wait in the system while the process is busy.
   */
  async #drain({ server }: FastifyInstance): Promise<void> {
    if (!server.listening) return
    const startedAt = performance.now()
    await acceptWaitingConnections(server, startedAt + MAX_ACCEPT_MILLISECONDS)
    // The method of the HTTP server would close idle connections too.
    NetServer.prototype.close.call(server)
    const isQuiet = () => performance.now() - Math.max(this.#lastRequestAt, startedAt) >= QUIET_MILLISECONDS
    while (this.#sockets.size > 0 && !isQuiet() && performance.now() - startedAt < MAX_DRAIN_MILLISECONDS) {
      await setTimeout(DRAIN_CHECK_MILLISECONDS)
      // A timer comes before the requests that wait in the system, and this comes after them.
      await setImmediate()
    }
  }
}

/**
 * Accepts the connections that wait in the system, with the requests that clients have sent on them: they would be reset
 * when the server stops listening. Each turn of the event loop accepts one.
 */
async function acceptWaitingConnections(server: NetServer, deadline: number): Promise<void> {
  let accepted = 0
  let acceptedBefore: number
  const onConnection = () => (accepted += 1)
  server.on('connection', onConnection)
  do {
    acceptedBefore = accepted
    await setImmediate()
    await setImmediate()
  } while (accepted > acceptedBefore && performance.now() < deadline)
  server.off('connection', onConnection)
}
