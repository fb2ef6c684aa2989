import type { Client, Database } from '../../database/client'
import type { Activity as ActivityRow } from '../../database/models'
import { insert, update } from '../../database/rows/change'
import type { Account } from '../accounts/accounts.store'
import type { CreditedBalance } from '../ledger/credit-balances'
import type { Award } from '../ledger/earnings'
import { createBalanceChanges, createEntryChanges } from '../ledger/ledger.store'
import type { ChangedOffer } from '../offers/offers.store'
import { bytesOf, type ReadBudget } from '../read-budget'
import type { ActivityContent } from './activity-content'

/** An activity as it is recorded. `number` counts the activities of the account from 1. */
export interface Activity extends ActivityContent, Pick<ActivityRow, 'id' | 'accountId' | 'number' | 'correlationId'> {
  readonly createdAt: Date
}

export async function findActivity({ rows }: Database, id: string): Promise<Activity | null> {
  const [row] = await rows.find('Activity', { id })
  return row ? toActivity(row) : null
}

/** Everything that an activity changes. */
export interface ActivityOutcome {
  /** The account as it was when the activity was evaluated. */
  readonly account: Account
  readonly activity: Activity
  readonly awards: readonly Award[]
  readonly credited: readonly CreditedBalance[]
  readonly offers: readonly ChangedOffer[]
}

/**
 * Writes an activity as one unit with everything that it earned and changed. Fails with a conflict if its ID is already
 * used, or if it is not the next activity of the account. So the activities of a member form one sequence across all
 * processes, and each is evaluated on what the one before it has left.
 */
export async function saveActivity({ rows }: Database, outcome: ActivityOutcome): Promise<void> {
  const { account, activity, awards, credited, offers } = outcome
  const { id, activityCount } = account
  await rows.write([
    update('Account', { id }, { activityCount }, { activityCount: activity.number }),
    insert('Activity', { ...activity, extendedData: JSON.stringify(activity.extendedData) }),
    ...createEntryChanges(activity, awards),
    ...createBalanceChanges(credited),
    ...offers.map(({ change }) => change),
  ])
}

/** Whose activities a list contains. */
export type ActivityOwner = { readonly accountId: string } | { readonly correlationId: string }

/**
 * Up to `limit` activities of an account or a session, newest first, that have a number below `below`. The budget counts
 * their bytes before their data are parsed.
 */
export async function findActivities(
  client: Client,
  owner: ActivityOwner,
  { below, limit }: { below: number | undefined; limit: number },
  budget: ReadBudget,
): Promise<Activity[]> {
  const rows = await client.activity.findMany({
    where: { ...owner, number: { lt: below } },
    orderBy: { number: 'desc' },
    take: limit,
  })
  budget.take(bytesOf(rows))
  return rows.map(toActivity)
}

function toActivity(row: ActivityRow): Activity {
  // The type is that of the value that saveActivity has written.
  return { ...row, extendedData: JSON.parse(row.extendedData) as ActivityContent['extendedData'] }
}
