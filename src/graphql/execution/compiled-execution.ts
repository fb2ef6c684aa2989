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
  /** Executes an operation, and returns the response if there are no errors. */
  readonly respond: Respond
  /** Returns the result of an operation that `respond` left to Apollo, which then formats and reports the errors. */
  readonly gateway: Gateway
}

/** No status and no headers of its own. Apollo only reads it, so all responses share it. */
const NO_HEAD = { headers: new HeaderMap(), status: undefined }

/**
 * Executes operations as code that is compiled from their document when it is sent for the second time. graphql-js
 * repeats its lookups for each field of each response. Only plain documents are compiled (plain-document.ts); graphql-js
 * executes the others, with the same results.
 *
 * Apollo accepts another executor only as a gateway, and copies the context of each operation for it. Therefore only
 * operations with errors use the gateway (docs/performance/how-it-is-fast.md).
 */
export function createCompiledExecution(schema: GraphQLSchema, options: ExecutionArgs['options']): Execution {
  const compilations = new WeakMap<OperationDefinitionNode, CompiledRun | 'sent once' | 'not plain'>()
  /** The key is the context of the operation. */
  const failedExecutions = new WeakMap<object, Promise<ExecutionResult>>()

  /** The operation is undefined if the document has none with the name in the request, although Apollo types it as present. */
  const findCompiled = (
    document: DocumentNode,
    operation: OperationDefinitionNode | undefined,
  ): CompiledRun | undefined => {
    if (!operation) return undefined
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
    const run = findCompiled(document, operation)
    const result =
      run && areVariablesValid(operation, variables) ? await run(undefined, contextValue, variables) : undefined
    if (result?.data !== undefined) return toGraphQLErrors(result)
    const { operationName } = request
    return execute({ schema, document, contextValue, variableValues: variables, operationName, options })
  }

  /** Compiled code is not exact about invalid variables. graphql-js is, and its errors state what is invalid. */
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
        // Apollo reports the failure when the gateway rejects.
      }
      failedExecutions.set(request.contextValue, running)
      return null
    },
    gateway: {
      load: () =>
        Promise.resolve({
          executor: ({ context }) =>
            failedExecutions.get(context) ?? Promise.reject(new Error('The operation was not run, or has a response')),
        }),
      onSchemaLoadOrUpdate: (onSchema) => {
        onSchema({ apiSchema: schema, coreSupergraphSdl: '' })
        return () => undefined
      },
      stop: () => Promise.resolve(),
    },
  }
}

/** The errors of compiled code are of another class, which lacks properties of a GraphQLError. */
function toGraphQLErrors({ data, errors }: ExecutionResult): ExecutionResult {
  if (!errors) return { data }
  return {
    data,
    errors: errors.map(({ message, path, originalError, locations }) =>
      Object.assign(new GraphQLError(message, { path, originalError }), { locations }),
    ),
  }
}
