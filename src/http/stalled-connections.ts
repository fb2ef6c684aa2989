import type { Socket } from 'node:net'

import type { FastifyInstance } from 'fastify'

import type { OpenConnections } from './open-connections'

export interface SendingLimits {
  /** The maximum time in which a connection accepts nothing while bytes wait for it, in seconds. */
  readonly sendTimeoutSeconds: number
  /** Whether waiting bytes occupy memory that other responses need. */
  readonly isMemoryScarce: () => boolean
}

/** A connection for which bytes wait. Times are in milliseconds of the monotonic clock. */
interface Sending {
  readonly since: number
  /** What was sent or handed to the system by the last time at which this number grew. */
  readonly bytesWritten: number
  readonly progressAt: number
}

const CHECK_INTERVAL_MILLISECONDS = 1_000

/** However slowly a client reads: after this time, its connection is closed. */
const MAX_SENDING_SECONDS = 120

/** While memory is scarce, a connection that accepts nothing between two checks is closed. */
const SCARCE_TIMEOUT_SECONDS = 1

/**
 * Closes connections whose client does not take its response. The bytes that wait would otherwise stay in memory for as
 * long as the client likes. One timer serves all connections, and a request costs nothing.
 */
export function closeStalledConnections(
  app: FastifyInstance,
  connections: OpenConnections,
  limits: SendingLimits,
): void {
  const sendingBySocket = new WeakMap<Socket, Sending>()
  const timer = setInterval(() => {
    const now = performance.now()
    for (const socket of connections.all) {
      const sending = updateSending(socket, sendingBySocket.get(socket), now)
      if (sending) sendingBySocket.set(socket, sending)
      else sendingBySocket.delete(socket)
      if (!sending || !isStalled(sending, now, limits)) continue
      app.log.warn('closing a connection whose client does not read its response')
      socket.destroy()
    }
  }, CHECK_INTERVAL_MILLISECONDS).unref()
  app.addHook('onClose', (_app, done) => {
    clearInterval(timer)
    done()
  })
}

function updateSending(socket: Socket, sending: Sending | undefined, now: number): Sending | undefined {
  const { bytesWritten, writableLength } = socket
  if (writableLength === 0) return undefined
  if (sending?.bytesWritten === bytesWritten) return sending
  return { since: sending?.since ?? now, bytesWritten, progressAt: now }
}

function isStalled({ since, progressAt }: Sending, now: number, limits: SendingLimits): boolean {
  const isScarce = limits.isMemoryScarce()
  const maxPause = isScarce ? Math.min(SCARCE_TIMEOUT_SECONDS, limits.sendTimeoutSeconds) : limits.sendTimeoutSeconds
  const maxTotal = isScarce ? limits.sendTimeoutSeconds : MAX_SENDING_SECONDS
  return now - progressAt >= maxPause * 1000 || now - since >= maxTotal * 1000
}
