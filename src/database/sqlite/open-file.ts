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
    if (!options.readOnly) requireWritableFile(file)
    return openConnection(file, options)
  } catch (error) {
    if (error instanceof UnusableDatabaseError) throw error
    throw new UnusableDatabaseError(describeFileFailure(file, error), { cause: error })
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

function describeFileFailure(file: string, error: unknown): string {
  const readOnly = describeReadOnly(file, error)
  return readOnly ?? `${file} cannot be opened: ${describeError(error)}. Name a file that this user can read and write.`
}

const REFUSED = /^(EACCES|EPERM|EROFS|SQLITE_(CANTOPEN|READONLY|IOERR).*)$/

/** If an error of a file has this reason, a sentence that names the file or folder. SQLite reports only that a file failed. */
export function describeReadOnly(file: string, error: unknown): string | undefined {
  if (!REFUSED.test(getErrorCode(error))) return undefined
  // A file that does not exist could not be created.
  return existsSync(file) ? findReadOnly(file) : describeReadOnlyFolder(file)
}

/** SQLite opens a file that it cannot write for reading, and every write would fail later. */
function requireWritableFile(file: string): void {
  const problem = findReadOnly(file)
  if (problem !== undefined) throw new UnusableDatabaseError(problem)
}

function findReadOnly(file: string): string | undefined {
  if (!isWritable(path.dirname(path.resolve(file)))) return describeReadOnlyFolder(file)
  return isWritable(file) ? undefined : `${file} is not writable for this user. Make it writable, or name another file.`
}

function describeReadOnlyFolder(file: string): string {
  const folder = path.dirname(path.resolve(file))
  return `The folder ${folder} is not writable for this user: SQLite creates files beside the database. Make it writable, or name a file in another folder.`
}

function isWritable(name: string): boolean {
  try {
    accessSync(name, constants.W_OK)
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
