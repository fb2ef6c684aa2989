import type { Client, Database } from '../../database/client'
import type { ActivityReversal as ReversalRow } from '../../database/models'
import { insert, update } from '../../database/rows/change'
import type { StaffPosting } from '../ledger/entries'
import { createPostingChanges, type PostingChanges } from '../ledger/ledger.store'
import type { OfferStep } from '../offers/offer-step'
import type { ChangedOffer } from '../offers/offers.store'
import type { Activity } from './activities.store'

/** That an activity was taken back, by whom and why. */
export interface Reversal extends StaffPosting {
  readonly activityId: string
  /** The codes of the offers that it reopened, by rank and then code. */
  readonly reopenedOffers: readonly string[]
}

export async function findReversal({ rows }: Database, activityId: string): Promise<Reversal | undefined> {
  const [row] = await rows.find('ActivityReversal', { activityId })
  return row && toReversal(row)
}

/** The reversals of some activities. */
export async function findReversals(client: Client, activityIds: string[]): Promise<Reversal[]> {
  const rows = await client.activityReversal.findMany({ where: { activityId: { in: activityIds } } })
  return rows.map(toReversal)
}

/** Everything that a reversal changes. */
export interface ReversalChanges extends PostingChanges {
  readonly reversal: Reversal
  readonly offers: readonly ChangedOffer[]
  /** The activities whose rewards it takes back, and their steps without them. */
  readonly changedActivities: readonly { readonly activity: Activity; readonly offerSteps: readonly OfferStep[] }[]
}

/**
 * Writes a reversal as one unit with everything that it takes back. Fails with a conflict if the activity has been reversed
 * already, or if the account has got another posting since it was read.
 */
export async function saveReversal({ rows }: Database, changes: ReversalChanges): Promise<void> {
  const { reversal, offers, changedActivities } = changes
  await rows.write([
    insert('ActivityReversal', { ...reversal, reopenedOffers: JSON.stringify(reversal.reopenedOffers) }),
    ...createPostingChanges(changes),
    ...offers.map(({ change }) => change),
    // Only postings change the steps of an activity, and the account guards their sequence.
    ...changedActivities.map(({ activity: { id }, offerSteps }) =>
      update('Activity', { id }, {}, { offerSteps: JSON.stringify(offerSteps) }),
    ),
  ])
}

function toReversal(row: ReversalRow): Reversal {
  // The type is that of the value that saveReversal has written.
  return { ...row, reopenedOffers: JSON.parse(row.reopenedOffers) as string[] }
}
