import type { Database } from '../../database/client'
import type { Session } from '../../database/models'

export type { Session }

export async function findSession({ rows }: Database, correlationId: string): Promise<Session | null> {
  const [session = null] = await rows.find('Session', { correlationId })
  return session
}

/** Fails with a unique violation where the correlation id exists already. */
export async function insertSession({ client }: Database, session: Session): Promise<void> {
  await client.session.create({ data: session, select: { correlationId: true } })
}
