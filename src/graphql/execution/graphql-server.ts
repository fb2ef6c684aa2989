import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import type { Logger } from 'pino'

import type { Context } from '../context'
import { completeErrors } from '../errors/complete-errors'
import { createErrorFormatter } from '../errors/error-mapping'
import { requestErrorStatus } from '../errors/request-error-status'
import { schemaConcealment } from '../errors/schema-concealment'
import { documentLimits } from '../limits/document-limits'
import { mutationRate } from '../limits/mutation-rate'
import { type OperationLimits, operationLimits } from '../limits/operation-limits'
import { responseLengthLimit } from '../limits/response-length'
import { createCompiledExecution } from './compiled-execution'
import { createDocumentStore } from './document-store'
import { executedMutations } from './executed-mutations'
import { introspectionAccess } from './introspection-access'
import { createHooksPlugin, type OperationHooks } from './operation-hooks'
import { operationLog } from './operation-log'
import { operationMetrics, type OperationMetrics } from './operation-metrics'
import { operationSpan } from './operation-span'
import { sandboxPage, type SandboxPageOptions } from './sandbox-page'

export interface GraphQLServerOptions {
  readonly schema: GraphQLSchema
  /** Called before the hooks of the service. */
  readonly hooks: readonly OperationHooks[]
  readonly log: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>
  readonly metrics: OperationMetrics
  readonly limits: OperationLimits
  /** Whether each operation is a span of a trace. */
  readonly tracing: boolean
  readonly introspection: boolean
  /** Whether errors may suggest names of the schema. */
  readonly schemaHints: boolean
  /** The page of Apollo Sandbox. Undefined: there is none. */
  readonly sandbox: SandboxPageOptions | undefined
}

/** For one document or its variables. */
const MAX_ERRORS = 10

/** Apollo Server with the limits, hooks and errors of this service. Nothing depends on NODE_ENV or other variables of Apollo. */
export function createGraphQLServer({ limits, sandbox, ...options }: GraphQLServerOptions): ApolloServer<Context> {
  const { respond, gateway } = createCompiledExecution(options.schema, { maxCoercionErrors: MAX_ERRORS })
  return new ApolloServer<Context>({
    gateway,
    introspection: options.introspection,
    hideSchemaDetailsFromClientErrors: !options.schemaHints,
    // The endpoint refuses foreign origins by what the browser states. Apollo refuses every plain GET.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    // Apollo would store any document that a client registers.
    persistedQueries: false,
    documentStore: createDocumentStore(),
    stringifyResult: (result) => JSON.stringify(result),
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [documentLimits(limits)],
    validationOptions: { maxErrors: MAX_ERRORS },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: options.log,
    formatError: createErrorFormatter(options),
    plugins: [
      createHooksPlugin(respond, [
        ...options.hooks,
        operationLimits(limits),
        introspectionAccess,
        mutationRate,
        requestErrorStatus,
        executedMutations,
        responseLengthLimit(limits.responseLength),
        schemaConcealment(options.introspection),
        completeErrors,
        operationLog,
        operationMetrics(options.metrics),
        ...(options.tracing ? [operationSpan] : []),
      ]),
      ApolloServerPluginCacheControlDisabled(),
      // It would start by itself if the environment contains APOLLO_KEY.
      ApolloServerPluginUsageReportingDisabled(),
      sandbox ? sandboxPage(sandbox) : ApolloServerPluginLandingPageDisabled(),
    ],
  })
}
