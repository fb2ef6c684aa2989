import { type ASTNode, GraphQLError } from 'graphql'

import type { DomainError } from '../../domain/errors/domain-error'

/** A documented error as the answer to a whole request, of which then nothing is run. */
export function refusal(error: DomainError, nodes: ASTNode): GraphQLError {
  return new GraphQLError(error.message, {
    nodes,
    originalError: error,
    extensions: { http: { status: error.statusCode } },
  })
}
