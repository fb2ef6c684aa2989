import type { Client, Transaction } from '../../database/client'
import type { Activity } from '../../database/models'
import type { ActivityContent } from './activity-content'

export type { Activity }

export async function findActivity(client: Client, id: string): Promise<Activity | null> {
  return client.activity.findUnique({ where: { id } })
}

export interface NewActivity {
  readonly id: string
  readonly accountId: string
  readonly correlationId: string
  readonly content: ActivityContent
  readonly createdAt: Date
}

/**
 * Records an activity under the next number of its account, whose row it takes until the transaction ends: activities
 * of one member take turns, so that each is evaluated on what the one before has left. Fails with a unique violation
 * where the id is used already.
 */
export async function insertActivity(
  tx: Transaction,
  { accountId, content, ...activity }: NewActivity,
): Promise<Activity> {
  const { activityCount } = await tx.account.update({
    where: { id: accountId },
    data: { activityCount: { increment: 1 } },
    select: { activityCount: true },
  })
  const extendedData = JSON.stringify(content.extendedData)
  return tx.activity.create({ data: { ...activity, ...content, accountId, number: activityCount, extendedData } })
}

/** What was sent, as it is kept. */
export function contentOf(activity: Activity): ActivityContent {
  const { loyaltyId, businessUnit, channel, action, occurredAt, amount, note } = activity
  const extendedData = JSON.parse(activity.extendedData) as ActivityContent['extendedData'] // as insertActivity wrote it
  return { loyaltyId, businessUnit, channel, action, occurredAt, extendedData, amount, note }
}

/** Up to so many activities of an account or a session, newest first, starting below a number. */
export async function findActivities(
  client: Client,
  of: { accountId: string } | { correlationId: string },
  { below, limit }: { below: number | undefined; limit: number },
): Promise<Activity[]> {
  return client.activity.findMany({
    where: { ...of, number: { lt: below } },
    orderBy: { number: 'desc' },
    take: limit,
  })
}
