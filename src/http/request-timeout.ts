import type { RouteHandlerMethod } from 'fastify'

import { domainError } from '../domain/errors/domain-error'
import type { RequestLimits } from './request-limits'

/**
 * Answers OUTCOME_UNKNOWN (503) where a handler takes too long. What it does goes on, and its answer is dropped.
 *
 * Fastify's own handlerTimeout does not do: it is called off when the request closes, which over a socket is as soon as
 * its body was read.
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
