import { DriverAdapterError } from '@prisma/driver-adapter-utils'

import { describeError, getErrorCode } from '../driver-error'

type Cause = DriverAdapterError['cause']

/** Runs work before it returns. The promise has the result, or the error in the form that Prisma expects. */
export function runImmediately<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve, reject) => {
    try {
      resolve(work())
    } catch (error) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever was thrown
      reject(toPrismaError(error))
    }
  })
}

/** Throws the error in the form that Prisma expects: BEGIN and COMMIT run in the gate, outside Prisma's statements. */
export function rejectAsPrismaExpects(error: unknown): never {
  throw toPrismaError(error)
}

/** The error in the form that Prisma gives a code (SQLITE_BUSY is P1008). Other errors than those of SQLite stay. */
function toPrismaError(error: unknown): unknown {
  const originalCode = getErrorCode(error)
  if (!/^(UNKNOWN_)?SQLITE_/.test(originalCode)) return error
  const originalMessage = describeError(error)
  return new DriverAdapterError({ originalCode, originalMessage, ...toCause(originalCode, originalMessage) })
}

function toCause(code: string, message: string): Cause {
  switch (code) {
    case 'SQLITE_CONSTRAINT_UNIQUE':
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
      return { kind: 'UniqueConstraintViolation', ...readConstraint(message) }
    case 'SQLITE_CONSTRAINT_NOTNULL':
      return { kind: 'NullConstraintViolation', ...readConstraint(message) }
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
    case 'SQLITE_CONSTRAINT_TRIGGER':
      return { kind: 'ForeignKeyConstraintViolation', constraint: { foreignKey: {} } }
  }
  if (code.startsWith('SQLITE_BUSY')) return { kind: 'SocketTimeout' }
  const table = /^no such table: (.*)/.exec(message)?.[1]
  if (table !== undefined) return { kind: 'TableDoesNotExist', table }
  const column = /^no such column: (.*)|has no column named (.*)/.exec(message)
  if (column) return { kind: 'ColumnNotFound', column: column[1] ?? column[2] }
  return { kind: 'sqlite', extendedCode: 1, message }
}

/** SQLite names the table and columns only in its message: `UNIQUE constraint failed: Offer.code, Offer.version`. */
function readConstraint(message: string) {
  const names = message.split('constraint failed: ')[1]?.split(', ')
  if (!names) return {}
  return {
    constraint: { fields: names.map((name) => name.slice(name.lastIndexOf('.') + 1)) },
    table: names[0]?.slice(0, names[0].lastIndexOf('.')),
  }
}
