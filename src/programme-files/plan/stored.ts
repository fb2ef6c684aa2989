import type { Account, Action, BusinessUnit, Channel, EarnRule, Offer, Programme } from '../../database/models'
import type { Contact } from '../../domain/contacts/contact'

/** The rows that an import adds and updates by natural key, by the kind of record. */
export interface RowsByKind {
  channel: Channel
  businessUnit: BusinessUnit
  action: Action
  earnRule: EarnRule
  offer: Offer
  account: Account
}
export type RowKind = keyof RowsByKind

/** What the database holds of everything that some records define or refer to. Planning does not change it. */
export interface Stored {
  readonly programme: Programme
  /** By natural key. */
  readonly rows: { readonly [Kind in RowKind]: ReadonlyMap<string, RowsByKind[Kind]> }
  /** The account ID of each identifier, by `naturalKey`. */
  readonly owners: ReadonlyMap<string, string>
  /** The offers that the accounts have, by `memberOfferKey`. */
  readonly memberOffers: ReadonlySet<string>
  /** By response tracking code. */
  readonly contacts: ReadonlyMap<string, Contact>
  /** The response tracking code of each contact, by its ID. */
  readonly contactCodes: ReadonlyMap<string, string>
}

/** The key of an offer of an account. No identifier contains NUL. */
export function memberOfferKey(accountId: string, offerCode: string): string {
  return `${accountId}\0${offerCode}`
}
