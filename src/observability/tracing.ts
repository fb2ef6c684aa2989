import { diag, DiagLogLevel, SpanKind, trace } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node'
import type { Logger } from 'pino'

const TRACER = 'engagement-graphql'

export interface Tracing {
  /** Records a statement that has just been answered, below the operation that sent it. */
  readonly onStatement: (sql: string, milliseconds: number) => void
  /** Sends what is left. */
  readonly stop: () => Promise<void>
}

/**
 * Sends spans of operations and statements to an OpenTelemetry collector. Its own settings (OTEL_...) say where to, how
 * many and under which name; the values of a statement are not in its text.
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
      // Only what an operation waits for: what the service does by itself would be a trace for each statement.
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

/** A collector that is away must not be noticed by callers, but by operators. */
function reportProblems(log: Pick<Logger, 'warn'>): void {
  const report = (message: string) => {
    log.warn({ detail: message }, 'spans were not sent')
  }
  const ignore = () => undefined
  const logger = { error: report, warn: report, info: ignore, debug: ignore, verbose: ignore }
  diag.setLogger(logger, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true })
}

/** Prisma tells of the commit of a transaction in a comment. */
function getStatementVerb(sql: string): string {
  return /\b(SELECT|INSERT|UPDATE|DELETE|BEGIN|COMMIT|ROLLBACK)\b/.exec(sql)?.[0] ?? 'statement'
}
