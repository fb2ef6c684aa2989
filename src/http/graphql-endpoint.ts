import { ApolloServer } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { GraphQLSchema } from 'graphql'

import type { Dependencies } from '../domain/dependencies'
import type { Context } from '../graphql/context'
import { formatError } from '../graphql/error-mapping'
import { operationLog } from '../graphql/operation-log'
import { requestErrorStatus } from '../graphql/request-error-status'
import { GRAPHQL_PATH } from './paths'

export interface GraphQLEndpointOptions {
  readonly schema: GraphQLSchema
  readonly deps: Dependencies
  readonly introspection: boolean
  readonly sandbox: boolean
  /** What waits in Apollo Sandbox when a newcomer opens it. */
  readonly firstOperation: string
}

/** Serves GraphQL over HTTP; every answer under its path has GraphQL's shape, Fastify's own errors included. */
export async function addGraphQLEndpoint(app: FastifyInstance, options: GraphQLEndpointOptions): Promise<void> {
  const apollo = new ApolloServer<Context>({
    schema: options.schema,
    introspection: options.introspection,
    hideSchemaDetailsFromClientErrors: !options.introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: app.log,
    formatError,
    plugins: [
      requestErrorStatus,
      operationLog,
      ApolloServerPluginCacheControlDisabled(),
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

  await app.register((endpoint, _options, done) => {
    endpoint.setErrorHandler((error: FastifyError, request, reply) => refuse(request, reply, error))
    endpoint.route({
      url: GRAPHQL_PATH,
      method: ['GET', 'POST'],
      handler: fastifyApolloHandler(apollo, {
        context: ({ id, log }) => Promise.resolve({ requestId: id, log, deps: options.deps }),
      }),
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

/** A request that never reached GraphQL: its body is no JSON, too large or of another type, or Fastify itself failed. */
function refuse(request: FastifyRequest, reply: FastifyReply, error: Pick<FastifyError, 'message' | 'statusCode'>) {
  const { statusCode = 500 } = error
  if (statusCode >= 500) request.log.error({ err: error }, 'unforeseen error')
  const { message, code } =
    statusCode < 500
      ? { message: error.message, code: 'BAD_REQUEST' }
      : {
          message: 'Something went wrong on our side. Quote the requestId when you report it.',
          code: 'INTERNAL_SERVER_ERROR',
        }
  return reply.code(statusCode).send({ errors: [{ message, extensions: { code, statusCode, requestId: request.id } }] })
}
