import type { RouteHandlerMethod } from 'fastify'

import { domainError } from '../domain/errors/domain-error'
import { sendError } from './send-error'

/**
 * Limits the requests in flight, and refuses the others with TRY_AGAIN (503, Retry-After): under overload, timely
 * responses to some requests are worth more than late responses to all.
 */
export class LoadShedding {
  #inFlight = 0

  constructor(private readonly maxConcurrentRequests: number) {}

  get inFlight(): number {
    return this.#inFlight
  }

  guard(handler: RouteHandlerMethod): RouteHandlerMethod {
    const guarded: RouteHandlerMethod = async (request, reply) => {
      if (this.#inFlight >= this.maxConcurrentRequests) return sendError(request, reply, domainError('TRY_AGAIN'))
      this.#inFlight += 1
      try {
        return await handler.call(request.server, request, reply)
      } finally {
        this.#inFlight -= 1
      }
    }
    return guarded
  }
}
