import type { Database } from '../../database/client'
import type { Session } from '../../database/models'
import { insert, update } from '../../database/rows/change'

export type { Session }

export async function findSession({ rows }: Database, correlationId: string): Promise<Session | null> {
  const [session = null] = await rows.find('Session', { correlationId })
  return session
}

/** Writes a new session. Fails with a conflict if the correlation ID is already used. */
export async function saveSession({ rows }: Database, session: Session): Promise<void> {
  await rows.write([insert('Session', session)])
}

/** Writes the end of a session. Fails with a conflict if it has ended since it was read. */
export async function saveSessionEnd({ rows }: Database, { correlationId }: Session, endedAt: Date): Promise<void> {
  await rows.write([update('Session', { correlationId }, { endedAt: null }, { endedAt })])
}
