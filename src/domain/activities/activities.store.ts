import type { Client, Transaction } from '../../database/client'
import type { Activity as ActivityRow } from '../../database/models'
import type { ActivityContent } from './activity-content'

/** An activity as it was recorded. `number` counts those of the account from 1. */
export interface Activity extends ActivityContent, Pick<ActivityRow, 'id' | 'accountId' | 'number' | 'correlationId'> {
  readonly createdAt: Date
}

export async function findActivity(client: Client, id: string): Promise<Activity | null> {
  const row = await client.activity.findUnique({ where: { id } })
  return row && toActivity(row)
}

/**
 * Takes the account's row until the transaction ends, and returns the number of its next activity. So activities of one
 * member take turns in all processes, and each is evaluated on what the one before has left.
 */
export async function takeTurn(tx: Transaction, accountId: string): Promise<number> {
  const { activityCount } = await tx.account.update({
    where: { id: accountId },
    data: { activityCount: { increment: 1 } },
    select: { activityCount: true },
  })
  return activityCount
}

/** Fails with a unique violation where the id is used already. */
export async function insertActivity(tx: Transaction, { extendedData, ...activity }: Activity): Promise<void> {
  const data = { ...activity, extendedData: JSON.stringify(extendedData) }
  await tx.activity.create({ data, select: { id: true } })
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
  // As insertActivity wrote it.
  return { ...row, extendedData: JSON.parse(row.extendedData) as ActivityContent['extendedData'] }
}
