/** The names of SQLite's error codes, by number. */
const NAMES =
  'OK ERROR INTERNAL PERM ABORT BUSY LOCKED NOMEM READONLY INTERRUPT IOERR CORRUPT NOTFOUND FULL CANTOPEN PROTOCOL EMPTY SCHEMA TOOBIG CONSTRAINT MISMATCH MISUSE NOLFS AUTH FORMAT RANGE NOTADB'.split(
    ' ',
  )

/** The extended codes that have different meanings for a caller: the number is in the second byte. */
const CONSTRAINTS = [
  undefined,
  ...'CHECK COMMITHOOK FOREIGNKEY FUNCTION NOTNULL PRIMARYKEY TRIGGER UNIQUE VTAB ROWID PINNED DATATYPE'.split(' '),
]

const CONSTRAINT = 19

/**
 * The name of an extended error code of SQLite, as better-sqlite3 reports it. All kinds of one error other than a
 * constraint have the name of that error: SQLITE_IOERR for SQLITE_IOERR_FSYNC.
 */
export function toErrorName(extendedCode: number): string {
  const [code, extension] = [extendedCode & 0xff, extendedCode >> 8]
  const name = NAMES[code] ?? String(code)
  const constraint = code === CONSTRAINT ? CONSTRAINTS[extension] : undefined
  return constraint === undefined ? `SQLITE_${name}` : `SQLITE_${name}_${constraint}`
}
