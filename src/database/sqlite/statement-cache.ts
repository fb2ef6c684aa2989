import type { Database, Statement } from 'better-sqlite3'
import { LRUCache } from 'lru-cache'

const MAX_STATEMENTS = 500

/**
 * The prepared statements of one connection, by their SQL. Takes the place of the connection in the stock adapter.
 * Bounded, because an IN list has a new SQL text for each length.
 */
export class StatementCache {
  readonly #statements: LRUCache<string, CachedStatement>

  constructor(
    private readonly database: Database,
    max = MAX_STATEMENTS,
  ) {
    this.#statements = new LRUCache({ max, memoMethod: (sql) => new CachedStatement(database.prepare(sql)) })
  }

  get size(): number {
    return this.#statements.size
  }

  prepare(sql: string): CachedStatement {
    return this.#statements.memo(sql)
  }

  exec(script: string): void {
    this.database.exec(script)
  }
}

/** better-sqlite3 binds a statement only once and permanently, so each binding is a small object of its own. */
class CachedStatement {
  constructor(private readonly statement: Statement) {}

  /**
   * Whether the statement only reads. `readonly` is not enough: BEGIN counts as read-only too, and on a connection for reads
   * it would freeze what every later read sees. A statement that returns rows cannot be a BEGIN.
   */
  get onlyReads(): boolean {
    return this.statement.readonly && this.statement.reader
  }

  bind(args: unknown[]) {
    const { statement } = this
    return {
      reader: statement.reader,
      run: () => statement.run(args),
      columns: () => statement.columns(),
      raw: () => ({ all: () => statement.raw().all(args) }),
    }
  }
}
