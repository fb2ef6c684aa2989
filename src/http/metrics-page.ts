import type { FastifyInstance } from 'fastify'

import { checkScopes } from '../graphql/authorization'
import type { Authenticate } from './authentication'
import { METRICS_PATH } from './paths'
import { refuse } from './refusals'

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
  app.addHook('onResponse', ({ routeOptions: { url = 'none' }, refusedFor }, { statusCode }, done) => {
    metrics.countRequest(url, statusCode)
    if (refusedFor !== undefined) metrics.countError(refusedFor)
    done()
  })
}

/** GET /metrics for Prometheus. Where callers need a token, it is one with the scope `metrics`. */
export function addMetricsPage(app: FastifyInstance, metrics: HttpMetrics, authenticate: Authenticate): void {
  app.get(METRICS_PATH, async (request, reply) => {
    const error = checkScopes(await authenticate(request.headers), ['metrics'])
    if (error) return refuse(request, reply, error)
    const { contentType, body } = await metrics.text()
    return reply.type(contentType).send(body)
  })
}
