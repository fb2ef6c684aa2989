import { type Actor, canActFor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import { isIdentifier } from '../values/text'
import { findSession, type Session } from './sessions.store'

/** Whether the session can be used: it has not been ended or expired. At the exact instant of its expiry it can. */
export function isLive({ endedAt, expiresAt }: Session, now: Date): boolean {
  return endedAt === null && now <= expiresAt
}

/**
 * Returns the live session of a correlation ID. This is the first check of every call that takes one.
 *
 * Errors: SESSION_NOT_FOUND if the session is unknown, ended or expired, or belongs to an account for which the actor may not act.
 * Source: docs/reference.md#common-to-all-calls
 */
export async function requireSession(
  deps: Dependencies,
  actor: Actor,
  correlationId: string,
  now: Date,
): Promise<Session> {
  const session = await readSession(deps, actor, correlationId, now)
  if (!session) throw domainError('SESSION_NOT_FOUND', { field: ['correlationId'] })
  return session
}

/** Reads the live session of a correlation ID, if the actor may act for its account. */
export async function readSession(
  { database }: Dependencies,
  actor: Actor,
  correlationId: string,
  now: Date,
): Promise<Session | undefined> {
  const session = isIdentifier(correlationId) ? await findSession(database, correlationId) : null
  return session && isLive(session, now) && canActFor(actor, session.accountId) ? session : undefined
}
