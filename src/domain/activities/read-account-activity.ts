import type { Dependencies } from '../dependencies'
import { isIdentifier } from '../values/text'
import { findActivity } from './activities.store'
import type { RecordedActivity } from './list-activities'
import { readRecordedActivity } from './read-recorded-activity'

/** Reads an activity of an account. Undefined if there is none with this ID, or it is of another account. */
export async function readAccountActivity(
  deps: Dependencies,
  accountId: string,
  activityId: string,
): Promise<RecordedActivity | undefined> {
  const activity = isIdentifier(activityId) ? await findActivity(deps.database, activityId) : null
  return activity?.accountId === accountId ? readRecordedActivity(deps, activity) : undefined
}
