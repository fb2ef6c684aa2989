import { connect } from 'node:net'

/** A connection whose client sends requests and never reads. */
export interface UnreadConnection {
  destroy(): void
}

/** Sends GraphQL queries over one connection, without waiting for responses (HTTP pipelining), and reads nothing. */
export function openUnreadConnection(
  address: string,
  queries: readonly string[],
  headers: Record<string, string> = {},
): UnreadConnection {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname).pause()
  // The service resets the connection.
  socket.on('error', () => undefined)
  for (const query of queries) {
    const body = JSON.stringify({ query })
    const lines = Object.entries({
      host: `${hostname}:${port}`,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      ...headers,
    }).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(`POST /graphql HTTP/1.1\r\n${lines.join('')}\r\n${body}`)
  }
  return { destroy: () => socket.destroy() }
}
