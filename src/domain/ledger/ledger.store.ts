import type { Client, Transaction } from '../../database/client'
import { WriteConflict } from '../../database/database-errors'
import type { LedgerEntry } from '../../database/models'
import type { Activity } from '../activities/activities.store'
import type { Balance, CreditedBalance } from './credit-balances'
import { type Award, LOYALTY } from './earnings'

export type { LedgerEntry }

/** Adds what an activity earned to the ledger, in the order of the awards. */
export async function insertEntries(tx: Transaction, activity: Activity, awards: readonly Award[]): Promise<void> {
  const { accountId, number: activityNumber, id: activityId, createdAt } = activity
  await tx.ledgerEntry.createMany({
    data: awards.map((award, index) => {
      return { accountId, activityNumber, position: index + 1, activityId, rewardType: LOYALTY, createdAt, ...award }
    }),
  })
}

/**
 * Writes balances on top of exactly what they were. The account's row keeps others from changing one in between; should
 * anybody ever write without it, this fails with a conflict instead of losing points.
 */
export async function saveBalances(tx: Transaction, credited: readonly CreditedBalance[]): Promise<void> {
  for (const { before, after } of credited) {
    if (before) {
      const { count } = await tx.balance.updateMany({ where: before, data: { points: after.points } })
      if (count === 0) throw new WriteConflict(`Balance ${JSON.stringify(before)}`)
    } else {
      await tx.balance.create({ data: after, select: { points: true } })
    }
  }
}

export async function findBalances(client: Client | Transaction, accountId: string): Promise<Balance[]> {
  return client.balance.findMany({ where: { accountId }, orderBy: [{ businessUnit: 'asc' }, { rewardType: 'asc' }] })
}

/** The entries of some activities of an account. */
export async function findEntriesOf(
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
