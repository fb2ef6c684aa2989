import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'

import { MASKED_MESSAGE } from '../graphql/error-mapping'

interface ErrorBody {
  errors: { message: string; extensions?: Record<string, unknown> }[]
}

/**
 * Answers, in GraphQL's shape, a request that never reached GraphQL: its body is no JSON, too large or of another
 * type, its URL cannot be read, or Fastify itself failed, of which the caller is told nothing.
 */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  error: Pick<FastifyError, 'message' | 'statusCode'>,
): FastifyReply {
  const { statusCode = 500 } = error
  if (statusCode >= 500) {
    request.log.error({ err: error }, 'unforeseen error')
    return reply.code(statusCode).send(bodyOf(request, statusCode, MASKED_MESSAGE, 'INTERNAL_SERVER_ERROR'))
  }
  request.log.info({ statusCode, errors: [error.message] }, 'request refused')
  return reply.code(statusCode).send(bodyOf(request, statusCode, error.message, 'BAD_REQUEST'))
}

function bodyOf({ id: requestId }: FastifyRequest, statusCode: number, message: string, code: string): ErrorBody {
  return { errors: [{ message, extensions: { code, statusCode, requestId } }] }
}

/**
 * A hook that puts the status and the requestId into the errors of a request that Apollo refused before it ran, and
 * logs it. Everything else has both already.
 */
export function tellRequestId(
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
  done(null, JSON.stringify({ errors }))
}
