import { toOperationError } from '../errors/operation-error'
import type { OperationHooks } from '../execution/operation-hooks'
import { isWithinCost } from './cost'
import { findInputLimitError } from './input-limits'
import { operationTooLarge } from './operation-too-large'

/** How much one operation may ask for. What is more is OPERATION_TOO_LARGE, and nothing of it is run. */
export interface OperationLimits {
  /** Words and signs of the document. It is read no further. */
  readonly tokens: number
  /** Fields within fields. */
  readonly depth: number
  /** Fields under another name, and fields that are asked for again in the same place. */
  readonly aliases: number
  readonly directives: number
  /** Fields of Mutation. */
  readonly mutations: number
  /** Fields to resolve, counted as cost.ts does. */
  readonly cost: number
  /** Entries of one list that is sent. */
  readonly listEntries: number
  /** Characters of one text that is sent, in UTF-16 units. */
  readonly textLength: number
  /** Characters of an answer. */
  readonly responseLength: number
}

/**
 * The limits that hang on variables. They are looked at for each request: a document that was found valid once is not
 * validated again.
 */
export function operationLimits(limits: OperationLimits): OperationHooks {
  return {
    didResolveOperation({ schema, document, operation, request: { variables = {} } }) {
      // Without one, of an unknown name, nothing is run.
      if (!operation) return
      const error = findInputLimitError(variables, limits)
      if (error) throw toOperationError(error, operation)
      if (!isWithinCost(limits.cost, { schema, document, operation, variables })) {
        throw toOperationError(operationTooLarge('fields to resolve', limits.cost), operation)
      }
    },
  }
}
