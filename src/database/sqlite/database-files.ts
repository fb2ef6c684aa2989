import { statSync } from 'node:fs'

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
    this.#written = [file, `${file}-wal`].map(identify)
    // Through this one, processes agree on what is in the log.
    this.#all = [...this.#written, identify(`${file}-shm`)]
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

/** The device and the inode; undefined if there is no file of this name. */
function readIdentity(name: string): string | undefined {
  // The file is not opened: closing it here would release the locks that SQLite has on it in this process.
  const stat = statSync(name, { bigint: true, throwIfNoEntry: false })
  return stat && `${stat.dev}:${stat.ino}`
}
