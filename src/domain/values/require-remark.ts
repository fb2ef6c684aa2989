import { domainError } from '../errors/domain-error'
import { isStorableText } from './text'

/** The maximum length of a text that a person writes beside a record, in UTF-16 code units. */
export const MAX_REMARK_LENGTH = 1_000

/**
 * Returns a note or a reason that the caller sent, or null if it sent none.
 *
 * Errors: ARGUMENT_INVALID.
 */
export function requireRemark(name: string, text: string | null | undefined): string | null {
  if (text == null) return null
  if (text.length <= MAX_REMARK_LENGTH && isStorableText(text)) return text
  throw domainError('ARGUMENT_INVALID', {
    problem: `${name} takes up to ${MAX_REMARK_LENGTH} characters, without NUL and without halves of surrogate pairs`,
    field: [name],
  })
}
