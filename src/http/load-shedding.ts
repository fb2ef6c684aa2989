import type { RouteHandlerMethod } from 'fastify'

import { domainError } from '../domain/errors/domain-error'
import { sendError } from './send-error'

/**
 * Works on so many requests at once and refuses the others with TRY_AGAIN (503, Retry-After): under pressure, answers
 * to some in time are worth more than answers to all too late.
 */
export class LoadShedding {
  #running = 0

  constructor(private readonly maxConcurrentRequests: number) {}

  get running(): number {
    return this.#running
  }

  guard(handler: RouteHandlerMethod): RouteHandlerMethod {
    const guarded: RouteHandlerMethod = async (request, reply) => {
      if (this.#running >= this.maxConcurrentRequests) return sendError(request, reply, domainError('TRY_AGAIN'))
      this.#running += 1
      try {
        return await handler.call(request.server, request, reply)
      } finally {
        this.#running -= 1
      }
    }
    return guarded
  }
}
