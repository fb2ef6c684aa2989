import { type ArgType, type ColumnType, ColumnTypeEnum, type ResultValue } from '@prisma/driver-adapter-utils'

import type { SqliteColumn, SqliteValue } from './driver/connection'

/**
 * The types of Prisma for the types that its migrations and those of other tools declare. Prisma's own adapter has the
 * same table.
 */
const COLUMN_TYPES: Readonly<Record<string, ColumnType | undefined>> = {
  DECIMAL: ColumnTypeEnum.Numeric,
  FLOAT: ColumnTypeEnum.Float,
  DOUBLE: ColumnTypeEnum.Double,
  'DOUBLE PRECISION': ColumnTypeEnum.Double,
  NUMERIC: ColumnTypeEnum.Double,
  REAL: ColumnTypeEnum.Double,
  TINYINT: ColumnTypeEnum.Int32,
  SMALLINT: ColumnTypeEnum.Int32,
  MEDIUMINT: ColumnTypeEnum.Int32,
  INT: ColumnTypeEnum.Int32,
  INTEGER: ColumnTypeEnum.Int32,
  SERIAL: ColumnTypeEnum.Int32,
  INT2: ColumnTypeEnum.Int32,
  BIGINT: ColumnTypeEnum.Int64,
  'UNSIGNED BIG INT': ColumnTypeEnum.Int64,
  INT8: ColumnTypeEnum.Int64,
  DATETIME: ColumnTypeEnum.DateTime,
  TIMESTAMP: ColumnTypeEnum.DateTime,
  TIME: ColumnTypeEnum.Time,
  DATE: ColumnTypeEnum.Date,
  TEXT: ColumnTypeEnum.Text,
  CLOB: ColumnTypeEnum.Text,
  CHARACTER: ColumnTypeEnum.Text,
  VARCHAR: ColumnTypeEnum.Text,
  'VARYING CHARACTER': ColumnTypeEnum.Text,
  NCHAR: ColumnTypeEnum.Text,
  'NATIVE CHARACTER': ColumnTypeEnum.Text,
  NVARCHAR: ColumnTypeEnum.Text,
  BLOB: ColumnTypeEnum.Bytes,
  BOOLEAN: ColumnTypeEnum.Boolean,
  JSONB: ColumnTypeEnum.Json,
}

/** The types of the columns of a result. An expression has the type of its first value that is not null. */
export function getColumnTypes(columns: readonly SqliteColumn[], rows: readonly SqliteValue[][]): ColumnType[] {
  return columns.map(
    ({ declaredType }, index) => COLUMN_TYPES[declaredType?.toUpperCase() ?? ''] ?? inferType(rows, index),
  )
}

function inferType(rows: readonly SqliteValue[][], index: number): ColumnType {
  const value = rows.find((row) => row[index] !== null)?.[index]
  switch (typeof value) {
    case 'string':
      return ColumnTypeEnum.Text
    case 'bigint':
      return ColumnTypeEnum.Int64
    case 'number':
      return ColumnTypeEnum.UnknownNumber
    case 'object':
      return ColumnTypeEnum.Bytes
    default:
      return ColumnTypeEnum.Int32
  }
}

/** A stored value in the form in which Prisma expects the values of a column of this type. */
export function toPrismaValue(value: SqliteValue | undefined, type: ColumnType | undefined): ResultValue {
  switch (typeof value) {
    case 'number':
      if (type === ColumnTypeEnum.DateTime) return formatMilliseconds(value)
      return type === ColumnTypeEnum.Int32 || type === ColumnTypeEnum.Int64 ? Math.trunc(value) : value
    case 'bigint': {
      const number = Number(value)
      if (type === ColumnTypeEnum.DateTime) return formatMilliseconds(number)
      return Number.isSafeInteger(number) ? number : value.toString()
    }
    default:
      return value ?? null
  }
}

function formatMilliseconds(time: number): string {
  return new Date(time).toISOString()
}

/** An argument of Prisma in the form in which it is stored. */
export function toSqliteValue(argument: unknown, type: ArgType | undefined): SqliteValue {
  if (typeof argument === 'boolean') return argument ? 1 : 0
  if (argument instanceof Date) return formatTimestamp(argument)
  // Any other argument of Prisma is a value that the driver accepts or refuses.
  return typeof argument === 'string' ? parseArgument(argument, type) : (argument as SqliteValue)
}

function parseArgument(text: string, type: ArgType | undefined): SqliteValue {
  switch (type?.scalarType) {
    case 'int':
      return Number.parseInt(text)
    case 'float':
    case 'decimal':
      return Number.parseFloat(text)
    case 'bigint':
      return BigInt(text)
    case 'datetime':
      return formatTimestamp(new Date(text))
    case 'bytes':
      return Buffer.from(text, 'base64')
    default:
      return text
  }
}

/** With an offset, so that all stored times compare as texts. */
export function formatTimestamp(date: Date): string {
  return date.toISOString().replace('Z', '+00:00')
}
