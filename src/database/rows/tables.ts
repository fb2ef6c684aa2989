import type * as models from '../models'

/** The tables of the hot paths and of imports, whose rows are read and written without Prisma in between. */
export interface RowOf {
  Account: models.Account
  Action: models.Action
  Activity: models.Activity
  Balance: models.Balance
  BusinessUnit: models.BusinessUnit
  Channel: models.Channel
  Consent: models.Consent
  Contact: models.Contact
  ContactTreatment: models.ContactTreatment
  EarnRule: models.EarnRule
  LedgerEntry: models.LedgerEntry
  LoyaltyId: models.LoyaltyId
  MemberOffer: models.MemberOffer
  Offer: models.Offer
  Programme: models.Programme
  Session: models.Session
}

export type TableName = keyof RowOf

/** What these tables hold. */
export type Value = string | number | boolean | Date | null
export type Values = Readonly<Record<string, Value>>

/** The type of a column on Postgres; an enum's is its quoted name. */
type TypeOf<Content> = Content extends Date
  ? 'timestamp(3)'
  : Content extends number
    ? 'integer'
    : Content extends boolean
      ? 'boolean'
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
  Action: { key: ['code'], columns: { code: 'text', enabled: 'boolean' } },
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
  BusinessUnit: { key: ['name'], columns: { name: 'text', enabled: 'boolean' } },
  Channel: { key: ['name'], columns: { name: 'text' } },
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
  Contact: {
    key: ['id'],
    columns: {
      id: 'text',
      subjectId: 'text',
      subjectLevel: 'text',
      objectUri: 'text',
      objectRevisionId: 'text',
      objectType: 'text',
      objectVariables: 'text',
      treatments: 'text',
      ruleFired: 'text',
      pathTraversed: 'text',
      abTests: 'text',
      responseTrackingCode: 'text',
      receiverId: 'text',
      receiverRole: 'text',
      channel: 'text',
      excludeFromContactRule: 'boolean',
      conclusionResponseValue: 'text',
      conclusionResponseType: 'text',
      createdBy: 'text',
      modifiedBy: 'text',
      creationTimeStamp: 'timestamp(3)',
      modifiedTimeStamp: 'timestamp(3)',
      version: 'integer',
    },
  },
  ContactTreatment: {
    key: ['contactId', 'position'],
    columns: {
      contactId: 'text',
      position: 'integer',
      treatmentId: 'text',
      responseChannel: 'text',
      creationTimeStamp: 'timestamp(3)',
    },
  },
  EarnRule: {
    key: ['code'],
    columns: {
      code: 'text',
      action: 'text',
      businessUnit: 'text',
      points: 'integer',
      pointsPerUnit: 'integer',
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
  Offer: {
    key: ['code'],
    columns: {
      code: 'text',
      name: 'text',
      shortDescription: 'text',
      longDescription: 'text',
      promoStatus: '"PromoStatus"',
      audience: '"Audience"',
      activation: '"Activation"',
      rewardType: '"RewardType"',
      rewardValue: 'integer',
      businessUnit: 'text',
      action: 'text',
      minAmount: 'integer',
      frequency: 'integer',
      limitPerMember: 'integer',
      nearMissWindow: 'integer',
      rank: 'integer',
      displayDate: 'timestamp(3)',
      effectiveDate: 'timestamp(3)',
      expiryDate: 'timestamp(3)',
    },
  },
  Programme: {
    key: ['id'],
    columns: {
      id: 'integer',
      version: 'integer',
      defaultChannel: 'text',
      defaultBusinessUnit: 'text',
      updatedAt: 'timestamp(3)',
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
