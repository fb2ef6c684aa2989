import { type Change, insert, update } from '../../database/rows/change'
import type { RowFilter, TransactionRows } from '../../database/rows/rows'
import type { KeyOf, RowOf, TableName } from '../../database/rows/tables'
import type { RowKind, RowsByKind } from '../plan/stored'

interface ImportTable<Row> {
  readonly getKey: (row: Row) => string
  readonly find: (rows: TransactionRows, keys: readonly string[]) => Promise<Row[]>
  readonly insert: (row: Row) => Change
  readonly update: (key: string, changes: Partial<Row>) => Change
}

/** The order in which rows can be written: a row comes after the rows to which it refers. */
export const WRITE_ORDER = [
  'channel',
  'businessUnit',
  'action',
  'earnRule',
  'offer',
  'account',
] as const satisfies readonly RowKind[]

/** How the rows of each kind are read and written by natural key. */
export const importTables: { readonly [Kind in RowKind]: ImportTable<RowsByKind[Kind]> } = {
  channel: createTable('Channel', getName, byName),
  businessUnit: createTable('BusinessUnit', getName, byName),
  action: createTable('Action', getCode, byCode),
  earnRule: createTable('EarnRule', getCode, byCode),
  offer: createTable('Offer', getCode, byCode),
  account: {
    ...createTable(
      'Account',
      ({ id }) => id,
      (id) => ({ id }),
    ),
    // A member can opt in or out after the account was read, and that choice stays: the guard fails on it.
    update: (id, changes) => update('Account', { id }, changes.optIn === undefined ? {} : { optIn: null }, changes),
  },
}

function getName({ name }: { name: string }): string {
  return name
}

function byName(name: string) {
  return { name }
}

function getCode({ code }: { code: string }): string {
  return code
}

function byCode(code: string) {
  return { code }
}

function createTable<Name extends TableName>(
  name: Name,
  getKey: (row: RowOf[Name]) => string,
  toRowKey: (key: string) => KeyOf<Name> & RowFilter<RowOf[Name]>,
): ImportTable<RowOf[Name]> {
  return {
    getKey,
    find: (rows, keys) => rows.findAll(name, keys.map(toRowKey)),
    insert: (row) => insert(name, row),
    update: (key, changes) => update(name, toRowKey(key), {}, changes),
  }
}
