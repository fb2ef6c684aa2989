import type { Logger } from 'pino'
import type { AuthCheckerFn } from 'type-graphql'

import type { Caller } from '../access/caller'
import { requireScopes, type Scope } from '../access/scopes'
import type { Dependencies } from '../domain/dependencies'
import type { ReadBudget } from '../domain/read-budget'

/** What every resolver receives. http/graphql-endpoint.ts creates it once for each HTTP request. It is never modified. */
export interface Context {
  /** The ID of the HTTP request. It is in the header x-request-id, in every error and in every line of the log. */
  readonly requestId: string
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
  readonly caller: Caller
  readonly deps: Dependencies
  readonly budget: OperationBudget
  /** Counts further mutations of the request, and returns 0. Over a rate, returns the seconds until they are accepted. */
  readonly countMutations: (further: number) => number
}

/** What an operation may hold in memory. */
export interface OperationBudget extends ReadBudget {
  /** Whether there is room for a response of this many bytes. It is then kept until the response is over. */
  reserveResponse(bytes: number): boolean
  /** Whether repeating the request could do something again. */
  hasExecutedMutations: boolean
}

/** Enforces `@Authorized` of a field. */
export const authorize: AuthCheckerFn<Context, Scope> = ({ context: { caller } }, accepted) => {
  requireScopes(caller, accepted)
  return true
}
