import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { requireSession } from './require-session'
import { saveSessionEnd } from './sessions.store'

/**
 * Ends a session, for example when a member signs out, and returns its correlation ID, which stays taken. Concurrent calls
 * end it once.
 *
 * Errors: SESSION_NOT_FOUND, also if the session has ended already.
 */
export async function endSession(
  deps: Dependencies,
  actor: Actor,
  { correlationId }: { readonly correlationId: string },
): Promise<string> {
  const now = deps.clock()
  return deps.database.retryConflicts(async () => {
    const session = await requireSession(deps, actor, correlationId, now)
    await saveSessionEnd(deps.database, session, now)
    return session.correlationId
  })
}
