import type { Database } from '../../database/client'
import type { OfferDefinition, Programme } from '../programme/programme'
import { type MemberOffer, toMemberOffer } from './member-offer'
import { getOfferIndex, type OfferTimes } from './offer-index'
import { findMemberOffers } from './offers.store'

/** The offers that a call concerns. */
export interface OfferFilter {
  readonly matches: (offer: OfferDefinition) => boolean
  /** Finds the offers of an audience that can match: all that do, and as few others as possible. */
  readonly find: (offers: OfferTimes) => readonly OfferDefinition[]
}

/**
 * Reads the offers that are open to the account and match a filter, in no order: the targeted offers for which it has a row,
 * and mass offers. The cost follows the offers that can match, not those that the programme or the member ever had.
 */
export async function readMemberOffers(
  database: Database,
  accountId: string,
  programme: Programme,
  { matches, find }: OfferFilter,
): Promise<MemberOffer[]> {
  const { MASS, TARGETED } = getOfferIndex(programme)
  const massOffers = find(MASS).filter(matches)
  const rows = await findMemberOffers(database, accountId, () =>
    [...massOffers, ...find(TARGETED)].map(({ code }) => code),
  )
  const offers: MemberOffer[] = []
  for (const row of rows) {
    const definition = programme.offers.get(row.offerCode)
    if (definition && matches(definition)) offers.push(toMemberOffer(accountId, definition, row))
  }
  const stored = new Set(rows.map(({ offerCode }) => offerCode))
  for (const definition of massOffers) {
    if (!stored.has(definition.code)) offers.push(toMemberOffer(accountId, definition, null))
  }
  return offers
}

/** Matches every offer. */
export const ALL_OFFERS: OfferFilter = { matches: () => true, find: ({ all }) => all }
