import { UnusableDatabase } from '../unusable-database-error'

/** Why the database cannot be migrated, in words for the person who has to act; never with a password in them. */
export class MigrationError extends UnusableDatabase {
  override readonly name = 'MigrationError'
}
