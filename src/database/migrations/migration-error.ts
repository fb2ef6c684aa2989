import { UnusableDatabaseError } from '../unusable-database-error'

/** The database cannot be migrated. The message is for a person: the reason, and what to do. Never with a password. */
export class MigrationError extends UnusableDatabaseError {
  override readonly name = 'MigrationError'
}
