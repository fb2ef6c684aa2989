import type { Client, Database } from '../../database/client'
import type { Activity as ActivityRow } from '../../database/models'
import { insert, update } from '../../database/rows/change'
import type { Account } from '../accounts/accounts.store'
import type { CreditedBalance } from '../ledger/credit-balances'
import type { Award } from '../ledger/earnings'
import { createBalanceChanges, createEntryChanges } from '../ledger/ledger.store'
import type { ChangedOffer } from '../offers/offers.store'
import type { ActivityContent } from './activity-content'

/** An activity as it was recorded. `number` counts those of the account from 1. */
export interface Activity extends ActivityContent, Pick<ActivityRow, 'id' | 'accountId' | 'number' | 'correlationId'> {
  readonly createdAt: Date
}

export async function findActivity({ rows }: Database, id: string): Promise<Activity | null> {
  const [row] = await rows.find('Activity', { id })
  return row ? toActivity(row) : null
}

/** All that an activity changes for its member. */
export interface ActivityOutcome {
  /** As it was when the activity was evaluated. */
  readonly account: Account
  readonly activity: Activity
  readonly awards: readonly Award[]
  readonly credited: readonly CreditedBalance[]
  readonly offers: readonly ChangedOffer[]
}

/**
 * Writes an activity with everything that it earned and changed, all or none. It is the account's next one, or a conflict:
 * so activities of one member follow on each other in all processes, each evaluated on what the one before has left. A
 * conflict too where the id is used already.
 */
export async function saveActivity({ rows }: Database, outcome: ActivityOutcome): Promise<void> {
  const { account, activity, awards, credited, offers } = outcome
  const { id, activityCount } = account
  await rows.write([
    update('Account', { id }, { activityCount }, { activityCount: activity.number }),
    insert('Activity', { ...activity, extendedData: JSON.stringify(activity.extendedData) }),
    ...createEntryChanges(activity, awards),
    ...createBalanceChanges(credited),
    ...offers.map(({ write }) => write),
  ])
}

/** Up to so many activities of an account or a session, newest first, starting below a number. */
export async function findActivities(
  client: Client,
  of: { accountId: string } | { correlationId: string },
  { below, limit }: { below: number | undefined; limit: number },
): Promise<Activity[]> {
  const rows = await client.activity.findMany({
    where: { ...of, number: { lt: below } },
    orderBy: { number: 'desc' },
    take: limit,
  })
  return rows.map(toActivity)
}

function toActivity(row: ActivityRow): Activity {
  // As saveActivity wrote it.
  return { ...row, extendedData: JSON.parse(row.extendedData) as ActivityContent['extendedData'] }
}
