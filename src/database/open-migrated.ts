import { existsSync } from 'node:fs'

import { type Database, openDatabase } from './client'
import { databaseFault } from './database-errors'
import { isPostgres, sqliteFile } from './database-url'
import { UnusableDatabaseError } from './unusable-database-error'

/** Opens a database for whoever only looks at it: it has to be there, and at the head of this build's migrations. */
export async function openMigrated(url: string): Promise<Database> {
  // SQLite would make the file, and there would be nothing wrong in it.
  if (!isPostgres(url) && !existsSync(sqliteFile(url)))
    throw new UnusableDatabaseError(`${sqliteFile(url)} does not exist`)
  const database = openDatabase(url)
  const reason = await database.checkReadiness().catch(describeOpenFailure)
  if (reason === undefined) return database
  await database.close()
  throw new UnusableDatabaseError(reason)
}

function describeOpenFailure(error: unknown): string {
  return databaseFault(error)
    ? 'The database is busy or out of reach: try again.'
    : 'The database was never migrated: run `npm run cli -- migrate` on it first.'
}
