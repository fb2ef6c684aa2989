import { OperationTypeNode } from 'graphql'

import { domainError } from '../../domain/errors/domain-error'
import { toOperationError } from '../errors/operation-error'
import type { OperationHooks } from '../execution/operation-hooks'
import { countRootFields, getFragments } from '../execution/selections'

/**
 * Counts the mutations of an operation one by one for the rates of its caller: one request can contain several. They are
 * known only now, when the other limits have let the operation through. If they exceed a rate, nothing is executed.
 */
export const mutationRate: OperationHooks = {
  didResolveOperation({ document, operation, contextValue: { countMutations } }) {
    if (operation?.operation !== OperationTypeNode.MUTATION) return
    const mutations = countRootFields(operation, getFragments(document))
    const seconds = mutations > 1 ? countMutations(mutations - 1) : 0
    if (seconds > 0) throw toOperationError(domainError('TOO_MANY_REQUESTS'), operation, { retryAfter: seconds })
  },
}
