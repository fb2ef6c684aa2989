import { randomUUID } from 'node:crypto'

import { domainError } from '../errors/domain-error'
import { isIdentifier, MAX_IDENTIFIER_LENGTH } from './text'

/** The id that the caller chose for something new, or a UUID where they chose none. Errors: ARGUMENT_INVALID. */
export function requireChosenIdentifier(name: string, given: string | null | undefined): string {
  if (given == null) return randomUUID()
  if (isIdentifier(given)) return given
  throw domainError('ARGUMENT_INVALID', {
    problem: `${name} takes 1 to ${MAX_IDENTIFIER_LENGTH} characters, not blank, with no blanks at its ends`,
    field: [name],
  })
}
