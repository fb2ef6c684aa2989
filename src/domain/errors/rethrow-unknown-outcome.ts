import { UnknownOutcomeError } from '../../database/database-errors'
import { DomainError } from './domain-error'

/**
 * Rethrows the error of a write whose caller does not have the generated ID of the record: if its outcome is unknown, a
 * retry could write a second record, so it must not be called safe.
 *
 * Errors: OUTCOME_UNKNOWN.
 */
export function rethrowUnknownOutcome(error: unknown): never {
  throw error instanceof UnknownOutcomeError ? new DomainError('OUTCOME_UNKNOWN', {}, { cause: error }) : error
}
