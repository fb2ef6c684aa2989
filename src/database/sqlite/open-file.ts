import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import path from 'node:path'

import { describeError, getErrorCode } from '../driver-error'
import { UnusableDatabaseError } from '../unusable-database-error'
import type { ConnectionOptions, SqliteConnection } from './driver/connection'
import { openConnection } from './driver/open-connection'

const MAGIC = 'SQLite format 3\0'

/** The data of members. SQLite gives the files beside the database, -wal and -shm, the same mode. */
export const OWNER_ONLY = 0o600

interface FileOptions extends ConnectionOptions {
  /** Whether a missing file is an error. Otherwise it is created, and its folder, so that only this user can read it. */
  readonly mustExist?: boolean
}

/** Opens a file with SQLite. Fails with UnusableDatabaseError. */
export function openFile(file: string, { mustExist = false, ...options }: FileOptions): SqliteConnection {
  if (mustExist && !existsSync(file)) throw new UnusableDatabaseError(`${file} does not exist`)
  try {
    if (!mustExist) createIfMissing(file)
    return openConnection(file, options)
  } catch (error) {
    if (error instanceof UnusableDatabaseError) throw error
    throw new UnusableDatabaseError(describeOpenFailure(file, error), { cause: error })
  }
}

function createIfMissing(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  try {
    // An existing file is not opened: closing it here would release the locks that SQLite has on it in this process.
    closeSync(openSync(file, 'wx', OWNER_ONLY))
  } catch (error) {
    if (getErrorCode(error) !== 'EEXIST') throw error
  }
}

function describeOpenFailure(file: string, error: unknown): string {
  const folder = path.dirname(path.resolve(file))
  if (existsSync(folder) && !isWritable(folder)) {
    return `The folder ${folder} is read-only for this user. SQLite creates files beside the database: make the folder writable, or name a file in another one.`
  }
  return `${file} cannot be opened: ${describeError(error)}. Name a file that this user can read and write.`
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Rejects an existing file that is no database, before anything is written beside it. A missing file is valid. */
export function requireDatabaseFile(file: string): void {
  if (!existsSync(file)) return
  const stat = statSync(file)
  if (stat.isDirectory()) throw new UnusableDatabaseError(`${file} is a folder: name a file in it`)
  if (stat.size > 0 && firstBytes(file, MAGIC.length) !== MAGIC) {
    throw new UnusableDatabaseError(`${file} is not a SQLite database`)
  }
}

function firstBytes(file: string, length: number): string {
  const descriptor = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(length)
    return bytes.toString('latin1', 0, readSync(descriptor, bytes))
  } finally {
    closeSync(descriptor)
  }
}
