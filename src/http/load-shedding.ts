import type { FastifyRequest, RouteHandlerMethod } from 'fastify'

import { type DomainError, domainError } from '../domain/errors/domain-error'
import { callerKey } from './caller-key'
import type { HeldBytes } from './held-bytes'
import { RequestBudget } from './request-budget'
import type { RequestLimits } from './request-limits'
import { onResponseOver } from './response-over'
import { sendError } from './send-error'

/**
 * Limits the requests in flight, and refuses the others with TRY_AGAIN (503, Retry-After): under overload, timely
 * responses to some requests are worth more than late responses to all. One caller can use only a part of them, and gets
 * TOO_MANY_REQUESTS (429, Retry-After) beyond it. What is refused does not count for the rates.
 *
 * A request is in flight until its handler has returned and its response is over: the client decides how long a response
 * waits to be sent, and the handler goes on after a timeout or when the client has gone.
 */
export class LoadShedding {
  #inFlight = 0
  readonly #byCaller = new Map<string, number>()

  constructor(
    private readonly limits: RequestLimits,
    private readonly held: HeldBytes,
  ) {}

  get inFlight(): number {
    return this.#inFlight
  }

  guard(handler: RouteHandlerMethod): RouteHandlerMethod {
    const guarded: RouteHandlerMethod = async (request, reply) => {
      const caller = callerKey(request)
      const error = this.#findError(caller)
      if (error) {
        request.rate.giveBack()
        return sendError(request, reply.header('retry-after', '1'), error)
      }
      const budget = this.#start(request, caller)
      try {
        return await handler.call(request.server, request, reply)
      } finally {
        onResponseOver(request, reply, () => {
          this.#count(caller, -1)
          budget.release()
        })
      }
    }
    return guarded
  }

  #findError(caller: string | undefined): DomainError | undefined {
    if (this.#inFlight >= this.limits.concurrentRequests) return domainError('TRY_AGAIN')
    const ofCaller = caller === undefined ? 0 : (this.#byCaller.get(caller) ?? 0)
    return ofCaller >= this.limits.concurrentRequestsOfCaller ? domainError('TOO_MANY_REQUESTS') : undefined
  }

  #start(request: FastifyRequest, caller: string | undefined): RequestBudget {
    this.#count(caller, 1)
    const budget = new RequestBudget(this.held, caller, this.limits.readBytes)
    request.budget = budget
    return budget
  }

  #count(caller: string | undefined, change: 1 | -1): void {
    this.#inFlight += change
    if (caller === undefined) return
    const count = (this.#byCaller.get(caller) ?? 0) + change
    if (count > 0) this.#byCaller.set(caller, count)
    else this.#byCaller.delete(caller)
  }
}
