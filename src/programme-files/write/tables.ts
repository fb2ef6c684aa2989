import type { Account, Action, BusinessUnit, Channel, EarnRule, Offer } from '../../database/models'
import { type Change, insert, update } from '../../database/rows/change'
import type { RowFilter, TransactionRows } from '../../database/rows/rows'
import type { KeyOf, RowOf } from '../../database/rows/tables'

/** The tables whose rows an import adds and updates by their natural key. */
export interface Rows {
  channel: Channel
  businessUnit: BusinessUnit
  action: Action
  earnRule: EarnRule
  offer: Offer
  account: Account
}
export type TableName = keyof Rows

interface Table<Row> {
  readonly getKey: (row: Row) => string
  readonly find: (rows: TransactionRows, keys: readonly string[]) => Promise<Row[]>
  readonly insert: (row: Row) => Change
  readonly update: (key: string, changes: Partial<Row>) => Change
}

/** In the order in which rows can be written: what is referred to comes first. */
export const tables: { readonly [Name in TableName]: Table<Rows[Name]> } = {
  channel: table('Channel', 'name'),
  businessUnit: table('BusinessUnit', 'name'),
  action: table('Action', 'code'),
  earnRule: table('EarnRule', 'code'),
  offer: table('Offer', 'code'),
  account: {
    ...table('Account', 'id'),
    // A member may opt in or out after the account was read, and what they chose stands: the guard sees it.
    update: (id, changes) => update('Account', { id }, changes.optIn === undefined ? {} : { optIn: null }, changes),
  },
}

function table<Name extends Capitalize<TableName>>(name: Name, key: keyof RowOf[Name] & string): Table<RowOf[Name]> {
  const by = (value: string) => ({ [key]: value }) as RowFilter<RowOf[Name]> & KeyOf<Name>
  return {
    getKey: (row) => row[key] as string,
    find: (rows, keys) => rows.findAll(name, keys.map(by)),
    insert: (row) => insert(name, row),
    update: (value, changes) => update(name, by(value), {}, changes),
  }
}
