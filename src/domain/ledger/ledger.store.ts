import type { Client, Database } from '../../database/client'
import type { Account } from '../../database/models'
import { type Change, insert, update } from '../../database/rows/change'
import type { Balance, ChangedBalance } from './change-balances'
import type { LedgerEntry } from './entries'

/** What every posting changes. */
export interface PostingChanges {
  /** The account as it was when the posting was decided. */
  readonly account: Account
  readonly entries: readonly LedgerEntry[]
  readonly balances: readonly ChangedBalance[]
}

/**
 * The changes that give an account its next posting, with its entries and balances. The guard of the account makes another
 * posting in the meantime a conflict. So the postings of a member form one sequence across all processes, and each is
 * decided on what the one before it has left.
 */
export function createPostingChanges({ account: { id, postingCount }, entries, balances }: PostingChanges): Change[] {
  return [
    update('Account', { id }, { postingCount }, { postingCount: postingCount + 1 }),
    ...entries.map((entry) => insert('LedgerEntry', entry)),
    ...balances.map(createBalanceChange),
  ]
}

function createBalanceChange({ before, after }: ChangedBalance): Change {
  if (!before) return insert('Balance', after)
  const { accountId, businessUnit, rewardType, points } = before
  return update('Balance', { accountId, businessUnit, rewardType }, { points }, { points: after.points })
}

/** The balances of an account, sorted by business unit and reward type. */
export async function findBalances({ rows }: Database, accountId: string): Promise<Balance[]> {
  const sortKey = ({ businessUnit, rewardType }: Balance) => JSON.stringify([businessUnit, rewardType])
  return (await rows.find('Balance', { accountId })).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
}

/** The entries of some postings of an account, in their order. */
export async function findPostingEntries(
  client: Client,
  accountId: string,
  postingNumbers: number[],
): Promise<LedgerEntry[]> {
  return client.ledgerEntry.findMany({
    where: { accountId, postingNumber: { in: postingNumbers } },
    orderBy: [{ postingNumber: 'asc' }, { position: 'asc' }],
  })
}

/** The part of the key of an entry that orders the ledger of an account. */
export type LedgerPosition = Pick<LedgerEntry, 'postingNumber' | 'position'>

/** Up to `limit` entries of an account, newest first, that come before the position `below`. */
export async function findEntries(
  client: Client,
  accountId: string,
  { below, limit }: { below: LedgerPosition | undefined; limit: number },
): Promise<LedgerEntry[]> {
  const isBelow = below && {
    // Redundant beside OR. It makes both databases start at this entry of the index instead of reading all entries.
    postingNumber: { lte: below.postingNumber },
    OR: [{ postingNumber: { lt: below.postingNumber } }, { position: { lt: below.position } }],
  }
  return client.ledgerEntry.findMany({
    where: { accountId, ...isBelow },
    orderBy: [{ postingNumber: 'desc' }, { position: 'desc' }],
    take: limit,
  })
}

export async function findEntry(
  { rows }: Database,
  accountId: string,
  { postingNumber, position }: LedgerPosition,
): Promise<LedgerEntry | undefined> {
  const [entry] = await rows.find('LedgerEntry', { accountId, postingNumber, position })
  return entry
}

/** The points of an account by the type of their entries, from its whole ledger. Reversals are negative. */
export interface PointTotals {
  readonly earned: number
  readonly reversed: number
  readonly adjusted: number
}

/** Adds up the ledger of an account in one statement. Without grouping, which SQLite would sort for. */
export async function sumEntries(client: Client, accountId: string): Promise<PointTotals> {
  const [sums] = await client.$queryRaw<Record<keyof PointTotals, bigint | number | null>[]>`
    SELECT sum("points") FILTER (WHERE "type" = 'EARN') AS "earned",
           sum("points") FILTER (WHERE "type" = 'REVERSAL') AS "reversed",
           sum("points") FILTER (WHERE "type" = 'ADJUSTMENT') AS "adjusted"
    FROM "LedgerEntry" WHERE "accountId" = ${accountId}`
  const { earned, reversed, adjusted } = sums ?? {}
  return { earned: Number(earned ?? 0), reversed: Number(reversed ?? 0), adjusted: Number(adjusted ?? 0) }
}
