export function isPostgres(url: string): boolean {
  return /^postgres(ql)?:\/\//.test(url)
}

/** The path of a `file:` URL, relative to the working directory where it does not start with a slash. */
export function sqliteFile(url: string): string {
  return url.replace(/^file:(\/\/(?=\/))?/, '')
}
