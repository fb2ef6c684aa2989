import type { Dependencies } from '../dependencies'
import { summarizeEarnings } from '../ledger/earnings'
import { findPostingEntries } from '../ledger/ledger.store'
import type { Activity } from './activities.store'
import type { RecordedActivity } from './list-activities'
import { findReversal } from './reversals.store'

/** Reads what belongs to an activity: what it earned, and whether it was taken back. */
export async function readRecordedActivity({ database }: Dependencies, activity: Activity): Promise<RecordedActivity> {
  const entries = await findPostingEntries(database.client, activity.accountId, [activity.number])
  return { activity, earned: summarizeEarnings(entries), reversal: await findReversal(database, activity.id) }
}
