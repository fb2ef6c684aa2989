/** Limits what one request reads from the database. */
export interface ReadBudget {
  /**
   * Counts bytes of records that are about to be read, or have been read and are about to be parsed.
   *
   * Errors: RESPONSE_TOO_LARGE over the limit of the request; TRY_AGAIN while the requests in flight hold too much.
   */
  take(bytes: number): void
}

/** For rows without long texts: what its other columns need. */
const BYTES_PER_ROW = 1_000

/** The bytes that rows need at least: those of their texts, and a constant for the rest. */
export function bytesOf(rows: readonly object[]): number {
  let bytes = 0
  for (const row of rows) {
    bytes += BYTES_PER_ROW
    for (const value of Object.values(row)) if (typeof value === 'string') bytes += Buffer.byteLength(value)
  }
  return bytes
}
