/** The limits on HTTP requests. They apply to one process, except the rates, which all processes share. */
export interface RequestLimits {
  readonly bodyBytes: number
  /** The maximum time until the response, in seconds. The work of a request goes on after it. */
  readonly timeoutSeconds: number
  readonly concurrentRequests: number
  /** Concurrent requests of one caller, counted like perCaller. */
  readonly concurrentRequestsOfCaller: number
  /** Bytes that all requests in flight hold: records that were read, and responses that wait to be sent. */
  readonly heldBytes: number
  /** Bytes of records that one request reads. */
  readonly readBytes: number
  /** The maximum time in which a connection accepts nothing while bytes wait for it, in seconds. */
  readonly sendTimeoutSeconds: number
  /** Requests per minute of one caller: a member, or an address for requests without a valid token. */
  readonly perCaller: number
  /** Requests per minute from one address. */
  readonly perAddress: number
}
