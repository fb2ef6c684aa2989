import { isDriverAdapterError } from '@prisma/driver-adapter-utils'

import { Prisma } from '../generated/sqlite/client'
import { describeError, getErrorCode } from './driver-error'
import { QueueTimeoutError } from './semaphore'
import { LostDatabaseFileError } from './sqlite/database-files'

/**
 * What a failure of the database means for a use case:
 * - conflict: another request was faster. Nothing was written, and the unit can be decided again on the new state.
 * - unavailable: the database is busy, out of reach or lost its connection. Transient: the caller can try again.
 * - lost: a file of the database was deleted or replaced. The caller can try again, but only when the service has been
 *   started again.
 */
export type DatabaseFault = 'conflict' | 'unavailable' | 'lost'

/** A guard did not hold: the row has changed since it was read. Retried by `retryConflicts`. */
export class WriteConflictError extends Error {
  override readonly name = 'WriteConflictError'
}

/** A statement was sent, and no result came back: it may have been executed. */
export class UnknownOutcomeError extends Error {
  override readonly name = 'UnknownOutcomeError'
}

/** The server accepts no writes: it is a standby, or set to read-only. After a failover, another one does. */
export class ReadOnlyServerError extends Error {
  static readonly sentence = 'The server accepts no writes: it is a standby, or it is set to read-only.'
  override readonly name = 'ReadOnlyServerError'

  constructor() {
    super(ReadOnlyServerError.sentence)
  }
}

/** The unit lost every race until its retries were exhausted. */
export class RetriesExhaustedError extends Error {
  override readonly name = 'RetriesExhaustedError'
}

const FAULT_BY_PRISMA_CODE: Readonly<Record<string, DatabaseFault | undefined>> = {
  P2002: 'conflict', // unique key: another request inserted the row first
  P2034: 'conflict', // serialization failure or deadlock
  P1001: 'unavailable', // not reachable
  P1002: 'unavailable', // reached, but timed out
  P1008: 'unavailable', // SQLITE_BUSY beyond the deadline, or a socket timeout
  P1017: 'unavailable', // the server closed the connection
  P1018: 'unavailable', // SQLite rolled the transaction back by itself
  P2024: 'unavailable', // no connection of the pool became free
  P2028: 'unavailable', // the transaction could not start in time, or ran out of it
  P2037: 'unavailable', // too many connections
}

const TRANSIENT_KINDS: ReadonlySet<string> = new Set([
  'SocketTimeout',
  'ConnectionClosed',
  'DatabaseNotReachable',
  'TooManyConnections',
])

/**
 * A full disk, after which SQLite has rolled back, and Node's codes for a server that is being restarted or moved. Prisma
 * translates some of these, but none for a host with several addresses.
 */
const TRANSIENT_CODE =
  /^(SQLITE_FULL|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN)$/

/**
 * Transient SQLSTATE classes and codes of Postgres: connection failures, resources, shutdown, timeouts, a server that is
 * read-only until a failover, and prepared statements that a pooler or another server does not have, or whose result a
 * migration has changed since. The last (0A000) also means a feature that the server lacks; no statement needs one.
 */
const TRANSIENT_SQLSTATE = /^(08...|53...|57P0[1-5]|57014|55P03|25P03|25006|26000|42P05|0A000)$/

/** SQLSTATE of a write on a server that accepts none. */
const READ_ONLY_SQLSTATE = '25006'

/** SQLSTATE of a lost race: unique key, serialization failure, deadlock. */
const CONFLICT_SQLSTATE = /^(23505|40001|40P01)$/

/** node-postgres has no codes for these. */
const TRANSIENT_DRIVER_MESSAGE =
  /timeout exceeded when trying to connect|connection terminated|client has encountered a connection error/i

/**
 * Classifies an error of either database by its meaning. Undefined for a defect, and for any other error. The one place
 * that says what codes of Prisma, Postgres and SQLite mean for a use case.
 */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  if (error instanceof WriteConflictError) return 'conflict'
  if (error instanceof LostDatabaseFileError) return 'lost'
  if (
    error instanceof RetriesExhaustedError ||
    error instanceof QueueTimeoutError ||
    error instanceof ReadOnlyServerError ||
    error instanceof UnknownOutcomeError
  )
    return 'unavailable'
  if (error instanceof Prisma.PrismaClientInitializationError) return 'unavailable'
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    // An error without a code of Prisma's is P2039, with the driver's error inside.
    return FAULT_BY_PRISMA_CODE[error.code] ?? classifyDriverError(error.meta?.driverAdapterError ?? error)
  }
  return classifyDriverError(error)
}

function classifyDriverError(error: unknown): DatabaseFault | undefined {
  if (typeof error !== 'object' || error === null) return undefined
  // The COMMIT of a transaction and raw SQL fail with the driver's error, unwrapped.
  if (isDriverAdapterError(error)) {
    const { cause } = error
    if (cause.kind === 'TransactionWriteConflict' || cause.kind === 'UniqueConstraintViolation') return 'conflict'
    if (TRANSIENT_KINDS.has(cause.kind)) return 'unavailable'
    if (TRANSIENT_CODE.test(cause.originalCode ?? '')) return 'unavailable'
    if (cause.kind === 'postgres' && TRANSIENT_SQLSTATE.test(cause.code)) return 'unavailable'
  }
  // Rows do not go through Prisma: the error is the one of Postgres.
  const code = getErrorCode(error)
  if (CONFLICT_SQLSTATE.test(code)) return 'conflict'
  if (TRANSIENT_SQLSTATE.test(code)) return 'unavailable'
  if (TRANSIENT_CODE.test(code) || TRANSIENT_DRIVER_MESSAGE.test(describeError(error))) return 'unavailable'
  return undefined
}

/** Whether a statement failed because the server accepts no writes. */
export function isReadOnlyServer(error: unknown): boolean {
  return error instanceof ReadOnlyServerError || getErrorCode(error) === READ_ONLY_SQLSTATE
}

/** Whether a SQLite file is corrupt. Only a backup helps. */
export function isDamaged(error: unknown): boolean {
  const inner = error instanceof Prisma.PrismaClientKnownRequestError ? error.meta?.driverAdapterError : error
  if (typeof inner !== 'object' || inner === null || !isDriverAdapterError(inner)) return false
  return /^SQLITE_(CORRUPT|NOTADB)/.test(inner.cause.originalCode ?? '')
}
