import type { Actor } from '../domain/actor'

/** The name of a caller whose name is not known. */
export const ANONYMOUS = 'anonymous'

/** Who sent a request. Use cases see it as an Actor. */
export type Caller = Actor &
  (
    | {
        /** The service checks no tokens. */
        readonly kind: 'unrestricted'
      }
    | {
        /** Sent a valid token. */
        readonly kind: 'authenticated'
        readonly scopes: ReadonlySet<string>
      }
    | {
        /** Sent no token, or an invalid one. */
        readonly kind: 'anonymous'
      }
    | {
        /** Sent a token that could not be verified, because the keys are out of reach. */
        readonly kind: 'unverified'
        readonly cause: unknown
      }
  )
