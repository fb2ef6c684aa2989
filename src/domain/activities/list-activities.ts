import type { Client } from '../../database/client'
import type { Dependencies } from '../dependencies'
import { type BusinessUnitEarnings, summarizeEarnings } from '../ledger/earnings'
import { findPostingEntries } from '../ledger/ledger.store'
import { bytesOf } from '../read-budget'
import { type Order, type Page, type PageRequest, readPage } from '../paging/page'
import {
  type Activity,
  type ActivityOwner,
  type ActivityReading,
  findActivities,
  type ListedActivity,
} from './activities.store'
import { findReversals, type Reversal } from './reversals.store'

/** An activity as it is recorded, with what it earned. */
export interface RecordedActivity<Read = Activity> {
  readonly activity: Read
  readonly earned: readonly BusinessUnitEarnings[]
  /** Undefined if the activity stands. */
  readonly reversal: Reversal | undefined
}

export type ListedRecord = RecordedActivity<ListedActivity>

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
    return addLedger(client, activities, reading)
  })
}

/** Reads activities of an account by their numbers, all together. The result has the numbers as keys. */
export async function readActivitiesByNumber(
  { database: { client } }: Dependencies,
  accountId: string,
  numbers: readonly number[],
  reading: ActivityReading,
): Promise<ReadonlyMap<number, ListedRecord>> {
  if (numbers.length === 0) return new Map()
  const range = { owner: { accountId }, numbers, below: undefined, limit: numbers.length }
  const records = await addLedger(client, await findActivities(client, range, reading), reading)
  return new Map(records.map((record) => [record.activity.number, record]))
}

/** Adds to activities of one account what they earned, and their reversals. Those of all activities are read together. */
async function addLedger(
  client: Client,
  activities: readonly ListedActivity[],
  { withReversals, budget }: ActivityReading,
): Promise<ListedRecord[]> {
  const accountId = activities[0]?.accountId
  if (accountId === undefined) return []
  const numbers = activities.map(({ number }) => number)
  const ids = activities.map(({ id }) => id)
  const entries = await findPostingEntries(client, accountId, numbers)
  const reversals = withReversals ? await findReversals(client, ids) : []
  budget.take(bytesOf(reversals))
  return activities.map((activity) => ({
    activity,
    earned: summarizeEarnings(entries.filter(({ postingNumber }) => postingNumber === activity.number)),
    reversal: reversals.find(({ activityId }) => activityId === activity.id),
  }))
}
