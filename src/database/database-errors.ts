import { isDriverAdapterError } from '@prisma/driver-adapter-utils'

import { Prisma } from '../generated/sqlite/client'
import { describeError, getErrorCode } from './driver-error'
import { QueueTimeoutError } from './semaphore'

/**
 * What a failure of the database means to a use case:
 * - conflict: another request was faster. Nothing was written; the whole unit can be decided again on what it left.
 * - unavailable: the database is busy, out of reach or lost its connection. It passes; the caller may try again.
 */
export type DatabaseFault = 'conflict' | 'unavailable'

/** A guarded write found another version than the one that was read. Thrown by stores, retried by `retryConflicts`. */
export class WriteConflictError extends Error {
  override readonly name = 'WriteConflictError'
}

/** A statement was sent, and its answer did not come: it may be done all the same. */
export class UnknownOutcomeError extends Error {
  override readonly name = 'UnknownOutcomeError'
}

/** The unit lost its race for as long as it may be repeated. */
export class RetriesExhaustedError extends Error {
  override readonly name = 'RetriesExhaustedError'
}

const FAULT_BY_PRISMA_CODE: Readonly<Record<string, DatabaseFault | undefined>> = {
  P2002: 'conflict', // unique key: somebody else inserted the row first
  P2034: 'conflict', // serialization failure or deadlock
  P1001: 'unavailable', // not reachable
  P1002: 'unavailable', // reached, but timed out
  P1008: 'unavailable', // SQLITE_BUSY beyond the deadline, or a socket timeout
  P1017: 'unavailable', // the server closed the connection
  P1018: 'unavailable', // SQLite gave the transaction up by itself
  P2024: 'unavailable', // no connection of the pool became free
  P2028: 'unavailable', // the transaction could not start in time, or ran out of it
  P2037: 'unavailable', // too many connections
}

const PASSING_KINDS: ReadonlySet<string> = new Set([
  'SocketTimeout',
  'ConnectionClosed',
  'DatabaseNotReachable',
  'TooManyConnections',
])

/**
 * A full disk, after which SQLite has rolled back; and what Node says of a server that is being restarted or moved. Prisma
 * knows some of these, but none of a host with several addresses.
 */
const PASSING_CODE =
  /^(SQLITE_FULL|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN)$/

/** SQLSTATE classes and codes of Postgres that pass: connection trouble, resources, shutdown, timeouts. */
const PASSING_SQLSTATE = /^(08...|53...|57P0[1-5]|57014|55P03|25P03)$/

/** SQLSTATE of a race that was lost: unique key, serialization failure, deadlock. */
const CONFLICT_SQLSTATE = /^(23505|40001|40P01)$/

/** node-postgres has no codes for these. */
const PASSING_DRIVER_MESSAGE =
  /timeout exceeded when trying to connect|connection terminated|client has encountered a connection error/i

/**
 * Classifies any error by what it means, on either database. Undefined where it is a defect rather than a fault, or
 * no error of the database at all. The one place that knows the codes of Prisma, Postgres and SQLite.
 */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  if (error instanceof WriteConflictError) return 'conflict'
  if (
    error instanceof RetriesExhaustedError ||
    error instanceof QueueTimeoutError ||
    error instanceof UnknownOutcomeError
  )
    return 'unavailable'
  if (error instanceof Prisma.PrismaClientInitializationError) return 'unavailable'
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    // What Prisma has no code for comes as P2039, with the driver's own error inside.
    return FAULT_BY_PRISMA_CODE[error.code] ?? faultOfDriver(error.meta?.driverAdapterError ?? error)
  }
  return faultOfDriver(error)
}

function faultOfDriver(error: unknown): DatabaseFault | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  // The COMMIT of a transaction, and raw SQL, fail with the driver's error as it is.
  if (isDriverAdapterError(error)) {
    const { cause } = error
    if (cause.kind === 'TransactionWriteConflict' || cause.kind === 'UniqueConstraintViolation') return 'conflict'
    if (PASSING_KINDS.has(cause.kind)) return 'unavailable'
    if (PASSING_CODE.test(cause.originalCode ?? '')) return 'unavailable'
    if (cause.kind === 'postgres' && PASSING_SQLSTATE.test(cause.code)) return 'unavailable'
  }
  // Rows are read and written without Prisma, so Postgres speaks for itself there.
  const code = getErrorCode(error)
  if (CONFLICT_SQLSTATE.test(code)) return 'conflict'
  if (PASSING_SQLSTATE.test(code)) return 'unavailable'
  if (PASSING_CODE.test(code) || PASSING_DRIVER_MESSAGE.test(describeError(error))) return 'unavailable'
  return undefined
}

/** Whether pages of a SQLite file are not what SQLite wrote. It passes only with a backup. */
export function isDamaged(error: unknown): boolean {
  const inner = error instanceof Prisma.PrismaClientKnownRequestError ? error.meta?.driverAdapterError : error
  if (typeof inner !== 'object' || inner === null || !isDriverAdapterError(inner)) return false
  return /^SQLITE_(CORRUPT|NOTADB)/.test(inner.cause.originalCode ?? '')
}
