import type { FastifyInstance } from 'fastify'

import type { Authenticate } from '../access/authenticate'
import { checkScopes } from '../access/scopes'
import { METRICS_PATH } from './paths'
import { sendError } from './send-error'

export interface HttpMetrics {
  /** Counts a response. */
  countRequest(route: string, status: number): void
  /** Counts an error of a response, by its reason, or by its code if it has no reason. */
  countError(reason: string): void
  /** All metrics in the text format of Prometheus. */
  text(): Promise<{ contentType: string; body: string }>
}

/** Counts every response, and every error that was sent instead of a GraphQL response. */
export function countResponses(app: FastifyInstance, metrics: HttpMetrics): void {
  app.addHook('onResponse', ({ routeOptions: { url = 'none' }, errorReason }, { statusCode }, done) => {
    metrics.countRequest(url, statusCode)
    if (errorReason !== undefined) metrics.countError(errorReason)
    done()
  })
}

/** GET /metrics, for Prometheus. If callers need a token, the token must have the scope `metrics`. */
export function addMetricsPage(app: FastifyInstance, metrics: HttpMetrics, authenticate: Authenticate): void {
  app.get(METRICS_PATH, async (request, reply) => {
    const error = checkScopes(await authenticate(request.headers), ['metrics'])
    if (error) return sendError(request, reply, error)
    const { contentType, body } = await metrics.text()
    return reply.type(contentType).send(body)
  })
}
