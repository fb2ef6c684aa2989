import { context, propagation, SpanKind, trace } from '@opentelemetry/api'
import type { RouteHandlerMethod } from 'fastify'

/** Runs a handler within a span of its own, which goes on with the trace of the caller where one was sent. */
export function inSpan(handler: RouteHandlerMethod): RouteHandlerMethod {
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
