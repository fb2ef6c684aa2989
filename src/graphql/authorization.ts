import type { AuthCheckerFn } from 'type-graphql'

import { DomainError, domainError } from '../domain/errors/domain-error'
import type { Caller, Context } from './context'

/** What a token may allow. The fields say which of them they take, with `@Authorized`; `metrics` is for /metrics. */
export const scopes = ['member', 'loyalty', 'contacts', 'metrics'] as const
export type Scope = (typeof scopes)[number]

/** For the fields that act for a member: themselves, or somebody who may act for all. */
export const FOR_MEMBERS: readonly Scope[] = ['member', 'loyalty']
export const FOR_CONTACTS: readonly Scope[] = ['contacts']

/** The one place that decides who may use a field. */
export const authorize: AuthCheckerFn<Context, Scope> = ({ context: { caller } }, accepted) => {
  const error = checkScopes(caller, accepted)
  if (error) throw error
  return true
}

/** Why a caller may not do what takes one of these scopes. Errors: UNAUTHENTICATED, FORBIDDEN, TRY_AGAIN. */
export function checkScopes(caller: Caller, accepted: readonly Scope[]): DomainError | undefined {
  const isAllowed = caller.kind !== 'known' || accepted.some((scope) => caller.scopes.has(scope))
  return checkAuthentication(caller) ?? (isAllowed ? undefined : domainError('FORBIDDEN'))
}

/** Why nobody knows who calls. Errors: UNAUTHENTICATED; TRY_AGAIN where the token could not be checked. */
export function checkAuthentication(caller: Caller): DomainError | undefined {
  switch (caller.kind) {
    case 'trusted':
    case 'known':
      return undefined
    case 'unknown':
      return domainError('UNAUTHENTICATED')
    case 'unchecked':
      return new DomainError('TRY_AGAIN', {}, { cause: caller.cause })
  }
}

/** The only account that a caller may act for; undefined for one who may act for all. Whoever has no account has none. */
export function getRestrictedAccountId(caller: Caller): string | undefined {
  return caller.kind !== 'known' || caller.scopes.has('loyalty') ? undefined : (caller.subject ?? '')
}
