import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance } from 'fastify'
import type { GraphQLSchema } from 'graphql'

import type { Dependencies } from '../domain/dependencies'
import { accountOf } from '../graphql/authorization'
import type { Context } from '../graphql/context'
import { documentStore } from '../graphql/document-store'
import { errorFormatter } from '../graphql/error-mapping'
import { introspectionAccess } from '../graphql/introspection-access'
import { answerLength } from '../graphql/limits/answer-length'
import { documentLimits } from '../graphql/limits/document-limits'
import { type OperationLimits, operationLimits } from '../graphql/limits/operation-limits'
import { operationLog } from '../graphql/operation-log'
import { operationMetrics, type OperationMetrics } from '../graphql/operation-metrics'
import { operationSpan } from '../graphql/operation-span'
import { requestErrorStatus } from '../graphql/request-error-status'
import { requestIdInErrors } from '../graphql/request-id-in-errors'
import type { Authenticate } from './authentication'
import { inTime } from './in-time'
import type { LoadShedding } from './load-shedding'
import { GRAPHQL_PATH } from './paths'
import { limitCallers } from './rate-limits'
import { refuse, refuseUnreadableHost, tellRequestId } from './refusals'
import type { RequestLimits } from './request-limits'
import { inSpan } from './request-span'
import { onlyTrustedDocuments, type TrustedDocuments } from './trusted-documents'

export interface GraphQLEndpointOptions {
  readonly schema: GraphQLSchema
  readonly deps: Dependencies
  readonly authenticate: Authenticate
  readonly metrics: OperationMetrics
  readonly load: LoadShedding
  /** Whether each request is a span of a trace. */
  readonly tracing: boolean
  readonly limits: OperationLimits & RequestLimits
  /** The only documents to run; any, where there are none. */
  readonly trustedDocuments: TrustedDocuments | undefined
  readonly introspection: boolean
  /** Whether errors may guess at what was meant, which tells of the schema. */
  readonly hintsAtSchema: boolean
  readonly sandbox: boolean
  /** What waits in Apollo Sandbox when a newcomer opens it. */
  readonly firstOperation: string
}

/** Enough to see what is wrong with a document or its variables. */
const MOST_ERRORS = 10

/** Serves GraphQL over HTTP; every answer under its path has GraphQL's shape, Fastify's own errors included. */
export async function addGraphQLEndpoint(app: FastifyInstance, options: GraphQLEndpointOptions): Promise<void> {
  const { limits, trustedDocuments } = options
  const apollo = new ApolloServer<Context>({
    schema: options.schema,
    introspection: options.introspection,
    hideSchemaDetailsFromClientErrors: !options.hintsAtSchema,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Apollo would keep what anybody sends.
    persistedQueries: false,
    documentStore: documentStore(),
    stringifyResult: (result) => JSON.stringify(result),
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [documentLimits(limits)],
    validationOptions: { maxErrors: MOST_ERRORS },
    executionOptions: { maxCoercionErrors: MOST_ERRORS },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: app.log,
    formatError: errorFormatter(options),
    plugins: [
      operationLimits(limits),
      introspectionAccess,
      requestErrorStatus,
      answerLength(limits.answerLength),
      requestIdInErrors,
      operationLog,
      operationMetrics(options.metrics),
      ...(options.tracing ? [operationSpan] : []),
      ApolloServerPluginCacheControlDisabled(),
      // It would start by itself where APOLLO_KEY stands in the environment.
      ApolloServerPluginUsageReportingDisabled(),
      options.sandbox
        ? ApolloServerPluginLandingPageLocalDefault({
            embed: { runTelemetry: false },
            document: options.firstOperation,
          })
        : ApolloServerPluginLandingPageDisabled(),
    ],
  })
  await apollo.start()
  app.addHook('onClose', () => apollo.stop())

  const runOperation = fastifyApolloHandler(apollo, {
    context: ({ id, log, caller }) =>
      Promise.resolve({ requestId: id, log, caller, deps: { ...options.deps, onlyAccountId: accountOf(caller) } }),
  })
  await app.register((endpoint, _options, done) => {
    endpoint.addHook('onSend', tellRequestId)
    endpoint.addHook('onRequest', refuseUnreadableHost)
    limitCallers(endpoint, options.authenticate, limits.perCaller)
    if (trustedDocuments) onlyTrustedDocuments(endpoint, trustedDocuments)
    endpoint.route({
      url: GRAPHQL_PATH,
      method: ['GET', 'POST'],
      bodyLimit: limits.bodyBytes,
      handler: inTime(limits, options.load.guard(options.tracing ? inSpan(runOperation) : runOperation)),
    })
    endpoint.route({
      url: GRAPHQL_PATH,
      method: ['PUT', 'PATCH', 'DELETE'],
      handler: (request, reply) =>
        refuse(request, reply.header('allow', 'GET, POST'), {
          statusCode: 405,
          message: 'Send GraphQL with GET or POST',
        }),
    })
    done()
  })
}
