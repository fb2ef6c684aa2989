import { UnusableDatabase } from '../unusable-database'

/** Why the database cannot be migrated, in words for the person who has to act; never with a password in them. */
export class MigrationError extends UnusableDatabase {
  override readonly name = 'MigrationError'
}

/** What a driver said, in one line. Read from the fields of the error: the drivers' classes have nothing in common. */
export function reasonOf(error: unknown): string {
  const { message, errors } = error as { message?: string; errors?: unknown[] }
  // Where a host has several addresses, Node tells why none of them answers in here, and has no message.
  return errors?.map(reasonOf).join('; ') ?? message ?? String(error)
}

export function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? ''
}
