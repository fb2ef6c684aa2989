import { UnusableDatabaseError } from './unusable-database-error'

export function isPostgres(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url)
}

/**
 * Whether the URL names a database of a kind that the service can use. Parameters of a `file:` URL are refused: they would
 * become part of the name of the file.
 */
export function isDatabaseUrl(url: string): boolean {
  return isPostgres(url) ? URL.canParse(url) : /^file:[^?]+$/.test(url)
}

/** The path of a `file:` URL, relative to the working directory where it does not start with a slash. */
export function sqliteFile(url: string): string {
  const file = url.replace(/^file:(\/\/(?=\/))?/, '')
  if (file !== ':memory:') return file
  throw new UnusableDatabaseError('A database in memory would lose acknowledged writes. Name a file.')
}
