import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

import { asDomainError } from '../domain/errors/as-domain-error'
import type { DomainError } from '../domain/errors/domain-error'

const MASKED_MESSAGE = 'Something went wrong on our side. Quote the requestId when you report it.'

/**
 * The one place where failures become GraphQL errors: a documented error with its reason; an error in the request
 * itself as GraphQL words it; everything else masked, since its text may hold SQL, names of files or input values.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const documented = findDomainError(error)
  if (documented) return { ...formatted, message: documented.message, extensions: toExtensions(documented) }
  if (isUnforeseen(formatted)) {
    return { ...formatted, message: MASKED_MESSAGE, extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR } }
  }
  return formatted
}

/** What nobody foresaw: thrown by anything but GraphQL itself, or by GraphQL about our own answer (a null too many). */
export function isUnforeseen(error: GraphQLFormattedError): boolean {
  const code = error.extensions?.code ?? ApolloServerErrorCode.INTERNAL_SERVER_ERROR
  return code === ApolloServerErrorCode.INTERNAL_SERVER_ERROR
}

/** GraphQL wraps a thrown error once for its place in the answer, and once more for a variable. */
export function findDomainError(error: unknown): DomainError | undefined {
  let cause = unwrapResolverError(error)
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return asDomainError(cause)
}

function toExtensions({ code, statusCode, reason, facts }: DomainError): GraphQLFormattedError['extensions'] {
  return { ...facts, code, statusCode, reason }
}
