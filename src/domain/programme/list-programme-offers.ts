import { matchesBusinessUnit } from '../offers/offer-conditions'
import { type Page, type PageRequest, type PagedList, paginate } from '../paging/page'
import type { Audience, OfferDefinition, Programme, PromoStatus } from './programme'
import { requireKnownBusinessUnit } from './require-business-unit'

export interface ListProgrammeOffersInput extends PageRequest {
  promoStatus?: PromoStatus | null
  audience?: Audience | null
  /** Keeps the offers of this business unit and the offers of none. */
  businessUnit?: string | null
}

const BY_RANK: PagedList<OfferDefinition> = {
  name: 'offers of the programme',
  getKey: ({ rank, code }) => [rank, code],
  keyTypes: ['number', 'string'],
}

/**
 * Returns one page of the offers of the programme that match every filter, by rank and then code. Unlike members, staff
 * see the offers of a disabled business unit.
 *
 * Errors, in this order: BUSINESS_UNIT_INVALID, ARGUMENT_INVALID (page size or cursor).
 */
export function listProgrammeOffers(programme: Programme, input: ListProgrammeOffersInput): Page<OfferDefinition> {
  const { promoStatus, audience } = input
  const businessUnit = requireKnownBusinessUnit(programme, input.businessUnit, ['businessUnit'])
  const offers = [...programme.offers.values()].filter(
    (offer) =>
      (promoStatus == null || offer.promoStatus === promoStatus) &&
      (audience == null || offer.audience === audience) &&
      matchesBusinessUnit(offer, businessUnit),
  )
  return paginate(offers, BY_RANK, input)
}
