import type { GraphQLError } from 'graphql'
import {
  buildSchema,
  defaultFieldResolver,
  type DocumentNode,
  execute,
  getOperationAST,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  type GraphQLSchema,
  OperationTypeNode,
  validate,
} from 'graphql'

import { DomainError } from '../domain/errors/domain-error'
import { schemaText } from '../generated/schema'
import { installDocumentedEnumErrors } from '../graphql/errors/documented-enums'
import { unwrapError } from '../graphql/errors/unwrap-error'
import { REQUEST_ID, toDocumentedError } from './documented-error'
import { fakeValue } from './fake-value'
import type { MockResolver } from './mock-resolvers'

export interface MockOperation {
  readonly document: DocumentNode
  readonly variables: Record<string, unknown>
  readonly operationName: string | undefined
}

/** The body of a response. Without data, nothing was executed. */
export interface MockResponse {
  readonly data?: Record<string, unknown> | null | undefined
  readonly errors?: readonly GraphQLFormattedError[]
}

/** The schema of the service, with its errors for wrong enum values. */
export function createMockSchema(): GraphQLSchema {
  const schema = buildSchema(schemaText)
  installDocumentedEnumErrors(schema)
  return schema
}

/** Executes an operation as the service does: what is not in the schema fails, and errors have the form of the service. */
export async function executeMock(
  schema: GraphQLSchema,
  resolvers: Readonly<Record<string, MockResolver>>,
  { document, variables, operationName }: MockOperation,
): Promise<MockResponse> {
  const invalid = validate(schema, document)
  if (invalid.length > 0)
    return { errors: invalid.map((error) => formatGraphQLError(error, 'GRAPHQL_VALIDATION_FAILED')) }
  const { data, errors } = await execute({
    schema,
    document,
    rootValue: resolvers,
    variableValues: variables,
    operationName,
    fieldResolver: resolveField,
  })
  const isMutation = getOperationAST(document, operationName)?.operation === OperationTypeNode.MUTATION
  return {
    ...(data === undefined ? {} : { data }),
    ...(errors ? { errors: errors.map((error) => formatError(error, isMutation)) } : {}),
  }
}

/** What the mock data do not have is null, or a plausible value if it must not be null. */
const resolveField: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  const isRoot = info.path.prev === undefined
  // A resolver of the mocks has one parameter, its arguments, as the default resolver passes them to a function.
  const value: unknown = defaultFieldResolver(source, args, context, info)
  return value === undefined ? fakeValue(info.returnType, info.schema, isRoot) : value
}

function formatError(error: GraphQLError, isMutation: boolean): GraphQLFormattedError {
  const cause = unwrapError(error)
  if (!(cause instanceof DomainError)) return formatGraphQLError(error, 'BAD_USER_INPUT')
  return { ...error.toJSON(), ...toDocumentedError(cause, isMutation && error.path?.length === 1) }
}

function formatGraphQLError(error: GraphQLError, code: string): GraphQLFormattedError {
  return { ...error.toJSON(), extensions: { code, requestId: REQUEST_ID } }
}
