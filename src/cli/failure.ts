import { ConfigurationError } from '../config/environment'
import { UnusableDatabaseError } from '../database/unusable-database-error'

/**
 * What a command prints before it exits with 1: the message of an error of the user or the system, the stack of a
 * defect.
 */
export function describeFailure(error: unknown): string {
  const isExpected = error instanceof ConfigurationError || error instanceof UnusableDatabaseError
  const isSystemError = error instanceof Error && 'syscall' in error
  const text = error instanceof Error ? (isExpected || isSystemError ? error.message : error.stack) : String(error)
  return `${text ?? 'Unknown error'}\n`
}
