import type { Transaction } from '../../../database/client'
import { WriteConflict } from '../../../database/database-errors'
import type { Account, Action, BusinessUnit, Channel, EarnRule, Offer, Prisma } from '../../../database/models'

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
  readonly model: Prisma.ModelName
  readonly keyOf: (row: Row) => string
  readonly find: (tx: Transaction, keys: string[]) => Promise<Row[]>
  readonly update: (tx: Transaction, key: string, changes: Partial<Row>) => Promise<unknown>
}

/** In the order in which rows can be written: what is referred to comes first. */
export const tables: { readonly [Name in TableName]: Table<Rows[Name]> } = {
  channel: {
    model: 'Channel',
    keyOf: ({ name }) => name,
    find: (tx, names) => tx.channel.findMany({ where: { name: { in: names } } }),
    update: (tx, name, data) => tx.channel.update({ where: { name }, data }),
  },
  businessUnit: {
    model: 'BusinessUnit',
    keyOf: ({ name }) => name,
    find: (tx, names) => tx.businessUnit.findMany({ where: { name: { in: names } } }),
    update: (tx, name, data) => tx.businessUnit.update({ where: { name }, data }),
  },
  action: {
    model: 'Action',
    keyOf: ({ code }) => code,
    find: (tx, codes) => tx.action.findMany({ where: { code: { in: codes } } }),
    update: (tx, code, data) => tx.action.update({ where: { code }, data }),
  },
  earnRule: {
    model: 'EarnRule',
    keyOf: ({ code }) => code,
    find: (tx, codes) => tx.earnRule.findMany({ where: { code: { in: codes } } }),
    update: (tx, code, data) => tx.earnRule.update({ where: { code }, data }),
  },
  offer: {
    model: 'Offer',
    keyOf: ({ code }) => code,
    find: (tx, codes) => tx.offer.findMany({ where: { code: { in: codes } } }),
    update: (tx, code, data) => tx.offer.update({ where: { code }, data }),
  },
  account: {
    model: 'Account',
    keyOf: ({ id }) => id,
    find: (tx, ids) => tx.account.findMany({ where: { id: { in: ids } } }),
    update: updateAccount,
  },
}

/** A member may opt in or out after the account was read, and what they chose stands: the guard sees it. */
async function updateAccount(tx: Transaction, id: string, changes: Partial<Account>): Promise<void> {
  const guard = changes.optIn === undefined ? {} : { optIn: null }
  const { count } = await tx.account.updateMany({ where: { id, ...guard }, data: changes })
  if (count === 0) throw new WriteConflict(`Account ${JSON.stringify(id)}`)
}
