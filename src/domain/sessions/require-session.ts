import { type Actor, canActFor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import { isIdentifier } from '../values/text'
import { findSession, type Session } from './sessions.store'

/** Whether the session can be used. At the exact instant of its expiry it can. */
export function isLive(session: Session, now: Date): boolean {
  return now <= session.expiresAt
}

/**
 * Returns the live session of a correlation ID. This is the first check of every call that takes one.
 *
 * Errors: SESSION_NOT_FOUND if the session is unknown or expired, or belongs to an account for which the actor may not act.
 * Source: docs/reference.md#common-to-all-calls
 */
export async function requireSession(
  deps: Dependencies,
  actor: Actor,
  correlationId: string,
  now: Date,
): Promise<Session> {
  const session = isIdentifier(correlationId) ? await findSession(deps.database, correlationId) : null
  if (!session || !isLive(session, now) || !canActFor(actor, session.accountId)) {
    throw domainError('SESSION_NOT_FOUND', { field: ['correlationId'] })
  }
  return session
}
