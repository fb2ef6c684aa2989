import { UnusableDatabaseError } from '../unusable-database-error'

/** Why the database cannot be migrated, in words for the person who has to act; never with a password in them. */
export class MigrationError extends UnusableDatabaseError {
  override readonly name = 'MigrationError'
}
