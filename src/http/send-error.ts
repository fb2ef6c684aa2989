import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'

import { DomainError, domainError } from '../domain/errors/domain-error'
import { MASKED_MESSAGE } from '../graphql/errors/error-mapping'
import { formatDomainError, getReason, withRequestId } from '../graphql/errors/response-errors'

declare module 'fastify' {
  interface FastifyRequest {
    /** For the metrics: the reason or code of an error that was sent instead of a GraphQL response. */
    errorReason?: string
  }
}

type HttpError = Pick<FastifyError, 'message' | 'statusCode'>

/**
 * Sends an error in the shape of GraphQL for a request that did not reach GraphQL: a limit is exceeded, the body is not
 * JSON, too large or of another media type, the URL is invalid, or Fastify itself failed. The cause of a failure is
 * only in the log.
 */
export function sendError(request: FastifyRequest, reply: FastifyReply, error: HttpError): FastifyReply {
  const documented = toDocumentedError(error, request)
  const statusCode = documented?.statusCode ?? error.statusCode ?? 500
  const formatted = documented ? formatDomainError(documented) : formatHttpError(error, statusCode)
  request.errorReason = getReason(formatted)
  if (statusCode >= 500 && !documented) request.log.error({ err: error }, 'unexpected error')
  else request.log.info({ statusCode, errors: [documented?.reason ?? error.message] }, 'request refused')
  if (documented?.details.retryable === true) void reply.header('retry-after', '1')
  return reply.code(statusCode).send({ errors: [withRequestId(formatted, request.id)] })
}

function toDocumentedError(error: HttpError, { routeOptions: { bodyLimit } }: FastifyRequest): DomainError | undefined {
  if (error instanceof DomainError) return error
  switch (error.statusCode) {
    case 413:
      return domainError('REQUEST_TOO_LARGE', { maximum: String(bodyLimit) })
    case 415:
      return domainError('UNSUPPORTED_MEDIA_TYPE')
    default:
      return undefined
  }
}

function formatHttpError({ message }: HttpError, statusCode: number): GraphQLFormattedError {
  return statusCode >= 500
    ? { message: MASKED_MESSAGE, extensions: { code: 'INTERNAL_SERVER_ERROR', statusCode } }
    : { message, extensions: { code: 'BAD_REQUEST', statusCode } }
}
