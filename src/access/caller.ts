import type { Actor } from '../domain/actor'

/** The name of a caller that has no name of its own. */
export const ANONYMOUS = 'anonymous'

/** Who sent a request. Use cases see it as an Actor. */
export type Caller = Actor &
  (
    | {
        /** Tokens are off. */
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
