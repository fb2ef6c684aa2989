import { type DestinationStream, type Logger, type LoggerOptions, pino, stdSerializers } from 'pino'

/**
 * Creates the log of a process. Of an error, it has only the type, message, stack and code: an error of a database also has
 * fields with the values of rows (`detail`, `where`, the parameters of a statement), and an error of Prisma contains it.
 */
export function createLog(options: LoggerOptions, destination: DestinationStream): Logger {
  return pino({ ...options, serializers: { err: serializeError } }, destination)
}

function serializeError(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : typeof error
  const { type, message, stack } = stdSerializers.err(error)
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  return { type, message: describeMessage(error, message), stack, ...code }
}

/** The message of an error in the form that Prisma expects is only its kind. What the database said is in its cause. */
function describeMessage({ cause }: Error, message: string): string {
  const isOfAdapter = typeof cause === 'object' && cause !== null && 'originalMessage' in cause
  return isOfAdapter ? `${message}: ${String(cause.originalMessage)}` : message
}
