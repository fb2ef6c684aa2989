import { type Account, OptInStatus } from '../accounts/accounts.store'
import { readAccount } from '../accounts/read-account'
import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import { requireSession } from '../sessions/require-session'
import type { Session } from '../sessions/sessions.store'
import { saveOptIn } from './opt-in.store'

export interface SetOptInInput {
  correlationId: string
  /** An OptInStatus. */
  loyaltyOptIn?: string | null
}

export interface OptInSet {
  readonly session: Session
  /** The account as it is after the call. */
  readonly account: Account
}

/**
 * Sets whether the member agrees to communications. Every change is kept as a consent, which is written in the same unit.
 * Repeating the current answer changes nothing, so a retry is safe. Concurrent changes are made one after the other, so the
 * consents are a history without gaps.
 *
 * Errors, in this order: SESSION_NOT_FOUND, OPT_IN_MISSING, OPT_IN_INVALID.
 * Source: docs/reference.md#set-opt-in
 */
export async function setOptIn(deps: Dependencies, actor: Actor, input: SetOptInInput): Promise<OptInSet> {
  const now = deps.clock()
  const session = await requireSession(deps, actor, input.correlationId, now)
  const { accountId, correlationId } = session
  const loyaltyOptIn = requireOptIn(input.loyaltyOptIn)

  return deps.database.runExclusive(accountId, async () => {
    const account = await readAccount(deps, accountId)
    if (account.optIn === loyaltyOptIn) return { session, account }
    const changed = await saveOptIn(deps.database, account, { value: loyaltyOptIn, correlationId, now })
    return { session, account: changed }
  })
}

function requireOptIn(sent: string | null | undefined): OptInStatus {
  if (sent == null) throw domainError('OPT_IN_MISSING', { field: ['loyaltyOptIn'] })
  const optIn = Object.values(OptInStatus).find((each) => each === sent)
  if (optIn === undefined) throw domainError('OPT_IN_INVALID', { field: ['loyaltyOptIn'] })
  return optIn
}
