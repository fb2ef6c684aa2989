import { ConfigurationError } from '../config/environment'
import { describeDatabaseFailure } from '../database/describe-failure'
import { UnusableDatabaseError } from '../database/unusable-database-error'

/**
 * What a command prints before it exits with 1: the message of an error of the user, the system or the database, the stack
 * of a defect.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return `${String(error)}\n`
  const isExpected = error instanceof ConfigurationError || error instanceof UnusableDatabaseError
  const text = isExpected || 'syscall' in error ? error.message : (describeDatabaseFailure(error) ?? error.stack)
  return `${text ?? 'Unknown error'}\n`
}
