import type { FastifyInstance, FastifyRequest } from 'fastify'
import { defaultFieldResolver, type GraphQLSchema } from 'graphql'

import type { ErrorReason } from '../domain/errors/catalogue'
import type { DomainError } from '../domain/errors/domain-error'
import { toOperationError } from '../graphql/errors/operation-error'
import type { OperationHooks } from '../graphql/execution/operation-hooks'
import { GRAPHQL_PATH } from '../http/paths'
import { sendError } from '../http/send-error'
import { exampleError } from '../mocks/documented-error'
import { type ErrorStage, findExample } from '../mocks/error-examples'

interface Failure {
  readonly stage: ErrorStage
  readonly error: DomainError
}

const RETRY_AFTER_SECONDS = '1'

/**
 * The errors with which the next operations fail. Each is thrown where the service itself finds it, so that the response
 * has the form of the service.
 */
export class NextFailure {
  readonly #failures: Failure[] = []
  /** The key is the context of an operation, of which every field fails alike. */
  readonly #decided = new WeakMap<object, DomainError | undefined>()

  add(reason: ErrorReason, details?: Readonly<Record<string, unknown>>): void {
    const { stage } = findExample(reason)
    this.#failures.push({ stage, error: exampleError(reason, details) })
  }

  /** Lets each field of Query and Mutation fail before it does anything. */
  failFields(schema: GraphQLSchema): GraphQLSchema {
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.values(type?.getFields() ?? {}),
    )
    for (const field of fields) {
      const { resolve = defaultFieldResolver } = field
      field.resolve = (source, args, context: object, info): unknown => {
        if (!this.#decided.has(context)) this.#decided.set(context, this.#take('field'))
        const error = this.#decided.get(context)
        if (error) throw error
        return resolve(source, args, context, info)
      }
    }
    return schema
  }

  /** Lets an operation fail before it is executed. */
  readonly operationHooks: OperationHooks = {
    didResolveOperation: ({ operation }) => {
      // There is no operation with the name in the request: nothing is executed.
      const error = operation && this.#take('operation')
      if (error) throw toOperationError(error, operation.variableDefinitions?.[0] ?? operation)
    },
  }

  /** Lets a request fail before GraphQL processes it, and a REST call before it does anything. */
  failRequests(app: FastifyInstance): void {
    app.addHook('onRequest', (request, reply, done) => {
      const error = this.#takeForRequest(request)
      if (!error) {
        done()
        return
      }
      if (error.statusCode === 429) void reply.header('retry-after', RETRY_AFTER_SECONDS)
      sendError(request, reply, error)
    })
  }

  #takeForRequest({ method, routeOptions: { url, config } }: FastifyRequest): DomainError | undefined {
    // The routes of REST calls have scopes.
    if (config.scopes) return this.#failures.shift()?.error
    return url === GRAPHQL_PATH && ['GET', 'POST'].includes(method) ? this.#take('request') : undefined
  }

  /** The next failure, if it belongs to this stage. */
  #take(stage: ErrorStage): DomainError | undefined {
    return this.#failures[0]?.stage === stage ? this.#failures.shift()?.error : undefined
  }
}
