import { diag, DiagLogLevel, SpanKind, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import type { Logger } from 'pino'

const TRACER = 'engagement-graphql'

export interface Tracing {
  /** Records a statement that has just completed, as a child of the operation that sent it. */
  readonly onStatement: (sql: string, milliseconds: number) => void
  /** Sends the remaining spans. */
  readonly stop: () => Promise<void>
}

/**
 * Sends spans of operations and statements to an OpenTelemetry collector. The settings of OpenTelemetry (OTEL_...)
 * define the address, the sampling and the service name. The text of a statement does not contain its values.
 */
export function startTracing(log: Pick<Logger, 'warn'>): Tracing {
  reportProblems(log)
  const resource = defaultResource()
    .merge(resourceFromAttributes({ 'service.name': TRACER }))
    .merge(detectResources({ detectors: [envDetector] }))
  const provider = new NodeTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  })
  provider.register()
  return {
    onStatement: (sql, milliseconds) => {
      // Only statements of operations: each statement that the service sends by itself would be a trace of its own.
      if (!trace.getActiveSpan()) return
      const endTime = Date.now()
      const attributes = { 'db.query.text': sql }
      trace
        .getTracer(TRACER)
        .startSpan(getStatementVerb(sql), { kind: SpanKind.CLIENT, startTime: endTime - milliseconds, attributes })
        .end(endTime)
    },
    stop: () =>
      provider.shutdown().catch((err: unknown) => {
        log.warn({ err }, 'the last spans were not sent')
      }),
  }
}

/** An unreachable collector does not affect callers; operators find it in the log. */
function reportProblems(log: Pick<Logger, 'warn'>): void {
  const report = (message: string) => {
    log.warn({ detail: message }, 'spans were not sent')
  }
  const ignore = () => undefined
  const logger = { error: report, warn: report, info: ignore, debug: ignore, verbose: ignore }
  diag.setLogger(logger, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true })
}

/** Anywhere in the text: Prisma reports the commit of a transaction in a comment. */
function getStatementVerb(sql: string): string {
  return /\b(SELECT|INSERT|UPDATE|DELETE|BEGIN|COMMIT|ROLLBACK)\b/.exec(sql)?.[0] ?? 'statement'
}
