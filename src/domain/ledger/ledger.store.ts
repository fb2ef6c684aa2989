import type { Client, Database } from '../../database/client'
import type { LedgerEntry } from '../../database/models'
import { type Change, insert, update } from '../../database/rows/change'
import type { Activity } from '../activities/activities.store'
import type { Balance, CreditedBalance } from './credit-balances'
import { type Award, LOYALTY } from './earnings'

export type { LedgerEntry }

/** Adds what an activity earned to the ledger, in the order of the awards. */
export function createEntries(activity: Activity, awards: readonly Award[]): Change[] {
  const { accountId, number: activityNumber, id: activityId, createdAt } = activity
  return awards.map(({ businessUnit, category, points, cause }, index) => {
    const position = index + 1
    const earned = { businessUnit, rewardType: LOYALTY, category, points, cause }
    return insert('LedgerEntry', { accountId, activityNumber, position, activityId, ...earned, createdAt })
  })
}

/** Puts balances on top of exactly what they were: points that another activity has added since are a conflict. */
export function createBalanceChanges(credited: readonly CreditedBalance[]): Change[] {
  return credited.map(({ before, after }) => {
    if (!before) return insert('Balance', after)
    const { accountId, businessUnit, rewardType, points } = before
    return update('Balance', { accountId, businessUnit, rewardType }, { points }, { points: after.points })
  })
}

/** The balances of an account, by business unit and type of reward. */
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

/** Where an entry stands in the ledger of its account. */
export type LedgerPosition = Pick<LedgerEntry, 'activityNumber' | 'position'>

/** Up to so many entries of an account, newest first, starting below a position. */
export async function findEntries(
  client: Client,
  accountId: string,
  { below, limit }: { below: LedgerPosition | undefined; limit: number },
): Promise<LedgerEntry[]> {
  const isBelow = below && {
    // Said twice, so that both databases begin at the right place of the key instead of looking at all of it.
    activityNumber: { lte: below.activityNumber },
    OR: [{ activityNumber: { lt: below.activityNumber } }, { position: { lt: below.position } }],
  }
  return client.ledgerEntry.findMany({
    where: { accountId, ...isBelow },
    orderBy: [{ activityNumber: 'desc' }, { position: 'desc' }],
    take: limit,
  })
}
