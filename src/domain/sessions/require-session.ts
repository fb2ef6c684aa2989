import { type Actor, canActFor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import { isIdentifier } from '../values/text'
import { findSession, type Session } from './sessions.store'

/** Whether the session can still be used; at its very last instant it can. */
export function isLive(session: Session, now: Date): boolean {
  return now <= session.expiresAt
}

/**
 * The live session behind a correlation id. It is the first check of every call that takes one.
 *
 * Errors: SESSION_NOT_FOUND where it is unknown, has expired, or is of an account that the caller may not act for.
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
