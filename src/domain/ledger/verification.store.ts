import type { Client } from '../../database/client'
import { type LedgerEntry, Prisma } from '../../database/models'

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

/** The primary key of an entry. */
export type EntryKey = Pick<LedgerEntry, 'accountId' | 'postingNumber' | 'position'>

/**
 * The reversals of some accounts that do not match the entry that they take back: it does not exist or is not equal, or an
 * earlier reversal has taken it back already.
 */
export async function findUnmatchedReversals(client: Client, accountIds: readonly string[]): Promise<EntryKey[]> {
  return client.$queryRaw<EntryKey[]>`
    SELECT r."accountId", r."postingNumber", r."position"
    FROM (SELECT *, ROW_NUMBER() OVER (
            PARTITION BY "accountId", "activityNumber", "reversedPosition" ORDER BY "postingNumber", "position") AS "time"
          FROM "LedgerEntry" WHERE "accountId" IN (${Prisma.join(accountIds)}) AND "type" = 'REVERSAL') AS r
    WHERE r."time" > 1 OR NOT EXISTS (
      SELECT 1 FROM "LedgerEntry" AS e
      WHERE e."accountId" = r."accountId" AND e."postingNumber" = r."activityNumber"
        AND e."position" = r."reversedPosition" AND e."type" = 'EARN' AND e."points" = -r."points"
        AND e."businessUnit" = r."businessUnit" AND e."rewardType" = r."rewardType"
        AND e."category" = r."category" AND e."cause" = r."cause" AND e."activityId" = r."activityId")
    ORDER BY r."accountId", r."postingNumber", r."position"`
}

/**
 * The entries of some accounts that should have been taken back with their activity. A difference of two sets: in an account
 * with many entries, looking for the reversal of each would compare every entry with every other.
 */
export async function findUnreversedEntries(client: Client, accountIds: readonly string[]): Promise<EntryKey[]> {
  const ids = Prisma.join(accountIds)
  return client.$queryRaw<EntryKey[]>`
    SELECT "accountId", "postingNumber", "position" FROM "LedgerEntry"
    WHERE "accountId" IN (${ids}) AND "type" = 'EARN' AND ("accountId", "postingNumber") IN (
      SELECT v."accountId", v."number" FROM "ActivityReversal" AS a JOIN "Activity" AS v ON v."id" = a."activityId"
      WHERE a."accountId" IN (${ids}))
    EXCEPT SELECT "accountId", "activityNumber", "reversedPosition" FROM "LedgerEntry"
    WHERE "accountId" IN (${ids}) AND "type" = 'REVERSAL'
    ORDER BY "accountId", "postingNumber", "position"`
}
