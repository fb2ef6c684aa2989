import type { ApolloServer } from '@apollo/server'
import type { FastifyInstance } from 'fastify'

import type { Dependencies } from '../domain/dependencies'
import type { Context } from '../graphql/context'
import { hasGraphQLOperation } from './allowed-origins'
import { completeApolloErrors } from './apollo-errors'
import { type EndpointGuards, guardHandler, guardRequests } from './endpoint-guards'
import { rejectMethod } from './other-methods'
import { GRAPHQL_PATH } from './paths'
import { runOperation } from './run-operation'
import { requireTrustedDocuments, type TrustedDocuments } from './trusted-documents'

export interface GraphQLEndpointOptions extends EndpointGuards {
  readonly deps: Dependencies
  /** The only documents that are executed. Undefined: every document. */
  readonly trustedDocuments: TrustedDocuments | undefined
}

/** Serves GraphQL over HTTP. Every response under its path has the shape of GraphQL, also for errors of Fastify. */
export async function addGraphQLEndpoint(
  app: FastifyInstance,
  apollo: ApolloServer<Context>,
  options: GraphQLEndpointOptions,
): Promise<void> {
  const { deps, limits, trustedDocuments } = options
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
    guardRequests(endpoint, options, hasGraphQLOperation)
    if (trustedDocuments) requireTrustedDocuments(endpoint, trustedDocuments)
    const handler = guardHandler(options, operation)
    endpoint.addHook('onSend', completeApolloErrors)

    endpoint.route({ url: GRAPHQL_PATH, method: ['GET', 'POST'], bodyLimit: limits.bodyBytes, handler })
    endpoint.route({ url: GRAPHQL_PATH, method: ['PUT', 'PATCH', 'DELETE'], handler: rejectMethod(['GET', 'POST']) })
    done()
  })
}
