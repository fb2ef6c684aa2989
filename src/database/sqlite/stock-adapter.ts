import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'

/** The part of a better-sqlite3 connection that the stock adapter's statements go through. */
interface StockClient {
  prepare(sql: string): unknown
  exec?(script: string): unknown
}

/**
 * Prisma's own adapter on a connection of ours: it converts arguments, rows and errors, and we decide when a statement
 * runs, and where. Its transactions are not for use.
 */
export async function stockAdapterOn(client: StockClient): Promise<SqlDriverAdapter> {
  const stock = await new PrismaBetterSqlite3({ url: ':memory:' }).connect()
  await stock.dispose()
  // The one place that reaches into the stock adapter: it cannot be given a connection, but keeps its own in `client`.
  return Object.assign(stock, { client })
}

/**
 * Rejects with the error in the form in which Prisma knows it (SQLITE_BUSY is its P1008, and so on). BEGIN and COMMIT
 * run in the gate, outside the stock adapter, so their errors are shown to it afterwards.
 */
export async function rejectAsPrismaExpects(error: unknown): Promise<never> {
  const failing = await stockAdapterOn({
    prepare: () => {
      throw error
    },
  })
  await failing.executeRaw({ sql: '', args: [], argTypes: [] })
  throw error
}
