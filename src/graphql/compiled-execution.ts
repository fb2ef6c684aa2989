import type { ApolloServerOptionsWithGateway } from '@apollo/server'
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
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>
type Run = CompiledQuery['query']

/**
 * Runs an operation as code that is compiled from its document when it is sent for the second time: graphql-js looks
 * everything up again for each field of each answer. Only plain documents are compiled (plain-document.ts); the others are
 * run by graphql-js, with the same answers.
 *
 * To Apollo it is a gateway, the one place where it takes another executor and still words the errors.
 */
export function compiledExecution(schema: GraphQLSchema, options: ExecutionArgs['options']): Gateway {
  const known = new WeakMap<OperationDefinitionNode, Run | 'sent once' | 'not plain'>()

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

  const executor: Executor = async ({ document, operation, context, request: { variables: sent, operationName } }) => {
    const variables = sent ?? {}
    // There is no operation where its name is unknown.
    const run = (operation as typeof operation | undefined) && compiled(document, operation)
    const result = run && areVariablesRight(operation, variables) ? await run(undefined, context, variables) : undefined
    if (result?.data !== undefined) return withErrorsOfGraphQL(result)
    return execute({ schema, document, contextValue: context, variableValues: variables, operationName, options })
  }

  /** Compiled code is not exact about wrong variables: graphql-js is, and words what is wrong. */
  const areVariablesRight = (
    { variableDefinitions = [] }: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ) => getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 }).coerced !== undefined

  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => undefined
    },
    stop: () => Promise.resolve(),
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
