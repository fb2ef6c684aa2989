import type { Client } from '../../database/client'
import type { Dependencies } from '../dependencies'
import { type BusinessUnitEarnings, summarizeEarnings } from '../ledger/earnings'
import { findActivityEntries } from '../ledger/ledger.store'
import { type Order, type Page, type PageRequest, readPage } from '../paging/page'
import {
  type Activity,
  type ActivityOwner,
  type ActivityReading,
  findActivities,
  type ListedActivity,
} from './activities.store'

/** An activity as it is recorded, with what it earned. */
export interface RecordedActivity<Read = Activity> {
  readonly activity: Read
  readonly earned: readonly BusinessUnitEarnings[]
}

type ListedRecord = RecordedActivity<ListedActivity>

const NEWEST_FIRST: Order<ListedRecord> = { getKey: ({ activity }) => [activity.number], keyTypes: ['number'] }

/**
 * Returns one page of the activities of an account or of a session, newest first.
 *
 * Errors: ARGUMENT_INVALID (page size or cursor), and those of the budget.
 */
export async function listActivities(
  { database: { client } }: Dependencies,
  owner: ActivityOwner,
  request: PageRequest,
  reading: ActivityReading,
): Promise<Page<ListedRecord>> {
  const list = { name: `activities ${JSON.stringify(owner)}`, ...NEWEST_FIRST }
  return readPage(list, request, async (after, limit) => {
    const activities = await findActivities(client, { owner, below: after && Number(after[0]), limit }, reading)
    return addEarnings(client, activities)
  })
}

/** Adds to activities of one account what they earned. The entries of all of them are read together. */
async function addEarnings(client: Client, activities: readonly ListedActivity[]): Promise<ListedRecord[]> {
  const accountId = activities[0]?.accountId
  if (accountId === undefined) return []
  const numbers = activities.map(({ number }) => number)
  const entries = await findActivityEntries(client, accountId, numbers)
  return activities.map((activity) => {
    const ownEntries = entries.filter(({ activityNumber }) => activityNumber === activity.number)
    return { activity, earned: summarizeEarnings(ownEntries) }
  })
}
