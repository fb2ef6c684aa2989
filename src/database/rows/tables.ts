import type { Account, Activity, Balance, Consent, LedgerEntry, LoyaltyId, MemberOffer, Session } from '../models'

/** The tables of the hot paths, whose rows are read by key and written under guards without Prisma in between. */
export interface RowOf {
  Account: Account
  Activity: Activity
  Balance: Balance
  Consent: Consent
  LedgerEntry: LedgerEntry
  LoyaltyId: LoyaltyId
  MemberOffer: MemberOffer
  Session: Session
}

export type TableName = keyof RowOf

/** What these tables hold. */
export type Value = string | number | Date | null
export type Values = Readonly<Record<string, Value>>

/** The type of a column on Postgres; an enum's is its quoted name. */
type TypeOf<Content> = Content extends Date
  ? 'timestamp(3)'
  : Content extends number
    ? 'integer'
    : string extends Content
      ? 'text'
      : `"${string}"`

interface Table<Row> {
  /** The columns of the primary key. */
  readonly key: readonly (keyof Row)[]
  readonly columns: { readonly [Column in keyof Row]: TypeOf<NonNullable<Row[Column]>> }
}

/**
 * Compared with the model by the compiler, and with both databases by a test: Prisma knows the types of columns too, but
 * tells nobody.
 */
export const tables = {
  Account: {
    key: ['id'],
    columns: {
      id: 'text',
      externalId: 'text',
      email: 'text',
      phoneNumber: 'text',
      locale: 'text',
      optIn: '"OptInStatus"',
      optInUpdatedAt: 'timestamp(3)',
      optInVersion: 'integer',
      activityCount: 'integer',
      createdAt: 'timestamp(3)',
    },
  },
  Activity: {
    key: ['id'],
    columns: {
      id: 'text',
      accountId: 'text',
      number: 'integer',
      correlationId: 'text',
      action: 'text',
      channel: 'text',
      businessUnit: 'text',
      loyaltyId: 'text',
      note: 'text',
      occurredAt: 'timestamp(3)',
      amount: 'integer',
      extendedData: 'text',
      createdAt: 'timestamp(3)',
    },
  },
  Balance: {
    key: ['accountId', 'businessUnit', 'rewardType'],
    columns: { accountId: 'text', businessUnit: 'text', rewardType: 'text', points: 'integer' },
  },
  Consent: {
    key: ['accountId', 'number'],
    columns: {
      accountId: 'text',
      number: 'integer',
      correlationId: 'text',
      oldValue: '"OptInStatus"',
      newValue: '"OptInStatus"',
      createdAt: 'timestamp(3)',
    },
  },
  LedgerEntry: {
    key: ['accountId', 'activityNumber', 'position'],
    columns: {
      accountId: 'text',
      activityNumber: 'integer',
      position: 'integer',
      activityId: 'text',
      businessUnit: 'text',
      rewardType: 'text',
      category: '"RewardCategory"',
      points: 'integer',
      cause: 'text',
      createdAt: 'timestamp(3)',
    },
  },
  LoyaltyId: { key: ['id'], columns: { id: 'text', accountId: 'text' } },
  MemberOffer: {
    key: ['accountId', 'offerCode'],
    columns: {
      accountId: 'text',
      offerCode: 'text',
      acceptanceState: '"AcceptanceState"',
      acceptanceDate: 'timestamp(3)',
      progress: 'integer',
      timesRewarded: 'integer',
      version: 'integer',
      completedBy: 'text',
    },
  },
  Session: {
    key: ['correlationId'],
    columns: {
      correlationId: 'text',
      accountId: 'text',
      channel: 'text',
      locale: 'text',
      createdAt: 'timestamp(3)',
      expiresAt: 'timestamp(3)',
    },
  },
} as const satisfies { readonly [Name in TableName]: Table<RowOf[Name]> }

export type KeyOf<Name extends TableName> = Pick<RowOf[Name], (typeof tables)[Name]['key'][number] & keyof RowOf[Name]>

/** What the statements need to know of a table. */
export interface Columns {
  readonly types: Readonly<Record<string, string>>
  readonly names: readonly string[]
  readonly timestamps: readonly string[]
}

const columnsByTable = new Map<TableName, Columns>(
  Object.entries(tables).map(([table, { columns: types }]) => {
    const names = Object.keys(types)
    const timestamps = Object.entries(types).flatMap(([name, type]) => (type === 'timestamp(3)' ? name : []))
    return [table as TableName, { types, names, timestamps }]
  }),
)

export function columnsOf(table: TableName): Columns {
  const columns = columnsByTable.get(table)
  if (!columns) throw new Error(`No table ${table}`)
  return columns
}

/** The columns of a row, or of a part of one, in the order of the table; what else the object has is left out. */
export function valuesOf<Name extends TableName>(table: Name, row: Partial<RowOf[Name]>): Values {
  const given = row as Values // As the table says.
  const values: Record<string, Value> = {}
  for (const name of columnsOf(table).names) {
    const value = given[name]
    if (value !== undefined) values[name] = value
  }
  return values
}

/** A row, of its values in the order of the table's columns. */
export function rowFrom({ names }: Columns, values: readonly Value[]): Record<string, Value> {
  const row: Record<string, Value> = {}
  for (const [index, name] of names.entries()) row[name] = values[index] ?? null
  return row
}
