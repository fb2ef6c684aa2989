import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'

/** The part of a better-sqlite3 connection that the stock adapter's statements go through. */
interface StockClient {
  prepare(sql: string): unknown
  exec?(script: string): unknown
}

/**
 * Prisma's own adapter on a connection of ours: it converts arguments, rows and errors, while our adapter decides when and on
 * which connection a statement runs. Its transactions must not be used.
 */
export async function stockAdapterOn(client: StockClient): Promise<SqlDriverAdapter> {
  const stock = await new PrismaBetterSqlite3({ url: ':memory:' }).connect()
  await stock.dispose()
  // The one place that relies on internals of the stock adapter: it accepts no connection, but keeps its own in `client`.
  return Object.assign(stock, { client })
}

/**
 * Rejects with the error in Prisma's form (SQLITE_BUSY is P1008, and so on). BEGIN and COMMIT run in the gate, outside the
 * stock adapter, so their errors are passed through it afterwards.
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
