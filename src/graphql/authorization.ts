import type { AuthCheckerFn } from 'type-graphql'

import { DomainError, domainError } from '../domain/errors/domain-error'
import type { Caller, Context } from './context'

/** What a token may allow. The fields say which of them they take, with `@Authorized`. */
export const scopes = ['member', 'loyalty', 'contacts'] as const
export type Scope = (typeof scopes)[number]

/** For the fields that act for a member: themselves, or somebody who may act for all. */
export const FOR_MEMBERS: readonly Scope[] = ['member', 'loyalty']
export const FOR_CONTACTS: readonly Scope[] = ['contacts']

/**
 * The one place that decides who may use a field. Errors: UNAUTHENTICATED, FORBIDDEN; TRY_AGAIN where the token could
 * not be checked.
 */
export const authorize: AuthCheckerFn<Context, Scope> = ({ context: { caller } }, accepted) => {
  switch (caller.kind) {
    case 'trusted':
      return true
    case 'unknown':
      throw domainError('UNAUTHENTICATED')
    case 'unchecked':
      throw new DomainError('TRY_AGAIN', {}, { cause: caller.cause })
    case 'known':
      if (accepted.some((scope) => caller.scopes.has(scope))) return true
      throw domainError('FORBIDDEN')
  }
}

/** The only account that a caller may act for; undefined for one who may act for all. Whoever has no account has none. */
export function accountOf(caller: Caller): string | undefined {
  return caller.kind !== 'known' || caller.scopes.has('loyalty') ? undefined : (caller.subject ?? '')
}
