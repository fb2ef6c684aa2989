import { type GraphQLFormattedError, OperationTypeNode } from 'graphql'

import type { OperationHooks } from '../execution/operation-hooks'
import { withRequestId } from './response-errors'

/** The argument of every mutation. */
const INPUT = 'input'

/** Adds to each error of a response what the error formatter does not have: the requestId, and the argument of a mutation. */
export const completeErrors: OperationHooks = {
  willSendResponse({ operation, contextValue: { requestId }, response: { body } }) {
    if (body.kind !== 'single' || !body.singleResult.errors) return
    const isMutation = operation?.operation === OperationTypeNode.MUTATION
    body.singleResult.errors = body.singleResult.errors.map((error) =>
      withRequestId(isMutation ? withInputPath(error) : error, requestId),
    )
  },
}

/**
 * A use case names the field at fault; in a mutation, that field belongs to `input`. Fields below a mutation have no
 * argument `input`. An error without a path comes from validation, and has the whole path of the argument already.
 */
function withInputPath(error: GraphQLFormattedError): GraphQLFormattedError {
  const { path, extensions } = error
  if (path?.length !== 1 || !Array.isArray(extensions?.field)) return error
  const field: readonly unknown[] = extensions.field
  return { ...error, extensions: { ...extensions, field: [INPUT, ...field] } }
}
