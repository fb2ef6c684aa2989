import { randomUUID } from 'node:crypto'

import { domainError } from '../errors/domain-error'
import { isIdentifier, MAX_IDENTIFIER_LENGTH } from './text'

/**
 * Returns the ID that the caller chose for a new record, or a UUID if it chose none.
 *
 * Errors: ARGUMENT_INVALID.
 */
export function requireChosenIdentifier(name: string, chosen: string | null | undefined): string {
  if (chosen == null) return randomUUID()
  if (isIdentifier(chosen)) return chosen
  throw domainError('ARGUMENT_INVALID', {
    problem: `${name} takes 1 to ${MAX_IDENTIFIER_LENGTH} characters, not blank, with no blanks at its ends`,
    field: [name],
  })
}
