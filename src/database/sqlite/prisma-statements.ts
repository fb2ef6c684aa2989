import type { ArgType, SqlQuery, SqlQueryable, SqlResultSet } from '@prisma/driver-adapter-utils'

import type { SqliteConnection, SqliteValue } from './driver/connection'
import { runImmediately } from './prisma-errors'
import { getColumnTypes, toPrismaValue, toSqliteValue } from './prisma-values'
import { StatementCache } from './statement-cache'

export const ADAPTER = { provider: 'sqlite', adapterName: 'durable-sqlite' } as const

/**
 * Runs statements of Prisma on one connection, immediately, and converts arguments, rows and errors. When and on which
 * connection a statement runs, DurableAdapter decides.
 */
export class PrismaStatements implements SqlQueryable {
  readonly provider = ADAPTER.provider
  readonly adapterName = ADAPTER.adapterName
  readonly #statements: StatementCache

  constructor(private readonly connection: SqliteConnection) {
    this.#statements = new StatementCache(connection)
  }

  queryRaw({ sql, args, argTypes }: SqlQuery): Promise<SqlResultSet> {
    return runImmediately(() => {
      const statement = this.#statements.prepare(sql)
      const rows = statement.all(...toValues(args, argTypes))
      const columns = statement.columns()
      const columnTypes = getColumnTypes(columns, rows)
      return {
        columnNames: columns.map(({ name }) => name),
        columnTypes,
        rows: rows.map((row) => row.map((value, index) => toPrismaValue(value, columnTypes[index]))),
      }
    })
  }

  executeRaw({ sql, args, argTypes }: SqlQuery): Promise<number> {
    return runImmediately(() => this.#statements.prepare(sql).run(...toValues(args, argTypes)))
  }

  executeScript(script: string): Promise<void> {
    return runImmediately(() => {
      this.connection.exec(script)
    })
  }
}

function toValues(args: readonly unknown[], types: readonly ArgType[]): SqliteValue[] {
  return args.map((argument, index) => toSqliteValue(argument, types[index]))
}
