import { domainError } from '../errors/domain-error'

/** One broken rule of a record that was sent. */
export interface Violation {
  /** For example `contact.treatmentsForConsideration[1].treatmentId`. */
  readonly path: string
  readonly message: string
}

/**
 * The violations with further ones. What is inside an invalid value is left out: it follows from the violation of that
 * value.
 */
export function addViolations(found: readonly Violation[], further: readonly Violation[]): Violation[] {
  const paths = new Set(found.map(({ path }) => path))
  return [...found, ...further.filter(({ path }) => !outerPaths(path).some((outer) => paths.has(outer)))]
}

/** The path, and those of the values around it. */
function outerPaths(path: string): string[] {
  return [...path.matchAll(/[.[]/g)].map(({ index }) => path.slice(0, index)).concat(path)
}

/** Errors: CONTACT_INVALID with all violations, if there are any. */
export function requireNoViolations(violations: readonly Violation[]): void {
  if (violations.length > 0) throw domainError('CONTACT_INVALID', { violations })
}
