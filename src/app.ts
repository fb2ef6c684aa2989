import type { ApolloServer } from '@apollo/server'
import fastifyCors from '@fastify/cors'
import Fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, LogController } from 'fastify'
import type { GraphQLSchema } from 'graphql'

import { acceptUnrestricted } from './access/authenticate'
import { verifyTokens } from './access/tokens'
import type { Config } from './config/environment'
import type { OpenDatabase } from './database/client'
import type { Dependencies } from './domain/dependencies'
import { domainError } from './domain/errors/domain-error'
import { ProgrammeSnapshot } from './domain/programme/programme-snapshot'
import type { Context } from './graphql/context'
import { createGraphQLServer } from './graphql/execution/graphql-server'
import type { OperationHooks } from './graphql/execution/operation-hooks'
import { FIRST_OPERATION } from './graphql/first-operation'
import { createSchema } from './graphql/schema'
import { originMatchers } from './http/allowed-origins'
import { addGraphiQLPage } from './http/graphiql-page'
import { addGraphQLEndpoint } from './http/graphql-endpoint'
import { addHealthChecks } from './http/health-checks'
import { HeldBytes } from './http/held-bytes'
import { rejectInvalidHost } from './http/invalid-host'
import { addLandingPage } from './http/landing-page'
import { limitLargeResponses } from './http/large-responses'
import { LoadShedding } from './http/load-shedding'
import { addMemberApp } from './http/member-app'
import { addMetricsPage, countResponses } from './http/metrics-page'
import { OpenConnections } from './http/open-connections'
import { GRAPHIQL_PATH } from './http/paths'
import { exchangeCountsPeriodically, limitAddresses } from './http/rate-limits'
import { RequestCounts } from './http/request-counts'
import { acceptJsonBodies } from './http/request-bodies'
import { requestId } from './http/request-id'
import { addResponseHeaders, setResponseHeaders } from './http/response-headers'
import { addRestEndpoint } from './http/rest-endpoint'
import { sendError } from './http/send-error'
import { closeStalledConnections } from './http/stalled-connections'
import { ServiceMetrics } from './observability/metrics'

export interface AppDependencies {
  readonly database: OpenDatabase
  readonly log: FastifyBaseLogger
  readonly clock?: () => Date
  /** Whether the process is shutting down, and should get no more work. */
  readonly isDraining?: () => boolean
  /** How long a programme snapshot is used without a look at the version in the database; one second if absent. */
  readonly programmeMaxAgeMilliseconds?: number
  /** The schema to serve; that of the service if absent. */
  readonly schema?: GraphQLSchema
  /** Called at the stages of each operation, before the hooks of the service. */
  readonly operationHooks?: readonly OperationHooks[]
}

/** The whole service without a socket: tests inject requests, server.ts listens. */
export async function buildApp(config: Config, { database, log, ...rest }: AppDependencies): Promise<FastifyInstance> {
  const { clock = () => new Date(), isDraining = () => false } = rest
  const { tokens, limits, trustedDocuments, tracing, sessionTtlSeconds, corsOrigin } = config
  const programme = new ProgrammeSnapshot(database.client, rest.programmeMaxAgeMilliseconds)
  const deps: Dependencies = { database, programme, clock, sessionTtlSeconds }
  const reportFetchError = (err: unknown) => {
    log.warn({ err }, 'the public keys were not fetched')
  }
  const authenticate = tokens ? verifyTokens(tokens, clock, reportFetchError) : acceptUnrestricted
  const counts = new RequestCounts(clock, database.rateCountExchange)
  const held = new HeldBytes(limits.heldBytes)
  const load = new LoadShedding(limits, held)
  const metrics = createMetrics(load, held, database)

  const app = createFastify(config, log)
  closeConnectionsIfDraining(app, isDraining)
  closeStalledConnections(app, new OpenConnections(app), {
    sendTimeoutSeconds: limits.sendTimeoutSeconds,
    isMemoryScarce: () => held.isScarce,
  })
  limitLargeResponses(app, held)
  acceptJsonBodies(app)
  app.addHook('onRequest', rejectInvalidHost)
  setResponseHeaders(app)
  setErrorResponses(app)
  await allowOrigins(app, config)
  // After the CORS headers, without which a browser cannot read a refusal.
  limitAddresses(app, counts, limits.perAddress)
  if (database.rateCountExchange) exchangeCountsPeriodically(app, counts)
  rejectUnknownPaths(app)
  countResponses(app, metrics)

  addMetricsPage(app, metrics, authenticate)
  addHealthChecks(app, { isDraining, checkReadiness: () => database.checkReadiness() })
  addPages(app, config)
  const apollo = createApollo(config, metrics, app.log, rest)
  const guards = { deps, authenticate, load, limits, tracing, origins: corsOrigin, needsToken: tokens !== undefined }
  await addGraphQLEndpoint(app, apollo, { ...guards, trustedDocuments })
  if (config.rest) await addRestEndpoint(app, { ...guards, metrics, apiDocs: config.apiDocs })
  return app
}

function addPages(app: FastifyInstance, config: Config): void {
  const { sandbox, graphiql, memberApp, rest, apiDocs, tokens, trustedDocuments } = config
  const needsToken = tokens !== undefined
  const onlyTrustedDocuments = trustedDocuments !== undefined
  if (graphiql) addGraphiQLPage(app, { firstOperation: FIRST_OPERATION, needsToken })
  if (memberApp) addMemberApp(app)
  addLandingPage(app, {
    memberApp,
    sandbox: sandbox && !onlyTrustedDocuments,
    graphiql: graphiql && !onlyTrustedDocuments,
    rest,
    apiDocs: rest && apiDocs,
    needsToken,
    onlyTrustedDocuments,
  })
}

function createMetrics(load: LoadShedding, held: HeldBytes, database: OpenDatabase): ServiceMetrics {
  const metrics = new ServiceMetrics()
  metrics.watchRequests(() => load.inFlight)
  metrics.watchHeldBytes(() => held.total)
  metrics.watchDatabase(() => database.stats())
  return metrics
}

/** Node.js refuses longer headers, which include the URL. */
const MAX_PATH_LENGTH = 16_384

function createFastify({ trustedProxies }: Config, log: FastifyBaseLogger): FastifyInstance {
  return Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestId,
    trustProxy: trustedProxies,
    // A parameter can be any ID: the use case refuses what is too long.
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: MAX_PATH_LENGTH },
    // The compilers of Fastify are large, and delay every start.
    schemaController: { compilersFactory: { buildValidator: rejectRouteSchema, buildSerializer: rejectRouteSchema } },
    // An incomplete request must not occupy a connection. Fastify disables this limit of Node.js by default.
    requestTimeout: 60_000,
    // Requests that arrive on open connections during a shutdown are still served.
    return503OnClosing: false,
    // A request with an invalid URL has no route, so no hook runs for it.
    frameworkErrors: (_error, request, reply) => {
      const error = { statusCode: 400, message: 'The URL is invalid' }
      sendError(request, addResponseHeaders(request, reply), error)
    },
  })
}

function rejectRouteSchema(): never {
  throw new Error('A route with a schema needs the compilers of Fastify')
}

/** A connection whose request was in flight when the shutdown began would otherwise stay open until it times out. */
function closeConnectionsIfDraining(app: FastifyInstance, isDraining: () => boolean): void {
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isDraining()) void reply.header('connection', 'close')
    done(null, payload)
  })
}

/** Replaces Fastify's own responses, which repeat the URL, and contain its error codes and the message of a failure. */
function setErrorResponses(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => sendError(request, reply, error))
  app.setNotFoundHandler((request, reply) => sendError(request, reply, domainError('PATH_NOT_FOUND')))
}

/** Refuses a path without a route with PATH_NOT_FOUND (404), before a body of any media type is read. */
function rejectUnknownPaths(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.is404) sendError(request, reply, domainError('PATH_NOT_FOUND'))
    else done()
  })
}

/** Chromium keeps a preflight no longer than this. */
const PREFLIGHT_SECONDS = 7_200

async function allowOrigins(app: FastifyInstance, { corsOrigin, rest }: Config): Promise<void> {
  await app.register(fastifyCors, {
    origin: corsOrigin === '*' ? '*' : originMatchers(corsOrigin),
    maxAge: PREFLIGHT_SECONDS,
    // An OPTIONS request without the headers of a preflight gets the same response, and not one in a shape of its own.
    strictPreflight: false,
    methods: ['GET', 'HEAD', 'POST', ...(rest ? ['PUT', 'PATCH', 'DELETE'] : [])],
    exposedHeaders: ['x-request-id', 'retry-after', ...(rest ? ['etag', 'last-modified', 'location'] : [])],
  })
}

function createApollo(
  config: Config,
  metrics: ServiceMetrics,
  log: FastifyBaseLogger,
  { schema = createSchema(), operationHooks = [] }: Pick<AppDependencies, 'schema' | 'operationHooks'>,
): ApolloServer<Context> {
  const { limits, tracing, introspection, sandbox, graphiql, tokens } = config
  return createGraphQLServer({
    schema,
    hooks: operationHooks,
    log,
    metrics,
    limits,
    tracing,
    introspection,
    // Error messages are worded before the caller is identified, so with tokens they contain no names of the schema.
    schemaHints: introspection && tokens === undefined,
    sandbox: sandbox
      ? { firstOperation: FIRST_OPERATION, offlinePage: graphiql ? GRAPHIQL_PATH : undefined }
      : undefined,
  })
}
