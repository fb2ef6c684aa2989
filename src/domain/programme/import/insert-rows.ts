import type { Transaction } from '../../../database/client'
import { Prisma } from '../../../database/models'
import { portions } from './portions'

/**
 * Inserts rows that have a value for every column of the table. The SQL is the same on both databases; Prisma's own
 * createMany takes seven times as long for a row, which a file of many members feels.
 *
 * `leaveExisting` passes over a row whose key is there already, also where another transaction has just inserted it.
 */
export async function insertRows(
  tx: Transaction,
  table: Prisma.ModelName,
  rows: readonly object[],
  { leaveExisting = false } = {},
): Promise<void> {
  for (const some of portions(rows)) {
    const columns = Object.keys(some[0] ?? {})
    const names = columns.map((column) => `"${column}"`).join(', ')
    const values = some.map((row) => {
      const byColumn = new Map<string, unknown>(Object.entries(row))
      return Prisma.sql`(${Prisma.join(columns.map((column) => byColumn.get(column)))})`
    })
    const otherwise = leaveExisting ? Prisma.sql`ON CONFLICT DO NOTHING` : Prisma.empty
    const insert = Prisma.raw(`INSERT INTO "${table}" (${names}) VALUES`)
    await tx.$executeRaw`${insert} ${Prisma.join(values)} ${otherwise}`
  }
}
