import { OperationTypeNode } from 'graphql'

import type { OperationHooks } from './operation-hooks'

/**
 * Records that the mutations of a request have been executed: what replaces its response from now on must not say that
 * it is safe to repeat. A request that is refused before it is executed has no `data`.
 */
export const executedMutations: OperationHooks = {
  willSendResponse({ operation, response: { body }, contextValue: { budget } }) {
    if (operation?.operation !== OperationTypeNode.MUTATION || body.kind !== 'single') return
    if (body.singleResult.data !== undefined) budget.hasExecutedMutations = true
  },
}
