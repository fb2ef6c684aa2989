import fastifyCors from '@fastify/cors'
import Fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, LogController } from 'fastify'

import { acceptUnrestricted } from './access/authenticate'
import { verifyTokens } from './access/tokens'
import type { Config } from './config/environment'
import type { OpenDatabase } from './database/client'
import type { Dependencies } from './domain/dependencies'
import { ProgrammeSnapshot } from './domain/programme/programme-snapshot'
import { createGraphQLServer } from './graphql/execution/graphql-server'
import { FIRST_OPERATION } from './graphql/first-operation'
import { createSchema } from './graphql/schema'
import { addGraphiQLPage } from './http/graphiql-page'
import { addGraphQLEndpoint } from './http/graphql-endpoint'
import { responseHeaders, setResponseHeaders } from './http/headers'
import { addHealthChecks } from './http/health'
import { LoadShedding } from './http/load-shedding'
import { addMetricsPage, countResponses } from './http/metrics-page'
import { exchangeCounts, limitAddresses } from './http/rate-limits'
import { RequestCounts } from './http/request-counts'
import { requestId } from './http/request-id'
import { sendError } from './http/send-error'
import { ServiceMetrics } from './observability/metrics'

export interface AppDependencies {
  readonly database: OpenDatabase
  readonly log: FastifyBaseLogger
  readonly clock?: () => Date
  /** Whether the process is about to end, and should not be sent work any more. */
  readonly isDraining?: () => boolean
  /** How long a snapshot of the programme is trusted; a second unless set. */
  readonly programmeMaxAgeMilliseconds?: number
}

/** The whole service without a socket: tests inject requests, server.ts listens. */
export async function buildApp(config: Config, { database, log, ...rest }: AppDependencies): Promise<FastifyInstance> {
  const { clock = () => new Date(), isDraining = () => false } = rest
  const deps: Dependencies = {
    database,
    programme: new ProgrammeSnapshot(database.client, rest.programmeMaxAgeMilliseconds),
    clock,
    sessionTtlSeconds: config.sessionTtlSeconds,
  }
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestId,
    trustProxy: config.trustedProxies,
    // Node's own limit for a request to arrive, which Fastify switches off: nobody may hold a connection with half of one.
    requestTimeout: 60_000,
    // While closing, what still comes over an open connection is answered too.
    return503OnClosing: false,
    // A URL that cannot be read comes to no route, and so past all hooks.
    frameworkErrors: (_error, request, reply) => {
      sendError(request, reply.headers(responseHeaders(request, reply)), {
        statusCode: 400,
        message: 'The URL cannot be read',
      })
    },
  })
  app.addHook('onSend', (_request, reply, payload, done) => {
    // What was under way when the shutdown began would else keep its connection open until that times out.
    if (isDraining()) void reply.header('connection', 'close')
    done(null, payload)
  })
  setResponseHeaders(app)
  // Fastify's own words for both repeat the URL or name its codes, and of a failure they tell its message.
  app.setErrorHandler((error: FastifyError, request, reply) => sendError(request, reply, error))
  app.setNotFoundHandler((request, reply) =>
    sendError(request, reply, { statusCode: 404, message: 'Nothing is served under this path' }),
  )
  // Not strict: an OPTIONS without the headers of a preflight is answered like one, not in words of its own.
  await app.register(fastifyCors, {
    origin: config.corsOrigin,
    strictPreflight: false,
    exposedHeaders: ['x-request-id', 'retry-after'],
  })
  // After the headers that let a browser read a refusal.
  const counts = new RequestCounts(clock, database.rateCountExchange)
  limitAddresses(app, counts, config.limits.perAddress)
  if (database.rateCountExchange) exchangeCounts(app, counts)
  const authenticate = config.tokens ? verifyTokens(config.tokens, clock) : acceptUnrestricted
  const load = new LoadShedding(config.limits.concurrentRequests)
  const metrics = new ServiceMetrics()
  metrics.watchRequests(() => load.running)
  metrics.watchDatabase(() => database.stats())
  countResponses(app, metrics)
  addMetricsPage(app, metrics, authenticate)
  addHealthChecks(app, { isDraining, checkReadiness: () => database.checkReadiness() })
  if (config.graphiql) addGraphiQLPage(app, FIRST_OPERATION)
  const { limits, tracing, introspection, trustedDocuments } = config
  const apollo = createGraphQLServer({
    schema: createSchema(),
    log: app.log,
    metrics,
    limits,
    tracing,
    introspection,
    // Who calls is not known where errors are worded, so where callers need a token, none of them is given hints.
    schemaHints: introspection && config.tokens === undefined,
    sandbox: config.sandbox,
    firstOperation: FIRST_OPERATION,
  })
  await addGraphQLEndpoint(app, apollo, { deps, authenticate, counts, load, limits, trustedDocuments, tracing })
  return app
}
