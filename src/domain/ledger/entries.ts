import { type LedgerEntry, LedgerEntryType } from '../../database/models'
import { type Award, LOYALTY } from './earnings'

export { type LedgerEntry, LedgerEntryType }

/** What is written to the ledger of an account together: an activity, a reversal or an adjustment. */
export interface Posting {
  readonly accountId: string
  /** Counts the postings of the account from 1. */
  readonly number: number
  readonly createdAt: Date
}

/** A posting that staff made, and not the member. */
export interface StaffPosting extends Posting {
  readonly reason: string | null
  readonly actor: string
}

/** The entries for what an activity earns, in the order of the awards. */
export function createEarnEntries(
  activity: Posting & { readonly id: string },
  awards: readonly Award[],
): LedgerEntry[] {
  const { id: activityId, accountId, number, createdAt } = activity
  return awards.map(({ businessUnit, category, points, cause }, index) => ({
    accountId,
    postingNumber: number,
    position: index + 1,
    type: 'EARN',
    businessUnit,
    rewardType: LOYALTY,
    category,
    points,
    cause,
    activityId,
    activityNumber: number,
    reversedPosition: null,
    reason: null,
    actor: null,
    createdAt,
  }))
}

/** The entries that take back entries of activities, in their order. */
export function createReversalEntries(reversal: StaffPosting, entries: readonly LedgerEntry[]): LedgerEntry[] {
  const { accountId, number, reason, actor, createdAt } = reversal
  return entries.map((entry, index) => ({
    ...entry,
    accountId,
    postingNumber: number,
    position: index + 1,
    type: 'REVERSAL',
    points: -entry.points,
    reversedPosition: entry.position,
    reason,
    actor,
    createdAt,
  }))
}

export interface AdjustmentPosting extends StaffPosting {
  readonly id: string
  readonly businessUnit: string
  readonly points: number
}

/** The one entry of an adjustment. */
export function createAdjustmentEntry(adjustment: AdjustmentPosting): LedgerEntry {
  const { id, accountId, number, businessUnit, points, reason, actor, createdAt } = adjustment
  return {
    accountId,
    postingNumber: number,
    position: 1,
    type: 'ADJUSTMENT',
    businessUnit,
    rewardType: LOYALTY,
    category: null,
    points,
    cause: id,
    activityId: null,
    activityNumber: null,
    reversedPosition: null,
    reason,
    actor,
    createdAt,
  }
}
