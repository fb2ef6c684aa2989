import { isDriverAdapterError } from '@prisma/driver-adapter-utils'

import { Prisma } from '../generated/sqlite/client'
import { databaseFault, isDamaged, isReadOnlyServer, ReadOnlyServerError } from './database-errors'
import { getErrorCode } from './driver-error'

/** SQLSTATE, or a code of SQLite. */
const DATABASE_CODE = /^(\d[0-9A-Z]{4}|(P0|F0|HV|XX)[0-9A-Z]{3}|SQLITE_\w+)$/

/** Invalid data, a constraint, a limit of the database, or an exception of a trigger. */
const REFUSED_DATA = /^(22...|23...|54...|P0001|SQLITE_(CONSTRAINT|TOOBIG|MISMATCH)\w*)$/

/**
 * What a command prints about an error of the database, in one line, without a statement and without values. Undefined for
 * any other error.
 */
export function describeDatabaseFailure(error: unknown): string | undefined {
  if (isDamaged(error)) return 'The database is damaged. Restore a backup: see docs/operations.md.'
  if (isReadOnlyServer(error)) return ReadOnlyServerError.sentence
  const own = findDatabaseError(error)
  const reason = own && `${own.message} (${own.code})`
  if (databaseFault(error)) {
    return `The database is busy or out of reach${reason === undefined ? '' : `: ${reason}`}. Try again.`
  }
  return reason === undefined ? undefined : `The database reported an error: ${reason}.`
}

/** Why the database refused the data of a statement; undefined if it failed for another reason. */
export function describeRefusedData(error: unknown): string | undefined {
  const own = findDatabaseError(error)
  return own && REFUSED_DATA.test(own.code) ? `${own.message} (${own.code})` : undefined
}

interface DatabaseError {
  readonly code: string
  readonly message: string
}

/** The error as the database reported it, which Prisma and its adapters wrap. */
function findDatabaseError(error: unknown): DatabaseError | undefined {
  if (!(error instanceof Error)) return undefined
  const inner = error instanceof Prisma.PrismaClientKnownRequestError ? error.meta?.driverAdapterError : error
  if (!(inner instanceof Error)) return undefined
  if (isDriverAdapterError(inner)) {
    const { originalCode: code = '', originalMessage: message = inner.message } = inner.cause
    return DATABASE_CODE.test(code) ? { code, message: toOneLine(message) } : undefined
  }
  const code = getErrorCode(inner)
  return DATABASE_CODE.test(code) ? { code, message: toOneLine(inner.message) } : undefined
}

function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
