import { access, constants } from 'node:fs/promises'

import type { Config } from '../config/environment'
import { openDatabase } from '../database/client'
import { migrate } from '../database/migrate'
import { importCommand } from './import'
import type { Streams } from './streams'

/** Migrates and opens the database for an import, and closes it. Returns the exit status. */
export async function runImport({ databaseUrl }: Config, file: string, streams: Streams): Promise<number> {
  // Checked first: a mistyped name must not create a database.
  await access(file, constants.R_OK)
  await migrate(databaseUrl)
  const database = openDatabase(databaseUrl)
  try {
    return await importCommand(database, file, streams)
  } finally {
    await database.close()
  }
}
