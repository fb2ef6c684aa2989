import { domainError } from '../errors/domain-error'

/** One broken rule of a record that was sent. */
export interface Violation {
  /** For example `contact.treatmentsForConsideration[1].treatmentId`. */
  readonly path: string
  readonly message: string
}

/**
 * The violations with more that were found later. What is inside an invalid value is left out: it follows from the
 * violation of that value.
 */
export function addViolations(found: readonly Violation[], more: readonly Violation[]): Violation[] {
  const isWithin = (path: string, outer: string) =>
    path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`)
  return [...found, ...more.filter(({ path }) => !found.some((violation) => isWithin(path, violation.path)))]
}

/** Errors: CONTACT_INVALID with all violations, if there are any. */
export function requireNoViolations(violations: readonly Violation[]): void {
  if (violations.length > 0) throw domainError('CONTACT_INVALID', { violations })
}
