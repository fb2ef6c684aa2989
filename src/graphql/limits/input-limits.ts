import type { DomainError } from '../../domain/errors/domain-error'
import { operationTooLarge } from './operation-too-large'

interface InputLimits {
  readonly listEntries: number
  readonly textLength: number
}

/**
 * More than the fields of any input, and more than the variables of any operation. Without it, graphql-js would create an
 * error for each unknown field, and each of these errors would contain the whole object.
 */
const MAX_FIELDS_PER_OBJECT = 100

/** The first limit that the variables of a request exceed. They can be nested too deeply for a recursive function. */
export function findInputLimitError(variables: object, limits: InputLimits): DomainError | undefined {
  const pending: unknown[] = [variables]
  while (pending.length > 0) {
    const value = pending.pop()
    if (typeof value === 'string' && value.length > limits.textLength) return textTooLong(limits)
    if (typeof value !== 'object' || value === null) continue
    const fields: unknown[] = Object.values(value)
    if (Array.isArray(value)) {
      if (value.length > limits.listEntries) return listTooLong(limits)
    } else if (fields.length > MAX_FIELDS_PER_OBJECT) {
      return operationTooLarge('fields per input object', MAX_FIELDS_PER_OBJECT)
    }
    for (const field of fields) pending.push(field)
  }
  return undefined
}

export function textTooLong({ textLength }: Pick<InputLimits, 'textLength'>): DomainError {
  return operationTooLarge('characters per string', textLength)
}

export function listTooLong({ listEntries }: Pick<InputLimits, 'listEntries'>): DomainError {
  return operationTooLarge('entries per list', listEntries)
}
