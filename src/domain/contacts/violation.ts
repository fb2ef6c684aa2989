import { domainError } from '../errors/domain-error'

/** One broken rule of a record that was sent. */
export interface Violation {
  /** For example `contact.treatmentsForConsideration[1].treatmentId`. */
  readonly path: string
  readonly message: string
}

/** Errors: CONTACT_INVALID with all violations, if there are any. */
export function requireNoViolations(violations: readonly Violation[]): void {
  if (violations.length > 0) throw domainError('CONTACT_INVALID', { violations })
}
