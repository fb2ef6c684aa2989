import type { Logger } from 'pino'

import type { Dependencies } from '../domain/dependencies'

/** What every resolver is handed. Made once for each HTTP request, by http/graphql-endpoint.ts, and never changed. */
export interface Context {
  /** The id of the HTTP request: in the header x-request-id, in every error and in every line of the log. */
  readonly requestId: string
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
  /** Who calls, for records that keep it. */
  readonly actor: string
  readonly deps: Dependencies
}
