import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from 'fastify'

import type { Authenticate } from '../access/authenticate'
import { type AllowedOrigins, rejectForeignOrigins } from './allowed-origins'
import { authenticateCallers } from './authenticate-callers'
import { rejectInvalidQuery } from './invalid-query'
import type { LoadShedding } from './load-shedding'
import { limitCallers } from './rate-limits'
import type { RequestLimits } from './request-limits'
import { withSpan } from './request-span'
import { withTimeout } from './request-timeout'

/** What stands before every face. */
export interface EndpointGuards {
  readonly authenticate: Authenticate
  readonly load: LoadShedding
  readonly limits: RequestLimits
  readonly origins: AllowedOrigins
  readonly needsToken: boolean
  /** Whether each request is a span of a trace. */
  readonly tracing: boolean
}

/** Refuses requests before their body is read. `isOperation`: whether a request of any method executes something. */
export function guardRequests(
  endpoint: FastifyInstance,
  { authenticate, limits, origins, needsToken }: EndpointGuards,
  isOperation: (request: FastifyRequest) => boolean,
): void {
  // A request passes these in this order.
  endpoint.addHook('onRequest', rejectInvalidQuery)
  rejectForeignOrigins(endpoint, origins, { needsToken, isOperation })
  authenticateCallers(endpoint, authenticate)
  limitCallers(endpoint, limits.perCaller)
}

/** Limits the time and the number of the requests that a handler serves. `spanName` names them in traces. */
export function guardHandler(
  { limits, load, tracing }: EndpointGuards,
  handler: RouteHandlerMethod,
  spanName?: string,
): RouteHandlerMethod {
  return withTimeout(limits, load.guard(tracing ? withSpan(handler, spanName) : handler))
}
