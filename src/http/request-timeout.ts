import type { RouteHandlerMethod } from 'fastify'

import { domainError } from '../domain/errors/domain-error'
import type { RequestLimits } from './request-limits'

/**
 * Responds with OUTCOME_UNKNOWN (503) if a handler takes too long. Its work goes on, and its response is dropped.
 *
 * Fastify's own handlerTimeout cannot be used: it ends when the request closes, which on a socket is as soon as the
 * body has been read.
 */
export function withTimeout({ timeoutSeconds }: RequestLimits, handler: RouteHandlerMethod): RouteHandlerMethod {
  const guarded: RouteHandlerMethod = async (request, reply) => {
    let timer: NodeJS.Timeout | undefined
    const timedOut = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        reject(domainError('OUTCOME_UNKNOWN'))
      }, timeoutSeconds * 1000)
    })
    try {
      return await Promise.race([handler.call(request.server, request, reply), timedOut])
    } finally {
      clearTimeout(timer)
    }
  }
  return guarded
}
