import { databaseFault } from '../../database/database-errors'
import { DomainError } from './domain-error'

/**
 * The documented error for what a use case threw: the error itself, or TRY_AGAIN for a fault of the database.
 * Undefined for an unexpected failure, which a face must log and mask.
 */
export function toDomainError(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error
  // The log needs the fault: it is the cause.
  return databaseFault(error) ? new DomainError('TRY_AGAIN', {}, { cause: error }) : undefined
}
