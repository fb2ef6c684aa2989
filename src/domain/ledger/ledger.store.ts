import type { Client, Database } from '../../database/client'
import type { Activity as ActivityRow, LedgerEntry } from '../../database/models'
import { type Change, insert, update } from '../../database/rows/change'
import type { Balance, CreditedBalance } from './credit-balances'
import { type Award, LOYALTY } from './earnings'

export type { LedgerEntry }

/** The changes that add what an activity earned to the ledger, in the order of the awards. */
export function createEntryChanges(
  activity: Pick<ActivityRow, 'id' | 'accountId' | 'number' | 'createdAt'>,
  awards: readonly Award[],
): Change[] {
  const { accountId, number: activityNumber, id: activityId, createdAt } = activity
  return awards.map(({ businessUnit, category, points, cause }, index) => {
    const position = index + 1
    const earned = { businessUnit, rewardType: LOYALTY, category, points, cause }
    return insert('LedgerEntry', { accountId, activityNumber, position, activityId, ...earned, createdAt })
  })
}

/** The changes of balances. Their guard makes points that another activity has added in the meantime a conflict. */
export function createBalanceChanges(credited: readonly CreditedBalance[]): Change[] {
  return credited.map(({ before, after }) => {
    if (!before) return insert('Balance', after)
    const { accountId, businessUnit, rewardType, points } = before
    return update('Balance', { accountId, businessUnit, rewardType }, { points }, { points: after.points })
  })
}

/** The balances of an account, sorted by business unit and reward type. */
export async function findBalances({ rows }: Database, accountId: string): Promise<Balance[]> {
  const sortKey = ({ businessUnit, rewardType }: Balance) => JSON.stringify([businessUnit, rewardType])
  return (await rows.find('Balance', { accountId })).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
}

/** The entries of some activities of an account. */
export async function findActivityEntries(
  client: Client,
  accountId: string,
  activityNumbers: number[],
): Promise<LedgerEntry[]> {
  return client.ledgerEntry.findMany({ where: { accountId, activityNumber: { in: activityNumbers } } })
}

/** The part of the key of an entry that orders the ledger of an account. */
export type LedgerPosition = Pick<LedgerEntry, 'activityNumber' | 'position'>

/** Up to `limit` entries of an account, newest first, that come before the position `below`. */
export async function findEntries(
  client: Client,
  accountId: string,
  { below, limit }: { below: LedgerPosition | undefined; limit: number },
): Promise<LedgerEntry[]> {
  const isBelow = below && {
    // Redundant beside OR. It makes both databases start at this entry of the index instead of reading all entries.
    activityNumber: { lte: below.activityNumber },
    OR: [{ activityNumber: { lt: below.activityNumber } }, { position: { lt: below.position } }],
  }
  return client.ledgerEntry.findMany({
    where: { accountId, ...isBelow },
    orderBy: [{ activityNumber: 'desc' }, { position: 'desc' }],
    take: limit,
  })
}
