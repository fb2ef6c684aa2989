import { sortByKey, type SortKey } from '../paging/cursor'
import type { Order } from '../paging/page'
import type { MemberOffer } from './member-offer'
import { getEnd } from './offer-conditions'

/** The order of every list of offers but the past ones: by rank and then code, with the completed ones last. */
export const LISTING_ORDER: Order<MemberOffer> = {
  getKey: ({ acceptanceState, definition }) => [
    acceptanceState === 'COMPLETED' ? 1 : 0,
    definition.rank,
    definition.code,
  ],
  keyTypes: ['number', 'number', 'string'],
}

const MILLISECONDS_PER_DAY = 86_400_000

/** By their end, newest first, and then code. The end is a day and a time of day: cursors contain only 32-bit integers. */
export const PAST_ORDER: Order<MemberOffer> = {
  getKey: ({ definition }) => {
    const end = getEnd(definition)?.getTime() ?? 0
    const day = Math.floor(end / MILLISECONDS_PER_DAY)
    return [0 - day, day * MILLISECONDS_PER_DAY - end, definition.code]
  },
  keyTypes: ['number', 'number', 'string'],
}

export function sortForListing(offers: readonly MemberOffer[]): MemberOffer[] {
  return sortByKey(LISTING_ORDER.getKey, offers).map(({ node }) => node)
}

/** Sorts what is known about offers in the order of lists. */
export function sortByOffer<Item extends { readonly offer: MemberOffer }>(items: readonly Item[]): Item[] {
  return sortByKey(({ offer }) => LISTING_ORDER.getKey(offer), items).map(({ node }) => node)
}

/** By rank, then expiry, then code. Within a rank, an offer without an expiry date comes last. */
export function sortByUrgency(offers: readonly MemberOffer[]): MemberOffer[] {
  return sortByKey(getUrgencyKey, offers).map(({ node }) => node)
}

function getUrgencyKey({ definition }: MemberOffer): SortKey {
  return [definition.rank, definition.expiryDate?.getTime() ?? Infinity, definition.code]
}
