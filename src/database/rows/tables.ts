import { tables } from '../../generated/tables'
import type * as models from '../models'

export { tables }

/** The row of each table. */
export interface RowOf {
  Account: models.Account
  Action: models.Action
  Activity: models.Activity
  ActivityReversal: models.ActivityReversal
  Adjustment: models.Adjustment
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
  ProgrammeChange: models.ProgrammeChange
  Prompt: models.Prompt
  PromptAnswer: models.PromptAnswer
  Session: models.Session
}

export type TableName = keyof RowOf
export type KeyOf<Name extends TableName> = Pick<RowOf[Name], (typeof tables)[Name]['key'][number] & keyof RowOf[Name]>

/** The values of the columns. */
export type Value = string | number | boolean | Date | null
export type Values = Readonly<Record<string, Value>>

interface Table<Row> {
  readonly key: readonly (keyof Row)[]
  readonly columns: { readonly [Column in keyof Row]: string }
}

// Prisma has the types of columns too, but does not export them: the generated tables must match its rows.
tables satisfies { readonly [Name in TableName]: Table<RowOf[Name]> }
