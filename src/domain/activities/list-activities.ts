import type { Client } from '../../database/client'
import type { Dependencies } from '../dependencies'
import { type BusinessUnitEarnings, summarizeEarnings } from '../ledger/earnings'
import { findActivityEntries } from '../ledger/ledger.store'
import { type Order, type Page, type PageRequest, readPage } from '../paging/page'
import { type Activity, findActivities } from './activities.store'

/** An activity as it was recorded, with what it earned. */
export interface RecordedActivity {
  readonly activity: Activity
  readonly earned: readonly BusinessUnitEarnings[]
}

const NEWEST_FIRST: Order<RecordedActivity> = { getKey: ({ activity }) => [activity.number], keyTypes: ['number'] }

/**
 * One page of the activities of an account, or of one session, newest first.
 *
 * Errors: ARGUMENT_INVALID (page size or cursor).
 */
export async function listActivities(
  { database: { client } }: Dependencies,
  of: { accountId: string } | { correlationId: string },
  request: PageRequest,
): Promise<Page<RecordedActivity>> {
  return readPage(NEWEST_FIRST, request, async (after, limit) => {
    const activities = await findActivities(client, of, { below: after && Number(after[0]), limit })
    return withEarnings(client, activities)
  })
}

/** Reads what activities of one account earned, for all of them at once. */
async function withEarnings(client: Client, activities: readonly Activity[]): Promise<RecordedActivity[]> {
  const accountId = activities[0]?.accountId
  if (accountId === undefined) return []
  const numbers = activities.map(({ number }) => number)
  const entries = await findActivityEntries(client, accountId, numbers)
  return activities.map((activity) => {
    return {
      activity,
      earned: summarizeEarnings(entries.filter(({ activityNumber }) => activityNumber === activity.number)),
    }
  })
}
