import { domainError } from '../errors/domain-error'

/** What is wrong with one member of a record that was sent. */
export interface Violation {
  /** For instance `contact.treatmentsForConsideration[1].treatmentId`. */
  readonly path: string
  readonly message: string
}

/** Errors: CONTACT_INVALID with every violation, where there is any. */
export function requireNoViolations(violations: readonly Violation[]): void {
  if (violations.length > 0) throw domainError('CONTACT_INVALID', { violations })
}
