// The errors of the drivers are read by their fields, not by `instanceof`: they have nothing in common, and a native
// module keeps the error class of whoever loaded it first.

/** What a driver said, in one line. */
export function describeError(error: unknown): string {
  const { message, errors } = error as { message?: string; errors?: unknown[] }
  // Where a host has several addresses, Node tells why none of them answers in here, and has no message.
  return errors?.map(describeError).join('; ') ?? message ?? String(error)
}

/** Its code (`SQLITE_BUSY`, `EEXIST`, a SQLSTATE), or '' where it has none. */
export function getErrorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
