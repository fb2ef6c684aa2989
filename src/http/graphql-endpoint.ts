import type { ApolloServer } from '@apollo/server'
import type { FastifyInstance } from 'fastify'

import type { Authenticate } from '../access/authenticate'
import type { Dependencies } from '../domain/dependencies'
import type { Context } from '../graphql/context'
import { authenticateCallers } from './authentication'
import type { LoadShedding } from './load-shedding'
import { GRAPHQL_PATH } from './paths'
import { limitCallers } from './rate-limits'
import type { RequestCounts } from './request-counts'
import type { RequestLimits } from './request-limits'
import { inSpan } from './request-span'
import { withTimeout } from './request-timeout'
import { runOperation } from './run-operation'
import { completeApolloErrors, rejectInvalidHost, sendError } from './send-error'
import { requireTrustedDocuments, type TrustedDocuments } from './trusted-documents'

export interface GraphQLEndpointOptions {
  readonly deps: Dependencies
  readonly authenticate: Authenticate
  readonly counts: RequestCounts
  readonly load: LoadShedding
  readonly limits: RequestLimits
  /** The only documents to run; any, where there are none. */
  readonly trustedDocuments: TrustedDocuments | undefined
  /** Whether each request is a span of a trace. */
  readonly tracing: boolean
}

/** Serves GraphQL over HTTP; every answer under its path has GraphQL's shape, Fastify's own errors included. */
export async function addGraphQLEndpoint(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  { deps, authenticate, counts, load, limits, trustedDocuments, tracing }: GraphQLEndpointOptions,
): Promise<void> {
  await apollo.start()
  app.addHook('onClose', () => apollo.stop())

  const handler = runOperation(apollo, ({ id, log, caller }) => ({ requestId: id, log, caller, deps }))
  await app.register((endpoint, _options, done) => {
    endpoint.addHook('onSend', completeApolloErrors)
    endpoint.addHook('onRequest', rejectInvalidHost)
    authenticateCallers(endpoint, authenticate)
    limitCallers(endpoint, counts, limits.perCaller)
    if (trustedDocuments) requireTrustedDocuments(endpoint, trustedDocuments)
    endpoint.route({
      url: GRAPHQL_PATH,
      method: ['GET', 'POST'],
      bodyLimit: limits.bodyBytes,
      handler: withTimeout(limits, load.guard(tracing ? inSpan(handler) : handler)),
    })
    endpoint.route({
      url: GRAPHQL_PATH,
      method: ['PUT', 'PATCH', 'DELETE'],
      handler: (request, reply) =>
        sendError(request, reply.header('allow', 'GET, POST'), {
          statusCode: 405,
          message: 'Send GraphQL with GET or POST',
        }),
    })
    done()
  })
}
