import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { RouteHandlerMethod } from 'fastify'

import { toDomainError } from '../domain/errors/to-domain-error'

/** Runs a handler in a span of its own, which continues the trace of the caller if the request has one. */
export function withSpan(handler: RouteHandlerMethod, name = 'operation'): RouteHandlerMethod {
  const traced: RouteHandlerMethod = (request, reply) =>
    trace
      .getTracer('engagement-graphql')
      .startActiveSpan(
        name,
        { kind: SpanKind.SERVER, attributes: { 'engagement.request_id': request.id } },
        propagation.extract(context.active(), request.headers),
        async (span) => {
          try {
            return await handler.call(request.server, request, reply)
          } catch (error) {
            const reason = toDomainError(error)?.reason ?? 'INTERNAL_SERVER_ERROR'
            span.setStatus({ code: SpanStatusCode.ERROR }).setAttribute('engagement.reasons', [reason])
            throw error
          } finally {
            span.end()
          }
        },
      )
  return traced
}
