import { type ApolloServerOptionsWithGateway, HeaderMap } from '@apollo/server'
import {
  type DocumentNode,
  execute,
  type ExecutionArgs,
  type ExecutionResult,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit'

import type { Context } from '../context'
import type { Respond } from './operation-hooks'
import { isPlain } from './plain-document'

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway']
type OperationRequest = Parameters<Respond>[0]
type CompiledRun = CompiledQuery['query']

interface Execution {
  /** Runs an operation, and answers it where nothing of it failed. */
  readonly respond: Respond
  /** Hands Apollo what became of an operation that `respond` did not answer: Apollo words its errors and tells of them. */
  readonly gateway: Gateway
}

/** Adds no status and no header. Apollo only reads it, so one serves all. */
const NO_HEAD = { headers: new HeaderMap(), status: undefined }

/**
 * Runs an operation as code that is compiled from its document when it is sent for the second time: graphql-js looks
 * everything up again for each field of each answer. Only plain documents are compiled (plain-document.ts); the others are
 * run by graphql-js, with the same answers.
 *
 * Apollo takes another executor only as a gateway, and copies the context of each operation for it. So only what failed goes
 * that way.
 */
export function createCompiledExecution(schema: GraphQLSchema, options: ExecutionArgs['options']): Execution {
  const compilations = new WeakMap<OperationDefinitionNode, CompiledRun | 'sent once' | 'not plain'>()
  /** By the context of the operation. */
  const failedExecutions = new WeakMap<object, Promise<ExecutionResult>>()

  const compiled = (document: DocumentNode, operation: OperationDefinitionNode): CompiledRun | undefined => {
    const state = compilations.get(operation)
    if (typeof state === 'function') return state
    if (state === undefined) compilations.set(operation, isPlain(document) ? 'sent once' : 'not plain')
    if (state !== 'sent once') return undefined
    const query = compileQuery(schema, document, operation.name?.value, { disablingCapturingStackErrors: true })
    const run = isCompiledQuery(query) ? query.query : undefined
    compilations.set(operation, run ?? 'not plain')
    return run
  }

  const runOperation = async (operationRequest: OperationRequest): Promise<ExecutionResult> => {
    const { document, operation, contextValue, request } = operationRequest
    const variables = request.variables ?? {}
    // There is no operation where its name is unknown.
    const run = (operation as typeof operation | undefined) && compiled(document, operation)
    const result =
      run && areVariablesValid(operation, variables) ? await run(undefined, contextValue, variables) : undefined
    if (result?.data !== undefined) return toGraphQLErrors(result)
    const { operationName } = request
    return execute({ schema, document, contextValue, variableValues: variables, operationName, options })
  }

  /** Compiled code is not exact about wrong variables: graphql-js is, and words what is wrong. */
  const areVariablesValid = (
    { variableDefinitions = [] }: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ) => getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 }).coerced !== undefined

  return {
    respond: async (request) => {
      const running = runOperation(request)
      try {
        const { data, errors } = await running
        if (!errors) return { http: NO_HEAD, body: { kind: 'single', singleResult: { data } } }
      } catch {
        // It is for Apollo to tell of, when it asks the gateway.
      }
      failedExecutions.set(request.contextValue, running)
      return null
    },
    gateway: {
      load: () =>
        Promise.resolve({
          executor: ({ context }) =>
            failedExecutions.get(context) ?? Promise.reject(new Error('The operation was not run, or has its answer')),
        }),
      onSchemaLoadOrUpdate: (tell) => {
        tell({ apiSchema: schema, coreSupergraphSdl: '' })
        return () => undefined
      },
      stop: () => Promise.resolve(),
    },
  }
}

/** Compiled code makes errors of its own kind, which lack what others expect of a GraphQLError. */
function toGraphQLErrors({ data, errors }: ExecutionResult): ExecutionResult {
  if (!errors) return { data }
  return {
    data,
    errors: errors.map(({ message, path, originalError, locations }) =>
      Object.assign(new GraphQLError(message, { path, originalError }), { locations }),
    ),
  }
}
