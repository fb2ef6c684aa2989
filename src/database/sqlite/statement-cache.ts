import { LRUCache } from 'lru-cache'

import type { SqliteConnection, SqliteStatement } from './driver/connection'

const MAX_STATEMENTS = 500

/**
 * The prepared statements of one connection, by their SQL. Bounded, because an IN list has a new SQL text for each
 * length.
 */
export class StatementCache {
  readonly #statements: LRUCache<string, SqliteStatement>

  constructor(connection: SqliteConnection, max = MAX_STATEMENTS) {
    this.#statements = new LRUCache({ max, memoMethod: (sql) => connection.prepare(sql) })
  }

  get size(): number {
    return this.#statements.size
  }

  prepare(sql: string): SqliteStatement {
    return this.#statements.memo(sql)
  }
}
