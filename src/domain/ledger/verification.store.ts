import type { Client } from '../../database/client'
import { Prisma } from '../../database/models'

const ACCOUNTS_PER_BATCH = 500

/** The IDs of one batch of accounts, sorted, that come after the ID `after`. */
export async function findAccountIds(client: Client, after: string): Promise<string[]> {
  const accounts = await client.account.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: ACCOUNTS_PER_BATCH,
    select: { id: true },
  })
  return accounts.map(({ id }) => id)
}

/** A balance that is not the sum of its entries. Null if one side has no row. */
export interface BalanceDifference {
  readonly accountId: string
  readonly businessUnit: string
  readonly rewardType: string
  readonly balance: number | null
  readonly entries: number | null
}

interface DifferenceRow {
  accountId: string
  businessUnit: string
  rewardType: string
  balance: number | null
  /** On Postgres, a sum is a 64-bit integer. */
  entries: number | bigint | null
}

/**
 * The balances of some accounts that are not the sum of their entries, including those with only one side. The columns of
 * USING have an alias because SQLite gives them no name.
 */
export async function findDifferences(client: Client, accountIds: readonly string[]): Promise<BalanceDifference[]> {
  const ids = Prisma.join(accountIds)
  const rows = await client.$queryRaw<DifferenceRow[]>`
    SELECT "accountId" AS "accountId", "businessUnit" AS "businessUnit", "rewardType" AS "rewardType", "balance", "entries"
    FROM (SELECT "accountId", "businessUnit", "rewardType", "points" AS "balance"
          FROM "Balance" WHERE "accountId" IN (${ids})) AS "balances"
    FULL JOIN (SELECT "accountId", "businessUnit", "rewardType", SUM("points") AS "entries"
               FROM "LedgerEntry" WHERE "accountId" IN (${ids}) GROUP BY 1, 2, 3) AS "sums"
    USING ("accountId", "businessUnit", "rewardType")
    WHERE "balance" IS DISTINCT FROM "entries"
    ORDER BY "accountId", "businessUnit", "rewardType"`
  return rows.map((row) => ({ ...row, entries: row.entries === null ? null : Number(row.entries) }))
}
