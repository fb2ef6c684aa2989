import type { FastifyInstance } from 'fastify'

import type { Authenticate } from '../access/authenticate'
import { checkScopes } from '../access/scopes'
import { METRICS_PATH } from './paths'
import { sendError } from './send-error'

export interface HttpMetrics {
  /** A request was answered. */
  countRequest(route: string, status: number): void
  /** An error was answered: its reason, or its code where it has none. */
  countError(reason: string): void
  /** Everything that is measured, in the text format of Prometheus. */
  text(): Promise<{ contentType: string; body: string }>
}

/** Counts every answer, and every error that came in the place of one of GraphQL's. */
export function countResponses(app: FastifyInstance, metrics: HttpMetrics): void {
  app.addHook('onResponse', ({ routeOptions: { url = 'none' }, errorReason }, { statusCode }, done) => {
    metrics.countRequest(url, statusCode)
    if (errorReason !== undefined) metrics.countError(errorReason)
    done()
  })
}

/** GET /metrics for Prometheus. Where callers need a token, it is one with the scope `metrics`. */
export function addMetricsPage(app: FastifyInstance, metrics: HttpMetrics, authenticate: Authenticate): void {
  app.get(METRICS_PATH, async (request, reply) => {
    const error = checkScopes(await authenticate(request.headers), ['metrics'])
    if (error) return sendError(request, reply, error)
    const { contentType, body } = await metrics.text()
    return reply.type(contentType).send(body)
  })
}
