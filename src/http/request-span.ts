import { context, propagation, SpanKind, trace } from '@opentelemetry/api'
import type { RouteHandlerMethod } from 'fastify'

/** Runs a handler in a span of its own, which continues the trace of the caller if the request has one. */
export function withSpan(handler: RouteHandlerMethod): RouteHandlerMethod {
  const traced: RouteHandlerMethod = (request, reply) =>
    trace
      .getTracer('engagement-graphql')
      .startActiveSpan(
        'operation',
        { kind: SpanKind.SERVER, attributes: { 'engagement.request_id': request.id } },
        propagation.extract(context.active(), request.headers),
        async (span) => {
          try {
            return await handler.call(request.server, request, reply)
          } finally {
            span.end()
          }
        },
      )
  return traced
}
