import type { DomainError } from '../../domain/errors/domain-error'
import { operationTooLarge } from './operation-too-large'

interface InputLimits {
  readonly listEntries: number
  readonly textLength: number
}

/**
 * More than any input has, and than any operation has variables. GraphQL words an error for each member that it does not
 * know, with all the others in it.
 */
const MAX_FIELDS_PER_OBJECT = 100

/** What there is too much of in the variables of a request, which may be nested so deep that recursion would fail. */
export function findInputLimitError(variables: object, limits: InputLimits): DomainError | undefined {
  const left: unknown[] = [variables]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value === 'string' && value.length > limits.textLength) return textTooLong(limits)
    if (typeof value !== 'object' || value === null) continue
    const fields: unknown[] = Object.values(value)
    if (Array.isArray(value)) {
      if (value.length > limits.listEntries) return listTooLong(limits)
    } else if (fields.length > MAX_FIELDS_PER_OBJECT)
      return operationTooLarge('fields per input object', MAX_FIELDS_PER_OBJECT)
    for (const field of fields) left.push(field)
  }
  return undefined
}

export function textTooLong({ textLength }: Pick<InputLimits, 'textLength'>): DomainError {
  return operationTooLarge('characters per string', textLength)
}

export function listTooLong({ listEntries }: Pick<InputLimits, 'listEntries'>): DomainError {
  return operationTooLarge('entries per list', listEntries)
}
