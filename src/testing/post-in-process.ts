import { once } from 'node:events'
import { type IncomingMessage, request as createRequest, type Server } from 'node:http'
import { duplexPair } from 'node:stream'
import { text } from 'node:stream/consumers'

/**
 * Sends a request to a server over a connection within the process, without a port, and returns the JSON of the response.
 * The inject() of Fastify does the same, but loads an ES module, which jest cannot do without an option of Node.js.
 */
export async function postInProcess(
  server: Server,
  path: string,
  { body, headers }: { readonly body: object; readonly headers: Readonly<Record<string, string>> },
): Promise<unknown> {
  const [client, connection] = duplexPair()
  server.emit('connection', Object.assign(connection, { remoteAddress: '127.0.0.1' }))
  const request = createRequest({
    createConnection: () => client,
    method: 'POST',
    path,
    headers: { host: 'localhost', 'content-type': 'application/json', ...headers },
  })
  request.end(JSON.stringify(body))
  // Cast: the listeners of this event have one parameter, the response.
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  // Parsed here: jest gives each test file classes of its own, and those of the modules of Node.js are others.
  return JSON.parse(await text(response))
}
