import type { FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'

import { withRequestId } from '../graphql/errors/response-errors'

interface ErrorBody {
  errors?: GraphQLFormattedError[]
}

/**
 * A hook that completes and logs the errors of a request that Apollo refused before the operation started. All other
 * errors have their status and requestId already.
 */
export function completeApolloErrors(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: null, payload: unknown) => void,
): void {
  const { statusCode } = reply
  // Cast: the payload is a response of Apollo or of sendError, and both have this shape.
  const body = statusCode >= 400 && typeof payload === 'string' ? (JSON.parse(payload) as ErrorBody) : {}
  if (!body.errors?.every(({ extensions }) => extensions?.requestId === undefined)) {
    done(null, payload)
    return
  }
  const errors = body.errors.map((error) =>
    withRequestId({ ...error, extensions: { ...error.extensions, statusCode } }, request.id),
  )
  request.log.info({ statusCode, errors: errors.map(({ message }) => message) }, 'request refused')
  request.errorReason = 'BAD_REQUEST'
  done(null, JSON.stringify({ errors }))
}
