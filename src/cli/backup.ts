import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'

import type { Config } from '../config/environment'
import { isPostgres, sqliteFile } from '../database/database-url'
import { backUpFile } from '../database/sqlite/backup-file'
import type { Streams } from './streams'

/**
 * Copies the embedded database into a new file, while a service may run on it. Returns the exit status; throws if the
 * copy fails. Postgres has better tools for this.
 */
export async function backupCommand({ databaseUrl }: Config, file: string, { out, err }: Streams): Promise<number> {
  if (isPostgres(databaseUrl)) {
    err.write('This command copies a SQLite file. For a Postgres database, use pg_dump: see docs/operations.md.\n')
    return 1
  }
  const folder = path.dirname(file)
  if (!existsSync(folder)) {
    err.write(`The folder ${folder} does not exist.\n`)
    return 1
  }
  const source = sqliteFile(databaseUrl)
  await backUpFile(source, file)
  const { size } = await stat(file)
  out.write(`Backed up ${source} to ${file}: ${size} bytes.\n`)
  return 0
}
