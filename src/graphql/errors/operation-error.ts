import { type ASTNode, GraphQLError } from 'graphql'

import type { DomainError } from '../../domain/errors/domain-error'

/** A documented error that fails a whole operation before it runs. The response has the status of the error. */
export function toOperationError(error: DomainError, operation: ASTNode): GraphQLError {
  return new GraphQLError(error.message, {
    nodes: operation,
    originalError: error,
    extensions: { http: { status: error.statusCode } },
  })
}
