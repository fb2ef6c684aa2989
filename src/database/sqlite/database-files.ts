import { existsSync, realpathSync, statSync } from 'node:fs'

import { UnusableDatabaseError } from '../unusable-database-error'

/** A file of an open database no longer has its name: whatever is written to it is lost when the process ends. */
export class LostDatabaseFileError extends UnusableDatabaseError {
  override readonly name = 'LostDatabaseFileError'

  constructor(file: string) {
    super(
      `${file} was deleted, moved or replaced while it is in use. What was written since then is lost when this process ends: see docs/operations.md#lost-files.`,
    )
  }
}

/** The names of a database, its log and its index of the log. SQLite names the last two by the path without links. */
export function listDatabaseFiles(file: string): [database: string, log: string, index: string] {
  const resolved = existsSync(file) ? realpathSync(file) : file
  return [file, `${resolved}-wal`, `${resolved}-shm`]
}

interface OpenFile {
  readonly name: string
  readonly identity: string | undefined
}

/**
 * The files of a database with a write-ahead log, as they were after the first read. SQLite does not notice that one of
 * them loses its name, and goes on with a file that no other process finds.
 */
export class DatabaseFiles {
  readonly #written: readonly OpenFile[]
  readonly #all: readonly OpenFile[]

  constructor(file: string) {
    const [database, log, index] = listDatabaseFiles(file)
    this.#written = [database, log].map(identify)
    // Through the index, processes agree on what is in the log.
    this.#all = [...this.#written, identify(index)]
  }

  /** Whether a file has been lost of those that a commit writes. Takes some microseconds: the commit itself takes more. */
  findLostByCommit(): LostDatabaseFileError | undefined {
    return findLost(this.#written)
  }

  findLost(): LostDatabaseFileError | undefined {
    return findLost(this.#all)
  }
}

function findLost(files: readonly OpenFile[]): LostDatabaseFileError | undefined {
  const lost = files.find(({ name, identity }) => readIdentity(name) !== identity)
  return lost && new LostDatabaseFileError(lost.name)
}

function identify(name: string): OpenFile {
  return { name, identity: readIdentity(name) }
}

/** The device and the inode; undefined if no file of this name can be reached. */
function readIdentity(name: string): string | undefined {
  try {
    // The file is not opened: closing it here would release the locks that SQLite has on it in this process.
    const { dev, ino } = statSync(name, { bigint: true })
    return `${dev}:${ino}`
  } catch {
    return undefined
  }
}
