/** Limits what one request reads from the database. */
export interface ReadBudget {
  /**
   * Counts bytes of records that are about to be read, or have been read.
   *
   * Errors: RESPONSE_TOO_LARGE over the limit of the request; TRY_AGAIN while the requests in flight hold too much.
   */
  take(bytes: number): void
}
