import type { Database } from '../../database/client'
import type { Session } from '../../database/models'
import { insert } from '../../database/rows/change'

export type { Session }

export async function findSession({ rows }: Database, correlationId: string): Promise<Session | null> {
  const [session = null] = await rows.find('Session', { correlationId })
  return session
}

/** Writes a new session. Fails with a conflict if the correlation ID is already used. */
export async function saveSession({ rows }: Database, session: Session): Promise<void> {
  await rows.write([insert('Session', session)])
}
