import type { FastifyReply, FastifyRequest } from 'fastify'

import { type DomainError, domainError } from '../domain/errors/domain-error'
import { type Failure, UNEXPECTED_FAILURE } from '../domain/errors/failure'
import { toDomainError } from '../domain/errors/to-domain-error'
import { formatDomainError, withRequestId } from '../graphql/errors/response-errors'
import { formatRestError } from '../rest/errors/error-forms'
import { JSON_TYPE } from '../rest/media-types'

declare module 'fastify' {
  interface FastifyRequest {
    /** For metrics and the log: the reason or code of an error that was sent instead of a response of the face. */
    errorReason?: string
  }
  interface FastifyContextConfig {
    /** Whether the route logs a line for each of its responses, the refused ones included. */
    logsResponses?: boolean
  }
}

/** What Fastify throws, and what is known of an error that is not documented. */
interface HttpError {
  readonly message: string
  readonly statusCode?: number
}

/**
 * Sends an error in the form of the face that the path belongs to: a limit is exceeded, the body is not JSON, too large or
 * of another media type, the URL is invalid, a handler of the REST face failed, or Fastify itself failed. The cause of a
 * failure is only in the log.
 */
export function sendError(request: FastifyRequest, reply: FastifyReply, error: HttpError): FastifyReply {
  const documented = toDocumentedError(error, request)
  const failure: Failure = documented ?? UNEXPECTED_FAILURE
  request.errorReason = failure.reason ?? failure.code
  logError(request, error, documented)
  if (failure.statusCode === 401) void reply.header('www-authenticate', 'Bearer')
  if (failure.details.retryable === true) void reply.header('retry-after', '1')
  const { mediaType, body } = formatRestError(getPath(request), failure, request.id) ?? {
    mediaType: 'application/json; charset=utf-8',
    body: { errors: [withRequestId(formatDomainError(failure), request.id)] },
  }
  // With a serializer, Fastify sends the media type as it is. Otherwise it adds a charset to its parameters.
  return reply.code(failure.statusCode).type(mediaType).serializer(JSON.stringify).send(body)
}

/** The path of the route or, if there is none, of the URL, which can be encoded or absolute. */
function getPath({ routeOptions, url }: FastifyRequest): string {
  if (routeOptions.url !== undefined) return routeOptions.url
  const base = 'http://localhost'
  const pathname = URL.canParse(url, base) ? new URL(url, base).pathname : url
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}

function toDocumentedError(error: HttpError, { routeOptions }: FastifyRequest): DomainError | undefined {
  const documented = toDomainError(error)
  if (documented) return documented
  const { message, statusCode = 500 } = error
  switch (statusCode) {
    case 413:
      return domainError('REQUEST_TOO_LARGE', { maximum: String(routeOptions.bodyLimit) })
    case 415:
      return domainError('UNSUPPORTED_MEDIA_TYPE', { mediaTypes: acceptedMediaTypes(routeOptions).join(' or ') })
    case 403:
    case 404:
      // Of a file that is served: no other code refuses by these.
      return domainError('PATH_NOT_FOUND')
    default:
      return statusCode < 500 ? domainError('REQUEST_INVALID', { problem: message }) : undefined
  }
}

/** The media types of bodies that a route takes. */
export function acceptedMediaTypes({ schema }: Pick<FastifyRequest['routeOptions'], 'schema'>): readonly string[] {
  return schema?.consumes ?? [JSON_TYPE]
}

function logError({ log, routeOptions }: FastifyRequest, error: HttpError, documented: DomainError | undefined): void {
  if (!documented) log.error({ err: error }, 'unexpected error')
  else if (documented.cause !== undefined) log.warn({ err: documented.cause, reason: documented.reason }, 'fault')
  if (routeOptions.config.logsResponses || !documented) return
  log.info({ statusCode: documented.statusCode, errors: [documented.reason] }, 'request refused')
}
