import type { Client, Database } from '../../database/client'
import type { Session } from '../../database/models'
import { insert, update } from '../../database/rows/change'
import type { CreationKey } from '../paging/creation-order'

export type { Session }

export async function findSession({ rows }: Database, correlationId: string): Promise<Session | null> {
  const [session = null] = await rows.find('Session', { correlationId })
  return session
}

/** Up to `limit` sessions of an account, newest first, that come after a key. */
export async function findSessions(
  client: Client,
  accountId: string,
  { after, limit }: { after: CreationKey | undefined; limit: number },
): Promise<Session[]> {
  const isAfter = after && {
    // Redundant beside OR. It makes both databases start at this entry of the index.
    createdAt: { lte: after.createdAt },
    OR: [{ createdAt: { lt: after.createdAt } }, { correlationId: { lt: after.id } }],
  }
  return client.session.findMany({
    where: { accountId, ...isAfter },
    orderBy: [{ createdAt: 'desc' }, { correlationId: 'desc' }],
    take: limit,
  })
}

/** Writes a new session. Fails with a conflict if the correlation ID is already used. */
export async function saveSession({ rows }: Database, session: Session): Promise<void> {
  await rows.write([insert('Session', session)])
}

/** Writes the end of a session. Fails with a conflict if it has ended since it was read. */
export async function saveSessionEnd({ rows }: Database, { correlationId }: Session, endedAt: Date): Promise<void> {
  await rows.write([update('Session', { correlationId }, { endedAt: null }, { endedAt })])
}
