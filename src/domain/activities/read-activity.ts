import { type Actor, canActFor } from '../actor'
import type { Dependencies } from '../dependencies'
import { isIdentifier } from '../values/text'
import { findActivity } from './activities.store'
import type { RecordedActivity } from './list-activities'
import { readRecordedActivity } from './read-recorded-activity'

/** Reads an activity of an account for which the actor may act. Undefined if there is none. */
export async function readActivity(
  deps: Dependencies,
  actor: Actor,
  id: string,
): Promise<RecordedActivity | undefined> {
  const activity = isIdentifier(id) ? await findActivity(deps.database, id) : null
  return activity && canActFor(actor, activity.accountId) ? readRecordedActivity(deps, activity) : undefined
}
