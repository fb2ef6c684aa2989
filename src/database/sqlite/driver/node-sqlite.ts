import path from 'node:path'

import { getErrorCode } from '../../driver-error'
import type {
  ConnectionOptions,
  OpenConnection,
  PrepareOptions,
  SqliteColumn,
  SqliteConnection,
  SqliteStatement,
  SqliteValue,
} from './connection'
import { toErrorName } from './error-names'

// The part of node:sqlite that is used. Node.js 20, by whose types this project is compiled, does not have the module.

interface Statement {
  readonly sourceSQL: string
  columns(): { name: string; type: string | null }[]
  run(...values: SqliteValue[]): { changes: number | bigint }
  all(...values: SqliteValue[]): unknown[]
  setReadBigInts(enabled: boolean): void
  setReturnArrays(enabled: boolean): void
}

interface Database {
  readonly isOpen: boolean
  readonly isTransaction: boolean
  prepare(sql: string): Statement
  exec(script: string): void
  close(): void
}

interface NodeSqlite {
  DatabaseSync: new (file: string, options: { timeout: number; readOnly: boolean }) => Database
  StatementSync: { prototype: Partial<Statement> }
}

/** Undefined if this Node.js has no node:sqlite, or an early one that lacks a part: Node.js 22.16 and 24 have all of it. */
export function findNodeSqlite(): OpenConnection | undefined {
  const module = loadWithoutWarning()
  if (!module?.StatementSync.prototype.setReturnArrays) return undefined
  return (file, options) => new NodeSqliteConnection(module, file, options)
}

/** Some versions print a warning that the module is experimental. What is used of it is tested on each version. */
function loadWithoutWarning(): NodeSqlite | undefined {
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = () => undefined
  try {
    return process.getBuiltinModule('node:sqlite') as NodeSqlite | undefined // Its types are not those of Node.js 20.
  } finally {
    process.emitWarning = emitWarning
  }
}

/** An error of SQLite from node:sqlite, with its code by name. */
class NodeSqliteError extends Error {
  override readonly name = 'SqliteError'

  constructor(
    message: string,
    readonly code: string,
    options: ErrorOptions,
  ) {
    super(message, options)
  }
}

function withErrorName(error: unknown): unknown {
  if (getErrorCode(error) !== 'ERR_SQLITE_ERROR') return error
  const { message, errcode } = error as { message: string; errcode: number } // Documented for this code.
  return new NodeSqliteError(message, toErrorName(errcode), { cause: error })
}

class NodeSqliteConnection implements SqliteConnection {
  readonly #database: Database

  constructor(
    { DatabaseSync }: NodeSqlite,
    readonly file: string,
    { busyTimeoutMilliseconds, readOnly = false }: ConnectionOptions,
  ) {
    try {
      // SQLite takes a name like file:x as a URI here.
      const name = file.startsWith('file:') ? path.resolve(file) : file
      this.#database = new DatabaseSync(name, { timeout: busyTimeoutMilliseconds, readOnly })
    } catch (error) {
      throw withErrorName(error)
    }
  }

  get isOpen(): boolean {
    return this.#database.isOpen
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction
  }

  prepare(sql: string, { integers = 'bigint' }: PrepareOptions = {}): SqliteStatement {
    try {
      const statement = this.#database.prepare(sql)
      statement.setReadBigInts(integers === 'bigint')
      statement.setReturnArrays(true)
      return new NodeSqliteStatement(statement)
    } catch (error) {
      throw withErrorName(error)
    }
  }

  exec(script: string): void {
    try {
      this.#database.exec(script)
    } catch (error) {
      throw withErrorName(error)
    }
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close()
  }
}

/** After any other statement, SQLite reports the number of rows of an earlier one. */
const CHANGES_ROWS = /^\s*(INSERT|UPDATE|DELETE|REPLACE|WITH)\b/i

class NodeSqliteStatement implements SqliteStatement {
  readonly sql: string
  readonly returnsRows: boolean
  readonly #changesRows: boolean

  constructor(private readonly statement: Statement) {
    this.sql = statement.sourceSQL
    this.returnsRows = statement.columns().length > 0
    this.#changesRows = CHANGES_ROWS.test(this.sql)
  }

  columns(): SqliteColumn[] {
    return this.statement.columns().map(({ name, type }) => ({ name, declaredType: type }))
  }

  run(...values: SqliteValue[]): number {
    try {
      const { changes } = this.statement.run(...values)
      return this.#changesRows ? Number(changes) : 0
    } catch (error) {
      throw withErrorName(error)
    }
  }

  all(...values: SqliteValue[]): SqliteValue[][] {
    try {
      return this.statement.all(...values) as SqliteValue[][] // Arrays, by setReturnArrays.
    } catch (error) {
      throw withErrorName(error)
    }
  }
}
