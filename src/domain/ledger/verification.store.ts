import type { Client } from '../../database/client'
import { Prisma } from '../../database/models'
import type { BalanceDifference } from './verify-balances'

const ACCOUNTS_PER_BATCH = 500

/** The ids of some accounts, in order, beginning after one. */
export async function findAccountIds(client: Client, after: string): Promise<string[]> {
  const accounts = await client.account.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: ACCOUNTS_PER_BATCH,
    select: { id: true },
  })
  return accounts.map(({ id }) => id)
}

interface DifferenceRow {
  accountId: string
  businessUnit: string
  rewardType: string
  balance: number | null
  /** A sum is a 64-bit integer on Postgres. */
  entries: number | bigint | null
}

/**
 * The balances of some accounts that are not the sum of their entries, a side that is missing included. SQLite leaves
 * joined columns without a name of their own, so they are given one.
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
