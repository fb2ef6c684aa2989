import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import path from 'node:path'

import Database from 'better-sqlite3'

import { describeError } from '../driver-error'
import { UnusableDatabaseError } from '../unusable-database-error'

const MAGIC = 'SQLite format 3\0'

/** Opens a file with SQLite, and creates its folder if it is missing. Fails with UnusableDatabaseError. */
export function openFile(file: string, options: Database.Options): Database.Database {
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    return new Database(file, options)
  } catch (error) {
    throw new UnusableDatabaseError(
      `${file} cannot be opened: ${describeError(error)}. Name a file that this user can read and write.`,
      {
        cause: error,
      },
    )
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
