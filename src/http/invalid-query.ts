import type { FastifyReply, FastifyRequest } from 'fastify'

import { sendError } from './send-error'

/**
 * A hook: refuses a URL whose parameters are not UTF-8 in percent-encoding. Decoders replace each invalid byte by the
 * same character, so that two different IDs would become one.
 */
export function rejectInvalidQuery(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (isDecodable(request.url)) done()
  else sendError(request, reply, { statusCode: 400, message: 'The URL is invalid' })
}

function isDecodable(url: string): boolean {
  if (/[^\x21-\x7e]/.test(url)) return false
  if (!url.includes('%')) return true
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}
