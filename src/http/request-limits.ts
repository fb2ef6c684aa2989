/** The limits on HTTP requests. They apply to one process, except the rates, which all processes share. */
export interface RequestLimits {
  readonly bodyBytes: number
  /** The maximum time until the response, in seconds. The work of a request goes on after it. */
  readonly timeoutSeconds: number
  readonly concurrentRequests: number
  /** Requests per minute of one caller: a member, or an address for requests without a valid token. */
  readonly perCaller: number
  /** Requests per minute from one address. */
  readonly perAddress: number
}
