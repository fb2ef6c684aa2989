import type { FastifyInstance } from 'fastify'

export interface SendingLimits {
  /** The maximum time in which a connection whose client has not begun to read accepts nothing, in seconds. */
  readonly sendTimeoutSeconds: number
  /** Whether waiting bytes occupy memory that other responses need. */
  readonly isMemoryScarce: () => boolean
}

/** What is used of a socket. */
interface SendingSocket {
  readonly bytesWritten: number
  readonly writableLength: number
  destroy(): unknown
}

/** A connection for which bytes wait. Times are in milliseconds of the monotonic clock. */
interface Sending {
  readonly since: number
  /** What was sent or handed to the system by the last time at which this number grew. */
  readonly bytesWritten: number
  readonly progressAt: number
  /** Whether the client reads: once the buffers of the connection are full, nothing else makes room. */
  readonly isRead: boolean
}

const CHECK_INTERVAL_MILLISECONDS = 1_000

/** In this time, the buffers of a connection are filled whether or not its client reads. */
const FILL_MILLISECONDS = 3_000

/**
 * Linux takes more bytes only when about a third of its buffer is free, which can be megabytes: between these times, a
 * client that reads steadily on a slow connection seems to read nothing.
 */
const READER_TIMEOUT_SECONDS = 60

/** While memory is scarce, for a client that has not begun to read. */
const SCARCE_TIMEOUT_SECONDS = 3

/** While memory is scarce, a connection is closed after this time, however steadily its client reads. */
const SCARCE_TOTAL_SECONDS = 120

/**
 * Closes connections whose client does not take its response. The bytes that wait would otherwise stay in memory for as
 * long as the client likes. One timer serves all connections, and a request costs nothing.
 */
export function closeStalledConnections(
  app: FastifyInstance,
  connections: { readonly all: Iterable<SendingSocket> },
  limits: SendingLimits,
): void {
  const sendingBySocket = new WeakMap<SendingSocket, Sending>()
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

function updateSending(socket: SendingSocket, sending: Sending | undefined, now: number): Sending | undefined {
  const { bytesWritten, writableLength } = socket
  if (writableLength === 0) return undefined
  if (!sending) return { since: now, bytesWritten, progressAt: now, isRead: false }
  if (sending.bytesWritten === bytesWritten) return sending
  const { since } = sending
  return { since, bytesWritten, progressAt: now, isRead: sending.isRead || now - since > FILL_MILLISECONDS }
}

function isStalled({ since, progressAt, isRead }: Sending, now: number, limits: SendingLimits): boolean {
  const { sendTimeoutSeconds } = limits
  if (!limits.isMemoryScarce()) {
    const maxPause = isRead ? Math.max(READER_TIMEOUT_SECONDS, sendTimeoutSeconds) : sendTimeoutSeconds
    return now - progressAt >= maxPause * 1000
  }
  const maxPause = isRead ? sendTimeoutSeconds : Math.min(SCARCE_TIMEOUT_SECONDS, sendTimeoutSeconds)
  return now - progressAt >= maxPause * 1000 || now - since >= SCARCE_TOTAL_SECONDS * 1000
}
