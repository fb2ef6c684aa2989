import type { Logger } from 'pino'

import type { Dependencies } from '../domain/dependencies'

/** What every resolver is handed. Made once for each HTTP request, by http/graphql-endpoint.ts, and never changed. */
export interface Context {
  /** The id of the HTTP request: in the header x-request-id, in every error and in every line of the log. */
  readonly requestId: string
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
  readonly caller: Caller
  readonly deps: Dependencies
}

/** Who calls. `name` is for the log and for records that keep it. */
export type Caller = { readonly name: string } & (
  | {
      /** Nobody is asked who they are. */
      readonly kind: 'trusted'
    }
  | {
      /** Has a valid token. */
      readonly kind: 'known'
      readonly subject: string | undefined
      readonly scopes: ReadonlySet<string>
    }
  | {
      /** Has no token, or one that is not valid. */
      readonly kind: 'unknown'
    }
  | {
      /** Has a token that could not be checked, as the keys are out of reach. */
      readonly kind: 'unchecked'
      readonly cause: unknown
    }
)
