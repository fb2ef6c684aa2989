import { existsSync } from 'node:fs'

import { type OpenDatabase, openDatabase } from './client'
import { databaseFault } from './database-errors'
import { isPostgres, sqliteFile } from './database-url'
import { requireSharedDatabase } from './lock-database'
import { UnusableDatabaseError } from './unusable-database-error'

/** Opens a database for a command that only reads. It must exist and have exactly the migrations of this build. */
export async function openMigrated(url: string): Promise<OpenDatabase> {
  await requireSharedDatabase(url)
  // SQLite would create the file, and an empty database would pass every check.
  if (!isPostgres(url) && !existsSync(sqliteFile(url)))
    throw new UnusableDatabaseError(`${sqliteFile(url)} does not exist`)
  const database = openDatabase(url)
  const reason = await database.findMigrationProblem().catch(describeOpenFailure)
  if (reason === undefined) return database
  await database.close()
  throw new UnusableDatabaseError(reason)
}

function describeOpenFailure(error: unknown): string {
  return databaseFault(error)
    ? 'The database is busy or out of reach. Try again.'
    : 'The database has no migrations. Run the command `migrate` first.'
}
