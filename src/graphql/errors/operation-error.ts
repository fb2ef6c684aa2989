import { HeaderMap } from '@apollo/server'
import { type ASTNode, GraphQLError } from 'graphql'

import type { DomainError } from '../../domain/errors/domain-error'

/**
 * A documented error that fails a whole operation before it runs. The response has the status of the error, and the
 * header `Retry-After` if a number of seconds is given.
 */
export function toOperationError(
  error: DomainError,
  operation: ASTNode,
  { retryAfter }: { retryAfter?: number } = {},
): GraphQLError {
  const headers = new HeaderMap()
  if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter))
  return new GraphQLError(error.message, {
    nodes: operation,
    originalError: error,
    extensions: { http: { status: error.statusCode, headers } },
  })
}
