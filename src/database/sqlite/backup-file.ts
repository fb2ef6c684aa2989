import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import { describeError, getErrorCode } from '../driver-error'
import { UnusableDatabaseError } from '../unusable-database-error'
import { DatabaseFiles } from './database-files'
import { pragma } from './driver/connection'
import { openFile, OWNER_ONLY, requireDatabaseFile } from './open-file'
import { requireServedFiles } from './served-files'

const LOCK_TIMEOUT_MILLISECONDS = 5_000

/**
 * Copies a SQLite database to a new file, which holds what was committed at one instant. A service can write meanwhile,
 * without waiting.
 *
 * The new file gets its name when all of it is on disk. Until then it is FILE.partial, which also keeps two concurrent
 * backups to one file apart. A failure leaves no file; a killed backup leaves FILE.partial.
 */
export async function backUpFile(source: string, file: string): Promise<void> {
  if (!existsSync(source)) throw new UnusableDatabaseError(`${source} does not exist`)
  requireDatabaseFile(source)
  await requireServedFiles(source)
  requireAbsent(file)
  const partial = `${file}.partial`
  await reservePartialFile(partial)
  try {
    copy(source, partial)
    await flush(partial)
    requireAbsent(file)
    await rename(partial, file)
  } catch (error) {
    // On a full disk, SQLite leaves its journal.
    for (const end of ['', '-journal']) await rm(`${partial}${end}`, { force: true })
    throw error
  }
  // Without this the name, though not the content, could be lost in a power failure.
  await flush(path.dirname(file))
}

function requireAbsent(file: string): void {
  if (existsSync(file)) throw new UnusableDatabaseError(`${file} exists. Name a new file.`)
}

async function reservePartialFile(partial: string): Promise<void> {
  try {
    await (await open(partial, 'wx', OWNER_ONLY)).close()
  } catch (error) {
    if (getErrorCode(error) !== 'EEXIST') throw error
    throw new UnusableDatabaseError(
      `${partial} exists: another backup is running, or one was killed. If none is running, remove the file.`,
      { cause: error },
    )
  }
}

function copy(source: string, target: string): void {
  // Not read-only: after a crash, the first process that opens the file has to recover its write-ahead log.
  const connection = openFile(source, { busyTimeoutMilliseconds: LOCK_TIMEOUT_MILLISECONDS, mustExist: true })
  try {
    // The log is created by the first read.
    pragma(connection, 'schema_version')
    const files = new DatabaseFiles(source)
    // One statement, so one snapshot. The backup API restarts whenever the service writes, and might never end.
    // An absolute path: SQLite can take a name like file:x as a URI.
    connection.prepare('VACUUM INTO ?').run(path.resolve(target))
    const lost = files.findLost()
    if (lost) throw lost
  } catch (error) {
    if (error instanceof UnusableDatabaseError) throw error
    throw new UnusableDatabaseError(`${source} cannot be backed up to ${target}: ${describeError(error)}`, {
      cause: error,
    })
  } finally {
    connection.close()
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
