import { toOperationError } from '../errors/operation-error'
import type { OperationHooks } from '../execution/operation-hooks'
import { isWithinCost } from './cost'
import { findInputLimitError } from './input-limits'
import { operationTooLarge } from './operation-too-large'

/** The limits of one operation. An operation over a limit is OPERATION_TOO_LARGE, and nothing of it is executed. */
export interface OperationLimits {
  /** Lexical tokens of the document. The parser stops at the limit. */
  readonly tokens: number
  /** Levels of nested fields. */
  readonly depth: number
  /** Fields with an alias, and fields that are repeated in the same selection set. */
  readonly aliases: number
  readonly directives: number
  /** Fields of the type Mutation. */
  readonly mutations: number
  /** Fields to resolve, as cost.ts counts them. */
  readonly cost: number
  /** Entries of one list in the document or the variables. */
  readonly listEntries: number
  /** UTF-16 code units of one string in the document or the variables. */
  readonly textLength: number
  /** Characters of a response. */
  readonly responseLength: number
}

/**
 * The limits that depend on variables. They are checked here for each request, because a document is validated only
 * once.
 */
export function operationLimits(limits: OperationLimits): OperationHooks {
  return {
    didResolveOperation({ schema, document, operation, request: { variables = {} } }) {
      // There is no operation with the name in the request: nothing is executed.
      if (!operation) return
      const error = findInputLimitError(variables, limits)
      if (error) throw toOperationError(error, operation)
      if (!isWithinCost(limits.cost, { schema, document, operation, variables })) {
        throw toOperationError(operationTooLarge('fields to resolve', limits.cost), operation)
      }
    },
  }
}
