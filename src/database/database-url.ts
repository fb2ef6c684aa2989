import { parsePostgresUrl } from './postgres/postgres-url'
import { UnusableDatabaseError } from './unusable-database-error'

export function isPostgres(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url)
}

/**
 * Why the URL names no database that the service can use, in words that contain no piece of it; undefined if it does. Parameters
 * of a `file:` URL are refused: they would become part of the name of the file.
 */
export function findUrlProblem(url: string): string | undefined {
  if (!isPostgres(url)) {
    return /^file:[^?]+$/.test(url)
      ? undefined
      : 'DATABASE_URL must be file:PATH without parameters for SQLite, or postgresql://USER:PASSWORD@HOST/DATABASE'
  }
  try {
    parsePostgresUrl(url)
    return undefined
  } catch (error) {
    if (error instanceof UnusableDatabaseError) return error.message
    throw error
  }
}

/** The path of a `file:` URL, relative to the working directory where it does not start with a slash. */
export function sqliteFile(url: string): string {
  const file = url.replace(/^file:(\/\/(?=\/))?/, '')
  if (file !== ':memory:') return file
  throw new UnusableDatabaseError('A database in memory would lose acknowledged writes. Name a file.')
}
