import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'

import { DomainError, domainError } from '../domain/errors/domain-error'
import { MASKED_MESSAGE } from '../graphql/errors/error-mapping'

declare module 'fastify' {
  interface FastifyRequest {
    /** The reason or code of an error that came in the place of GraphQL's answer. */
    refusedFor?: string
  }
}

interface ErrorBody {
  errors: { message: string; extensions?: Record<string, unknown> }[]
}

/**
 * Answers, in GraphQL's shape, a request that never reached GraphQL: there are too many, its body is no JSON, too large
 * or of another type, its URL cannot be read, or Fastify itself failed, of which the caller is told nothing.
 */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  error: Pick<FastifyError, 'message' | 'statusCode'> & { code?: string },
): FastifyReply {
  const documented = toDocumentedError(error, request)
  if (documented) return sendDocumentedError(request, reply, documented)
  const { statusCode = 500 } = error
  if (statusCode >= 500) {
    request.log.error({ err: error }, 'unforeseen error')
    request.refusedFor = 'INTERNAL_SERVER_ERROR'
    return reply
      .code(statusCode)
      .send(createErrorBody(request, MASKED_MESSAGE, { code: request.refusedFor, statusCode }))
  }
  request.log.info({ statusCode, errors: [error.message] }, 'request refused')
  request.refusedFor = 'BAD_REQUEST'
  return reply.code(statusCode).send(createErrorBody(request, error.message, { code: request.refusedFor, statusCode }))
}

function toDocumentedError(
  error: { code?: string },
  { routeOptions: { bodyLimit } }: FastifyRequest,
): DomainError | undefined {
  if (error instanceof DomainError) return error
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return domainError('REQUEST_TOO_LARGE', { most: String(bodyLimit) })
  return undefined
}

function sendDocumentedError(request: FastifyRequest, reply: FastifyReply, error: DomainError): FastifyReply {
  const { details, code, statusCode, reason } = error
  request.log.info({ statusCode, errors: [reason] }, 'request refused')
  request.refusedFor = reason
  if (details.retryable === true) void reply.header('retry-after', '1')
  return reply.code(statusCode).send(createErrorBody(request, error.message, { ...details, code, statusCode, reason }))
}

function createErrorBody(
  { id: requestId }: FastifyRequest,
  message: string,
  extensions: Record<string, unknown>,
): ErrorBody {
  return { errors: [{ message, extensions: { ...extensions, requestId } }] }
}

/** A hook: HTTP asks for 400 where the header Host is no name. */
export function rejectInvalidHost(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (validHosts.memo(request.hostname)) done()
  else refuse(request, reply, { statusCode: 400, message: 'The header Host cannot be read' })
}

/** A service has one name or a few, and is called by them with every request. */
const validHosts = new LRUCache<string, boolean>({ max: 100, memoMethod: (host) => URL.canParse(`http://${host}/`) })

/**
 * A hook that puts the status and the requestId into the errors of a request that Apollo refused before it ran, and
 * logs it. Everything else has both already.
 */
export function addRequestId(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: null, payload: unknown) => void,
): void {
  const { statusCode } = reply
  const body = statusCode >= 400 && typeof payload === 'string' ? (JSON.parse(payload) as Partial<ErrorBody>) : {}
  const isUntold = body.errors?.every(({ extensions }) => extensions?.requestId === undefined) ?? false
  if (!isUntold) {
    done(null, payload)
    return
  }
  const errors = body.errors?.map((error) => ({
    ...error,
    extensions: { ...error.extensions, statusCode, requestId: request.id },
  }))
  request.log.info({ statusCode, errors: errors?.map(({ message }) => message) }, 'request refused')
  request.refusedFor = 'BAD_REQUEST'
  done(null, JSON.stringify({ errors }))
}
