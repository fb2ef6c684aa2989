import { databaseFault } from '../../database/database-errors'
import { DomainError } from './domain-error'

/**
 * The documented error behind anything that a use case threw: itself, or TRY_AGAIN for a fault of the database that
 * passes. Undefined for what nobody foresaw, which a face must log and hide.
 */
export function toDomainError(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error
  // The fault stays with it as its cause, for the log.
  return databaseFault(error) ? new DomainError('TRY_AGAIN', {}, { cause: error }) : undefined
}
