import { inOrderOf, type SortKey } from '../paging/cursor'
import type { Order } from '../paging/page'
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
  return inOrderOf(LISTING_ORDER.keyOf, offers).map(({ node }) => node)
}

/** The lowest rank first, then what expires soonest, then the code. An offer that never expires is the least urgent. */
export function inOrderOfUrgency(offers: readonly MemberOffer[]): MemberOffer[] {
  return inOrderOf(urgencyKey, offers).map(({ node }) => node)
}

function urgencyKey({ definition }: MemberOffer): SortKey {
  return [definition.rank, definition.expiryDate?.getTime() ?? Infinity, definition.code]
}
