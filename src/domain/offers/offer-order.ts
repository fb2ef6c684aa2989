import type { SortKey } from '../paging/cursor'
import { type Order, sortedBy } from '../paging/page'
import type { MemberOffer } from './member-offer'

/** The order of every list of offers: what is completed comes last; then by rank, then by code. */
export const LISTING_ORDER: Order<MemberOffer> = {
  keyOf: ({ acceptanceState, definition }) => [
    acceptanceState === 'COMPLETED' ? 1 : 0,
    definition.rank,
    definition.code,
  ],
  example: [0, 0, 'code'],
}

export function inListingOrder(offers: readonly MemberOffer[]): MemberOffer[] {
  return sortedBy(LISTING_ORDER.keyOf, offers)
}

/** The lowest rank first, then what expires soonest, then the code. An offer that never expires is the least urgent. */
export function byUrgency(offers: readonly MemberOffer[]): MemberOffer[] {
  return sortedBy(urgencyKey, offers)
}

function urgencyKey({ definition }: MemberOffer): SortKey {
  return [definition.rank, definition.expiryDate?.getTime() ?? Infinity, definition.code]
}
