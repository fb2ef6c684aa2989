import { findAccountId, type IdentifierType } from '../accounts/accounts.store'
import { type Actor, canActFor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import { canonicalizeLocale } from '../values/locale'
import { requireChosenIdentifier } from '../values/require-chosen-identifier'
import { MAX_IDENTIFIER_LENGTH } from '../values/text'
import { isLive } from './require-session'
import { findSession, saveSession, type Session } from './sessions.store'

export interface StartSessionInput {
  identifier: string
  /** If absent: ACCOUNT_ID. */
  identifierType?: IdentifierType | null
  correlationId?: string | null
  channel?: string | null
  locale?: string | null
}

/**
 * Starts a session for an account. If the account has a live session with the chosen correlation ID, that session is
 * returned unchanged, so a retry is safe. If concurrent calls choose the same ID, its unique key lets one of them write;
 * the others decide again.
 *
 * Errors, in this order: ARGUMENT_INVALID (an invalid correlation ID or locale), ACCOUNT_NOT_FOUND, CHANNEL_NOT_FOUND,
 * CORRELATION_ID_IN_USE.
 * Source: docs/reference.md#common-to-all-calls
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
    const session: Session = { correlationId, accountId, channel, locale, createdAt: now, expiresAt, endedAt: null }
    await saveSession(deps.database, session)
    return session
  })
}

function requireLocale(tag: string | null | undefined): string | null {
  if (tag == null) return null
  const locale = canonicalizeLocale(tag)
  if (locale !== undefined && locale.length <= MAX_IDENTIFIER_LENGTH) return locale
  throw domainError('ARGUMENT_INVALID', {
    problem: 'locale takes a BCP 47 language tag, for instance en-CA',
    field: ['locale'],
  })
}

async function requireAccountId(deps: Dependencies, actor: Actor, input: StartSessionInput): Promise<string> {
  const accountId = await findAccountId(deps.database, input.identifierType ?? 'ACCOUNT_ID', input.identifier)
  if (accountId === undefined || !canActFor(actor, accountId)) {
    throw domainError('ACCOUNT_NOT_FOUND', { field: ['identifier'] })
  }
  return accountId
}

async function requireChannel(deps: Dependencies, channel: string | null | undefined): Promise<string | null> {
  if (channel == null) return null
  const { channels } = await deps.programme.current()
  if (!channels.has(channel)) throw domainError('CHANNEL_NOT_FOUND', { field: ['channel'] })
  return channel
}
