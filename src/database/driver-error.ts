// Errors of the drivers are recognised by their fields, not by `instanceof`: they have no class in common, and a native
// module keeps the error class of the first module that loaded it.

/** The message of a driver's error, in one line. */
export function describeError(error: unknown): string {
  const { message, errors } = error as { message?: string; errors?: unknown[] } // Any value can be thrown.
  // For a host with several addresses, Node reports one error for each address, without a message of its own.
  return errors?.map(describeError).join('; ') ?? message ?? String(error)
}

/** The code of an error (`SQLITE_BUSY`, `EEXIST`, a SQLSTATE), or '' if it has none. */
export function getErrorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
