import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

import type { FastifyReply, FastifyRequest } from 'fastify'

import { sendError } from './send-error'

/** A name or an IPv4 address, or an IPv6 address in brackets; then the port, if there is one. */
const HOST = /^(?:[\w.-]+|\[([\da-f:.]+)\])(?::(\d{0,5}))?$/i
const MAX_PORT = 65_535

/**
 * A hook: HTTP requires the status 400 for a Host header that is repeated or is not a host. A proxy and the service could
 * otherwise take one request for requests to different hosts.
 */
export function rejectInvalidHost(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (hasValidHost(request.raw)) done()
  else sendError(request, reply, { statusCode: 400, message: 'The Host header is invalid' })
}

/** HTTP/1.0 has no Host header. Node.js refuses a later request without one. */
function hasValidHost({ headers: { host }, rawHeaders }: IncomingMessage): boolean {
  if (host === undefined) return true
  const [isHost, address, port = ''] = HOST.exec(host) ?? []
  if (isHost === undefined || Number(port) > MAX_PORT) return false
  return (address === undefined || isIPv6(address)) && countHosts(rawHeaders) === 1
}

/** `headers` has only the first of several. */
function countHosts(rawHeaders: readonly string[]): number {
  let count = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index]
    if (name?.length === 4 && name.toLowerCase() === 'host') count += 1
  }
  return count
}
