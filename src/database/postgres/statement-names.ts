import { LRUCache } from 'lru-cache'

/** Returns the name under which a statement is prepared, or '' for a statement that stays unnamed. */
export type NameStatement = (sql: string) => string

/** A connection keeps the plan of each named statement until it ends. */
const MAX_NAMES = 500

/** A text is named when it is sent for so many times. A rare combination of changes takes no name from a common one. */
const USES_BEFORE_NAME = 3

/** Texts whose uses are counted. */
const MAX_COUNTED = 500

/**
 * Names statements so that Postgres parses and plans each one once per connection. Beyond the limit they stay unnamed.
 * Statements of different sources have names of their own (`prefix`): callers can make Prisma send as many different ones
 * as they like, and batches of changes have many texts.
 */
export function createStatementNames(prefix: string): NameStatement {
  const names = new Map<string, string>()
  const uses = new LRUCache<string, number>({ max: MAX_COUNTED })
  return (sql) => {
    const existing = names.get(sql)
    if (existing !== undefined) return existing
    if (names.size >= MAX_NAMES) return ''
    const count = (uses.get(sql) ?? 0) + 1
    if (count < USES_BEFORE_NAME) {
      uses.set(sql, count)
      return ''
    }
    uses.delete(sql)
    const name = `${prefix}${names.size}`
    names.set(sql, name)
    return name
  }
}
