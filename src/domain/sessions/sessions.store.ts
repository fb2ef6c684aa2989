import type { Client } from '../../database/client'
import type { Session } from '../../database/models'

export type { Session }

export async function findSession(client: Client, correlationId: string): Promise<Session | null> {
  return client.session.findUnique({ where: { correlationId } })
}

/** Fails with a unique violation where the correlation id exists already. */
export async function insertSession(client: Client, session: Session): Promise<void> {
  await client.session.create({ data: session, select: { correlationId: true } })
}
