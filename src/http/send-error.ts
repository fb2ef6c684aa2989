import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'
import { LRUCache } from 'lru-cache'

import { DomainError, domainError } from '../domain/errors/domain-error'
import { MASKED_MESSAGE } from '../graphql/errors/error-mapping'
import { formatDomainError, getReason, withRequestId } from '../graphql/errors/response-errors'

declare module 'fastify' {
  interface FastifyRequest {
    /** The reason or code of an error that was sent instead of a response of GraphQL. For the metrics. */
    errorReason?: string
  }
}

type HttpError = Pick<FastifyError, 'message' | 'statusCode'> & { code?: string }

/**
 * Sends an error in the shape of GraphQL for a request that never reached GraphQL: a limit is exceeded, the body is not
 * JSON, too large or of another media type, the URL is invalid, or Fastify itself failed. The cause of a failure is in the
 * log only.
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
  if (error.code !== 'FST_ERR_CTP_BODY_TOO_LARGE') return undefined
  return domainError('REQUEST_TOO_LARGE', { maximum: String(bodyLimit) })
}

function formatHttpError({ message }: HttpError, statusCode: number): GraphQLFormattedError {
  return statusCode >= 500
    ? { message: MASKED_MESSAGE, extensions: { code: 'INTERNAL_SERVER_ERROR', statusCode } }
    : { message, extensions: { code: 'BAD_REQUEST', statusCode } }
}

/** A hook: HTTP requires 400 for a Host header that is not a host. */
export function rejectInvalidHost(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (validHosts.memo(request.hostname)) done()
  else sendError(request, reply, { statusCode: 400, message: 'The Host header is invalid' })
}

/** A service has few names, and every request carries one of them. */
const validHosts = new LRUCache<string, boolean>({ max: 100, memoMethod: (host) => URL.canParse(`http://${host}/`) })

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

interface ErrorBody {
  errors?: GraphQLFormattedError[]
}
