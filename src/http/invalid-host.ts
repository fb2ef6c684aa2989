import type { FastifyReply, FastifyRequest } from 'fastify'

import { sendError } from './send-error'

/** A hook: HTTP requires the status 400 for a Host header that is not a host. */
export function rejectInvalidHost(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (URL.canParse(`http://${request.hostname}/`)) done()
  else sendError(request, reply, { statusCode: 400, message: 'The Host header is invalid' })
}
