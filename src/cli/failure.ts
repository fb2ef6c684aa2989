import { ConfigurationError } from '../config/environment'
import { describeDatabaseFailure } from '../database/database-errors'
import { UnusableDatabaseError } from '../database/unusable-database-error'

/**
 * What a command prints before it exits with 1: the message of an error of the user or the system, the stack of a
 * defect.
 */
export function describeFailure(error: unknown): string {
  const isExpected = error instanceof ConfigurationError || error instanceof UnusableDatabaseError
  const isSystemError = error instanceof Error && 'syscall' in error
  if (isExpected || isSystemError) return `${error.message}\n`
  const stack = error instanceof Error ? error.stack : undefined
  return `${describeDatabaseFailure(error) ?? stack ?? String(error)}\n`
}
