import type { Logger } from 'pino'
import type { AuthCheckerFn } from 'type-graphql'

import type { Caller } from '../access/caller'
import { checkScopes, type Scope } from '../access/scopes'
import type { Dependencies } from '../domain/dependencies'

/** What every resolver receives. Created once for each HTTP request, by http/graphql-endpoint.ts, and never changed. */
export interface Context {
  /** The ID of the HTTP request: in the header x-request-id, in every error and in every line of the log. */
  readonly requestId: string
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
  readonly caller: Caller
  readonly deps: Dependencies
}

/** Applies `@Authorized` of a field. */
export const authorize: AuthCheckerFn<Context, Scope> = ({ context: { caller } }, accepted) => {
  const error = checkScopes(caller, accepted)
  if (error) throw error
  return true
}
