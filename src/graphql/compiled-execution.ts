import {
  type ApolloServerOptionsWithGateway,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLResponse,
  HeaderMap,
} from '@apollo/server'
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

import type { Context } from './context'
import { isPlain } from './plain-document'

type Gateway = ApolloServerOptionsWithGateway<Context>['gateway']
type Request = GraphQLRequestContextResponseForOperation<Context>
type Run = CompiledQuery['query']

interface Execution {
  /** Runs an operation, and answers it where nothing of it failed. */
  readonly respond: (request: Request) => Promise<GraphQLResponse | null>
  /** Gives Apollo what else became of the operation, as if it had run it: so Apollo words the errors and tells of them. */
  readonly gateway: Gateway
}

/** The answer is all that there is to say. */
const HEAD = { headers: new HeaderMap(), status: undefined }

/**
 * Runs an operation as code that is compiled from its document when it is sent for the second time: graphql-js looks
 * everything up again for each field of each answer. Only plain documents are compiled (plain-document.ts); the others are
 * run by graphql-js, with the same answers.
 *
 * Apollo takes another executor only as a gateway, for which it makes many things anew; so an answer without errors goes
 * past that.
 */
export function compiledExecution(schema: GraphQLSchema, options: ExecutionArgs['options']): Execution {
  const known = new WeakMap<OperationDefinitionNode, Run | 'sent once' | 'not plain'>()
  const failed = new WeakMap<object, ExecutionResult>()

  const compiled = (document: DocumentNode, operation: OperationDefinitionNode): Run | undefined => {
    const state = known.get(operation)
    if (typeof state === 'function') return state
    if (state === undefined) known.set(operation, isPlain(document) ? 'sent once' : 'not plain')
    if (state !== 'sent once') return undefined
    const query = compileQuery(schema, document, operation.name?.value, { disablingCapturingStackErrors: true })
    const run = isCompiledQuery(query) ? query.query : undefined
    known.set(operation, run ?? 'not plain')
    return run
  }

  const run = async ({ document, operation, contextValue, request }: Request): Promise<ExecutionResult> => {
    const variables = request.variables ?? {}
    // There is no operation where its name is unknown.
    const query = (operation as typeof operation | undefined) && compiled(document, operation)
    const isRight = query && areVariablesRight(operation, variables)
    const result = isRight ? await query(undefined, contextValue, variables) : undefined
    if (result?.data !== undefined) return withErrorsOfGraphQL(result)
    const { operationName } = request
    return execute({ schema, document, contextValue, variableValues: variables, operationName, options })
  }

  /** Compiled code is not exact about wrong variables: graphql-js is, and words what is wrong. */
  const areVariablesRight = (
    { variableDefinitions = [] }: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ) => getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 }).coerced !== undefined

  const resultOf = (context: object): Promise<ExecutionResult> => {
    const result = failed.get(context)
    return result ? Promise.resolve(result) : Promise.reject(new Error('This operation was not run, or is answered'))
  }

  return {
    respond: async (request) => {
      const result = await run(request)
      if (!result.errors) return { http: HEAD, body: { kind: 'single', singleResult: { data: result.data ?? null } } }
      failed.set(request.contextValue, result)
      return null
    },
    gateway: {
      load: () => Promise.resolve({ executor: ({ context }) => resultOf(context) }),
      onSchemaLoadOrUpdate: (tell) => {
        tell({ apiSchema: schema, coreSupergraphSdl: '' })
        return () => undefined
      },
      stop: () => Promise.resolve(),
    },
  }
}

/** Compiled code makes errors of its own kind, which lack what others expect of a GraphQLError. */
function withErrorsOfGraphQL({ data, errors }: ExecutionResult): ExecutionResult {
  if (!errors) return { data }
  return {
    data,
    errors: errors.map(({ message, path, originalError, locations }) =>
      Object.assign(new GraphQLError(message, { path, originalError }), { locations }),
    ),
  }
}
