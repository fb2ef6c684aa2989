/** How much one process takes in over HTTP. */
export interface RequestLimits {
  readonly bodyBytes: number
  /** How long an answer may take, in seconds. What was asked for may be done all the same. */
  readonly timeoutSeconds: number
  /** How many requests are worked on at once. */
  readonly concurrentRequests: number
  /** Requests a minute of one caller, be it a member or whoever at one address has no valid token. */
  readonly perCaller: number
  /** Requests a minute from one address. */
  readonly perAddress: number
}
