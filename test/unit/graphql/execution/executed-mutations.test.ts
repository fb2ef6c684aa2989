import { expect, test } from '@jest/globals'
import { OperationTypeNode } from 'graphql'

import { executedMutations } from '../../../../src/graphql/execution/executed-mutations'

type Request = Parameters<NonNullable<typeof executedMutations.willSendResponse>>[0]

test.each([
  ['a mutation that was executed', OperationTypeNode.MUTATION, { data: { add: 1 } }, true],
  ['a mutation of which a field failed', OperationTypeNode.MUTATION, { data: null, errors: [] }, true],
  ['a mutation that was refused', OperationTypeNode.MUTATION, { errors: [] }, false],
  ['a query', OperationTypeNode.QUERY, { data: { item: 1 } }, false],
  ['a document without operations', undefined, { errors: [] }, false],
])('%s is recorded as such', (_, operation, singleResult, expected) => {
  const budget = { hasExecutedMutations: false }
  // Cast: only what the hook reads.
  const request = {
    operation: operation && { operation },
    response: { body: { kind: 'single', singleResult } },
    contextValue: { budget },
  } as unknown as Request
  executedMutations.willSendResponse?.(request, 0)
  expect(budget.hasExecutedMutations).toBe(expected)
})
