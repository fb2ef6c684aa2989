import { findAccountId, type IdentifierType } from '../accounts/accounts.store'
import { type Actor, canActFor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import { canonicalizeLocale } from '../values/locale'
import { requireChosenIdentifier } from '../values/require-chosen-identifier'
import { isIdentifier, MAX_IDENTIFIER_LENGTH } from '../values/text'
import { isLive } from './require-session'
import { findSession, saveSession, type Session } from './sessions.store'

export interface StartSessionInput {
  identifier: string
  /** ACCOUNT_ID where it is absent. */
  identifierType?: IdentifierType | null
  correlationId?: string | null
  channel?: string | null
  locale?: string | null
}

/**
 * Opens a session for a member, or returns the account's live session of that correlation id as it is, so that a
 * retry is safe. The database's unique key decides between callers who choose one id at the same moment.
 *
 * Errors, in this order: ARGUMENT_INVALID (a correlation id or locale out of its limits), ACCOUNT_NOT_FOUND,
 * CHANNEL_NOT_FOUND, CORRELATION_ID_IN_USE.
 */
export async function startSession(deps: Dependencies, actor: Actor, input: StartSessionInput): Promise<Session> {
  const now = deps.clock()
  const correlationId = requireChosenIdentifier('correlationId', input.correlationId)
  const locale = requireLocale(input.locale)
  const accountId = await requireAccountId(deps, actor, input)
  const channel = await requireChannel(deps, input.channel)

  return deps.database.retryConflicts(async () => {
    const existing = input.correlationId == null ? null : await findSession(deps.database, correlationId)
    if (existing?.accountId === accountId && isLive(existing, now)) return existing
    if (existing) throw domainError('CORRELATION_ID_IN_USE', { field: ['correlationId'] })

    const expiresAt = new Date(now.getTime() + deps.sessionTtlSeconds * 1000)
    const session: Session = { correlationId, accountId, channel, locale, createdAt: now, expiresAt }
    await saveSession(deps.database, session)
    return session
  })
}

function requireLocale(given: string | null | undefined): string | null {
  if (given == null) return null
  const locale = canonicalizeLocale(given)
  if (locale !== undefined && locale.length <= MAX_IDENTIFIER_LENGTH) return locale
  throw domainError('ARGUMENT_INVALID', {
    problem: 'locale takes a BCP 47 language tag, for instance en-CA',
    field: ['locale'],
  })
}

async function requireAccountId(deps: Dependencies, actor: Actor, input: StartSessionInput): Promise<string> {
  const { identifier } = input
  const accountId = isIdentifier(identifier)
    ? await findAccountId(deps.database, input.identifierType ?? 'ACCOUNT_ID', identifier)
    : undefined
  if (accountId === undefined || !canActFor(actor, accountId)) {
    throw domainError('ACCOUNT_NOT_FOUND', { field: ['identifier'] })
  }
  return accountId
}

async function requireChannel(deps: Dependencies, given: string | null | undefined): Promise<string | null> {
  if (given == null) return null
  const { channels } = await deps.programme.current()
  if (!channels.has(given)) throw domainError('CHANNEL_NOT_FOUND', { field: ['channel'] })
  return given
}
