import type { GraphQLFormattedError } from 'graphql'

import type { OperationHooks } from '../execution/operation-hooks'
import { withRequestId } from './response-errors'

/** The argument of every mutation. */
const INPUT = 'input'

/** Adds to each error of a response what the error formatter cannot know: the requestId, and the argument of a mutation. */
export const completeErrors: OperationHooks = {
  willSendResponse({ operation, contextValue: { requestId }, response: { body } }) {
    if (body.kind !== 'single' || !body.singleResult.errors) return
    const isMutation = operation?.operation === 'mutation'
    body.singleResult.errors = body.singleResult.errors.map((error) =>
      withRequestId(isMutation ? withInputPath(error) : error, requestId),
    )
  },
}

/**
 * A use case names the field at fault; in a mutation that field belongs to `input`. Not for the fields below a mutation:
 * their arguments have no `input`. An error without a path was found by validation, and names the whole path already.
 */
function withInputPath(error: GraphQLFormattedError): GraphQLFormattedError {
  const { path, extensions } = error
  if (path?.length !== 1 || !Array.isArray(extensions?.field)) return error
  return { ...error, extensions: { ...extensions, field: [INPUT, ...(extensions.field as unknown[])] } }
}
