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
  return readActivityIf(deps, id, (owner) => canActFor(actor, owner))
}

/** Reads an activity of an account. Undefined if there is none with this ID, or it is of another account. */
export async function readAccountActivity(
  deps: Dependencies,
  accountId: string,
  id: string,
): Promise<RecordedActivity | undefined> {
  return readActivityIf(deps, id, (owner) => owner === accountId)
}

async function readActivityIf(
  deps: Dependencies,
  id: string,
  isReadable: (owner: string) => boolean,
): Promise<RecordedActivity | undefined> {
  const activity = isIdentifier(id) ? await findActivity(deps.database, id) : null
  return activity && isReadable(activity.accountId) ? readRecordedActivity(deps, activity) : undefined
}
