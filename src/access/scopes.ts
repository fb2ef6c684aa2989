import { DomainError, domainError } from '../domain/errors/domain-error'
import type { Caller } from './caller'

/** The permissions of a token. Each field of the schema names the scopes that it accepts; `metrics` is for /metrics. */
export const scopes = ['member', 'loyalty', 'contacts', 'programme', 'metrics'] as const
export type Scope = (typeof scopes)[number]

/** Accepted by the fields that act for one member: the member, or a backend that acts for every account. */
export const MEMBER_SCOPES: readonly Scope[] = ['member', 'loyalty']
/** Accepted by the fields of staff and backends. */
export const LOYALTY_SCOPES: readonly Scope[] = ['loyalty']
export const CONTACT_SCOPES: readonly Scope[] = ['contacts']
/** Accepted by the fields with which staff read and change the programme. */
export const PROGRAMME_SCOPES: readonly Scope[] = ['programme']

/** The scopes of a trial activity. What would happen at another time than now is for staff and backends. */
export function trialScopes({ asOf }: { readonly asOf?: Date | null }): readonly Scope[] {
  return asOf == null ? MEMBER_SCOPES : LOYALTY_SCOPES
}

/** The scopes of backends. A backend acts for many members, so its requests are counted only by address. */
const BACKEND_SCOPES: readonly Scope[] = ['loyalty', 'contacts', 'metrics']

/**
 * The error for a caller that has none of the accepted scopes. The one place that checks scopes.
 * Errors: UNAUTHENTICATED, FORBIDDEN, TRY_AGAIN.
 */
export function checkScopes(caller: Caller, accepted: readonly Scope[]): DomainError | undefined {
  if (caller.kind !== 'authenticated') return checkAuthentication(caller)
  return accepted.some((scope) => caller.scopes.has(scope)) ? undefined : domainError('FORBIDDEN')
}

/** Throws the error of checkScopes. For a rule that depends on the arguments of a field. */
export function requireScopes(caller: Caller, accepted: readonly Scope[]): void {
  const error = checkScopes(caller, accepted)
  if (error) throw error
}

/** The error for a caller that is not authenticated. Errors: UNAUTHENTICATED; TRY_AGAIN for an unverified token. */
export function checkAuthentication(caller: Caller): DomainError | undefined {
  switch (caller.kind) {
    case 'unrestricted':
    case 'authenticated':
      return undefined
    case 'anonymous':
      return domainError('UNAUTHENTICATED')
    case 'unverified':
      return new DomainError('TRY_AGAIN', {}, { cause: caller.cause })
  }
}

export function isBackend(caller: Caller): boolean {
  return caller.kind === 'authenticated' && BACKEND_SCOPES.some((scope) => caller.scopes.has(scope))
}
