import type { ApolloServer } from '@apollo/server'
import type { FastifyInstance } from 'fastify'

import type { Authenticate } from '../access/authenticate'
import type { Dependencies } from '../domain/dependencies'
import type { Context } from '../graphql/context'
import { type AllowedOrigins, hasGraphQLOperation, rejectForeignOrigins } from './allowed-origins'
import { completeApolloErrors } from './apollo-errors'
import { authenticateCallers } from './authenticate-callers'
import { rejectInvalidQuery } from './invalid-query'
import type { LoadShedding } from './load-shedding'
import { GRAPHQL_PATH } from './paths'
import { limitCallers } from './rate-limits'
import type { RequestLimits } from './request-limits'
import { withSpan } from './request-span'
import { withTimeout } from './request-timeout'
import { runOperation } from './run-operation'
import { rejectMethod } from './other-methods'
import { requireTrustedDocuments, type TrustedDocuments } from './trusted-documents'

export interface GraphQLEndpointOptions {
  readonly deps: Dependencies
  readonly authenticate: Authenticate
  readonly load: LoadShedding
  readonly limits: RequestLimits
  readonly origins: AllowedOrigins
  readonly needsToken: boolean
  /** The only documents that are executed. Undefined: every document. */
  readonly trustedDocuments: TrustedDocuments | undefined
  /** Whether each request is a span of a trace. */
  readonly tracing: boolean
}

/** Serves GraphQL over HTTP. Every response under its path has the shape of GraphQL, also for errors of Fastify. */
export async function addGraphQLEndpoint(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  { deps, authenticate, load, limits, origins, needsToken, trustedDocuments, tracing }: GraphQLEndpointOptions,
): Promise<void> {
  await apollo.start()
  app.addHook('onClose', () => apollo.stop())

  const operation = runOperation(apollo, ({ id, log, caller, rate }, budget) => ({
    requestId: id,
    log,
    caller,
    deps,
    budget,
    countMutations: (further) => rate.countMutations(further),
  }))
  await app.register((endpoint, _options, done) => {
    // A request passes these in this order.
    endpoint.addHook('onRequest', rejectInvalidQuery)
    rejectForeignOrigins(endpoint, origins, { needsToken, isOperation: hasGraphQLOperation })
    authenticateCallers(endpoint, authenticate)
    limitCallers(endpoint, limits.perCaller)
    if (trustedDocuments) requireTrustedDocuments(endpoint, trustedDocuments)
    const handler = withTimeout(limits, load.guard(tracing ? withSpan(operation) : operation))
    endpoint.addHook('onSend', completeApolloErrors)

    endpoint.route({ url: GRAPHQL_PATH, method: ['GET', 'POST'], bodyLimit: limits.bodyBytes, handler })
    endpoint.route({ url: GRAPHQL_PATH, method: ['PUT', 'PATCH', 'DELETE'], handler: rejectMethod(['GET', 'POST']) })
    done()
  })
}
