import type { Database, Statement } from 'better-sqlite3'

/**
 * The statements of one connection, prepared once and kept by their SQL. It stands in for the connection where the
 * stock adapter expects one. Bounded, because an IN list makes a new SQL text for each length: the statement that was
 * not used for the longest time goes first.
 */
export class StatementCache {
  readonly #statements = new Map<string, CachedStatement>()

  constructor(
    private readonly database: Database,
    private readonly limit = 500,
  ) {}

  get size(): number {
    return this.#statements.size
  }

  prepare(sql: string): CachedStatement {
    const statement = this.#statements.get(sql) ?? new CachedStatement(this.database.prepare(sql))
    // A Map remembers the order of insertion: inserting again moves the statement to the end.
    this.#statements.delete(sql)
    this.#statements.set(sql, statement)
    for (const oldest of this.#statements.keys()) {
      if (this.#statements.size <= this.limit) break
      this.#statements.delete(oldest)
    }
    return statement
  }

  exec(script: string): void {
    this.database.exec(script)
  }
}

/** better-sqlite3 lets a statement be bound only once, and for good: so each binding is a small object of its own. */
class CachedStatement {
  constructor(private readonly statement: Statement) {}

  /**
   * Whether it only reads. `readonly` is not enough: BEGIN counts as read-only too, and on a connection that is kept
   * for reading it would freeze what every later read sees. What gives rows back cannot be a BEGIN.
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
