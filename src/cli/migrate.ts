import type { Config } from '../config/environment'
import { requireSharedDatabase } from '../database/lock-database'
import { migrate } from '../database/migrate'
import type { Streams } from './streams'

/** Applies the migrations that the database lacks. Returns the exit status. */
export async function migrateCommand({ databaseUrl }: Config, { out }: Streams): Promise<number> {
  await requireSharedDatabase(databaseUrl)
  const applied = await migrate(databaseUrl)
  out.write(applied.length === 0 ? 'Nothing to migrate.\n' : `Applied: ${applied.join(', ')}\n`)
  return 0
}
