import { ApolloServerErrorCode } from '@apollo/server/errors'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

import type { DomainError } from '../../domain/errors/domain-error'
import { UNEXPECTED_FAILURE } from '../../domain/errors/failure'
import { toDomainError } from '../../domain/errors/to-domain-error'
import { operationTooLarge } from '../limits/operation-too-large'
import { formatRequestError } from './request-error-message'
import { formatDomainError } from './response-errors'
import { unwrapError } from './unwrap-error'

/** The kind of a failure: a documented error, a mistake in the request that GraphQL or Apollo found, or anything else. */
export type Failure =
  | { readonly kind: 'documented'; readonly error: DomainError }
  | { readonly kind: 'request'; readonly code: unknown }
  | { readonly kind: 'unexpected'; readonly error: unknown }

export function classifyError(error: unknown): Failure {
  const cause = unwrapError(error)
  const documented = toDomainError(cause) ?? toTokenLimitError(cause)
  if (documented) return { kind: 'documented', error: documented }

  const code = error instanceof GraphQLError ? error.extensions.code : undefined
  if (code !== undefined && code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR) return { kind: 'request', code }
  // A mistake that is found during execution, for example a null for a required argument, has a location in the document.
  // A result of a resolver that violates the schema also throws, but a plain Error or a GraphQLError without a location.
  if (cause instanceof GraphQLError && cause.nodes) {
    return { kind: 'request', code: ApolloServerErrorCode.BAD_USER_INPUT }
  }
  if (error instanceof GraphQLError && isClientStatus(error.extensions.http)) {
    return { kind: 'request', code: ApolloServerErrorCode.BAD_REQUEST }
  }
  return { kind: 'unexpected', error: cause }
}

/** For a document with too many tokens, the parser of graphql-js throws an error without a code. */
function toTokenLimitError(error: unknown): DomainError | undefined {
  const maximum =
    error instanceof GraphQLError ? /Document contains more \w+ (\d+) tokens/.exec(error.message)?.[1] : undefined
  return maximum === undefined ? undefined : operationTooLarge('tokens', Number(maximum))
}

/** Some errors of Apollo have a status and no code, for example the one for a hash that does not match the document. */
function isClientStatus(http: unknown): boolean {
  return typeof http === 'object' && http !== null && 'status' in http && Number(http.status) < 500
}

/**
 * The only place that maps failures to GraphQL errors. A documented error gets its reason. A mistake in the request keeps
 * the message of GraphQL, as far as formatRequestError lets it through. Everything else is masked, because its message
 * can contain SQL, file names or input values.
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
          message: UNEXPECTED_FAILURE.message,
          extensions: { code: ApolloServerErrorCode.INTERNAL_SERVER_ERROR },
        }
    }
  }
}
