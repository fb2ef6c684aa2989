/** Returns the name under which a statement is prepared, or '' for a statement that stays unnamed. */
export type NameStatement = (sql: string) => string

const MAX_NAMES = 500

/**
 * Names statements so that Postgres parses and plans each one once per connection. Beyond the limit they stay unnamed. The
 * statements of rows have names of their own (`prefix`): callers can make Prisma send as many different ones as they like.
 */
export function createStatementNames(prefix: string): NameStatement {
  const names = new Map<string, string>()
  return (sql) => {
    const existing = names.get(sql)
    if (existing !== undefined) return existing
    if (names.size >= MAX_NAMES) return ''
    const name = `${prefix}${names.size}`
    names.set(sql, name)
    return name
  }
}
