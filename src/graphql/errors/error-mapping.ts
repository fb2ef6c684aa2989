import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

import { toDomainError } from '../../domain/errors/to-domain-error'
import type { DomainError } from '../../domain/errors/domain-error'
import { operationTooLarge } from '../limits/operation-too-large'
import { formatRequestError } from './request-error-message'
import { formatDomainError } from './response-errors'

export const MASKED_MESSAGE = 'Something went wrong on our side. Quote the requestId when you report it.'

/** What a failure is: documented, a mistake in the request that GraphQL itself found, or nothing that was foreseen. */
export type Failure =
  | { readonly kind: 'documented'; readonly error: DomainError }
  | { readonly kind: 'request'; readonly code: unknown }
  | { readonly kind: 'unexpected'; readonly error: unknown }

export function classifyError(error: unknown): Failure {
  const cause = unwrapError(error)
  const documented = toDomainError(cause) ?? tooManyTokens(cause)
  if (documented) return { kind: 'documented', error: documented }

  const code = error instanceof GraphQLError ? error.extensions.code : undefined
  if (code !== undefined && code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) return { kind: 'request', code }
  // Found only while executing, a null for a required argument, say: GraphQL points at the place in the document.
  // About an answer of ours that breaks the schema it throws too, but a plain error or one without a place.
  if (cause instanceof GraphQLError && cause.nodes)
    return { kind: 'request', code: ApolloServerErrorCode.BAD_USER_INPUT }
  if (error instanceof GraphQLError && isClientStatus(error.extensions.http)) {
    return { kind: 'request', code: ApolloServerErrorCode.BAD_REQUEST }
  }
  return { kind: 'unexpected', error: cause }
}

/** Its parser has words of its own for a document of too many tokens, and no code. */
function tooManyTokens(error: unknown): DomainError | undefined {
  const maximum =
    error instanceof GraphQLError ? /Document contains more \w+ (\d+) tokens/.exec(error.message)?.[1] : undefined
  return maximum === undefined ? undefined : operationTooLarge('tokens', Number(maximum))
}

/** Some refusals of Apollo's own, of a hash that is not the document's, say, have a status and no code. */
function isClientStatus(http: unknown): boolean {
  return typeof http === 'object' && http !== null && 'status' in http && Number(http.status) < 500
}

/**
 * The one place where failures become GraphQL errors: a documented error with its reason; a mistake in the request as
 * GraphQL words it, less what mistakeMessage holds back; everything else masked, since its text may hold SQL, names of
 * files or input values.
 */
export function createErrorFormatter(settings: { schemaHints: boolean }) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const failure = classifyError(error)
    switch (failure.kind) {
      case 'documented':
        return { ...formatted, ...formatDomainError(failure.error) }
      case 'request':
        return {
          ...formatted,
          message: formatRequestError(formatted, error, settings),
          extensions: { ...formatted.extensions, code: failure.code },
        }
      case 'unexpected':
        return {
          ...formatted,
          message: MASKED_MESSAGE,
          extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR },
        }
    }
  }
}

/** GraphQL wraps a thrown error once for its place in the answer, and once more for a variable. */
function unwrapError(error: unknown): unknown {
  let cause = unwrapResolverError(error)
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError
  return cause
}
