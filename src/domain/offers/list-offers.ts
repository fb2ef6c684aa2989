import type { Dependencies } from '../dependencies'
import { type Page, type PageRequest, paginate } from '../paging/page'
import type { AcceptanceState, MemberOffer } from './member-offer'
import { LISTING_ORDER, PAST_ORDER } from './offer-order'
import { type OfferKind, readVisibleOffers } from './visible-offers'

export interface ListOffersInput extends PageRequest {
  /** If absent: TARGETED. */
  kind?: OfferKind | null
  businessUnit?: string | null
  acceptanceState?: AcceptanceState | null
}

/**
 * Returns one page of the member's offers of a kind: by rank and then code, with the completed ones last, and past ones by
 * their end, newest first.
 *
 * Errors, in this order: BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED, ARGUMENT_INVALID (page size or cursor).
 * Source: docs/reference.md#respond-to-offer
 */
export async function listOffers(
  deps: Dependencies,
  accountId: string,
  input: ListOffersInput,
): Promise<Page<MemberOffer>> {
  const kind = input.kind ?? 'TARGETED'
  const offers = await readVisibleOffers(deps, accountId, kind, input.businessUnit)
  const inState = offers.filter(
    ({ acceptanceState }) => input.acceptanceState == null || acceptanceState === input.acceptanceState,
  )
  const order = kind === 'PAST' ? PAST_ORDER : LISTING_ORDER
  return paginate(inState, { name: `offers ${kind} ${accountId}`, ...order }, input)
}
