import { stat } from 'node:fs/promises'

import { isPostgres, sqliteFile } from '../database/database-url'
import { backUpFile } from '../database/sqlite/backup-file'
import type { Streams } from './streams'

/**
 * Copies the embedded database into a new file, beside a service that runs on it. Returns the exit status; what keeps
 * it from being done is thrown. Postgres has better tools of its own.
 */
export async function backupCommand(databaseUrl: string, file: string, { out, err }: Streams): Promise<number> {
  if (isPostgres(databaseUrl)) {
    err.write('This command copies a SQLite file. Back a Postgres database up with pg_dump: see docs/operations.md.\n')
    return 1
  }
  const source = sqliteFile(databaseUrl)
  await backUpFile(source, file)
  const { size } = await stat(file)
  out.write(`Backed up ${source} to ${file}: ${size} bytes.\n`)
  return 0
}
