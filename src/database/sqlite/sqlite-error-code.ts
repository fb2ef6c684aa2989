/**
 * The SQLite result code of an error (`SQLITE_BUSY`, `SQLITE_FULL`, ...), or '' for any other error.
 * Read by its shape, not by `instanceof`: the native module keeps the error class of whoever loaded it first.
 */
export function sqliteErrorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
