import type { Dependencies } from '../dependencies'
import { summarizeEarnings } from '../ledger/earnings'
import { findPostingEntries } from '../ledger/ledger.store'
import type { Activity } from './activities.store'
import type { RecordedActivity } from './list-activities'
import { findReversal } from './reversals.store'

/** Reads what belongs to an activity: what it earned, and whether it was taken back. */
export async function readRecordedActivity({ database }: Dependencies, activity: Activity): Promise<RecordedActivity> {
  const [entries, reversal] = await Promise.all([
    findPostingEntries(database.client, activity.accountId, [activity.number]),
    findReversal(database, activity.id),
  ])
  return { activity, earned: summarizeEarnings(entries), reversal }
}
