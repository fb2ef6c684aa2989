import type { Dependencies } from '../dependencies'
import type { MemberOffer } from './member-offer'
import { sortByUrgency } from './offer-order'
import { readVisibleOffers } from './visible-offers'

/**
 * Returns the offer to show first, of the targeted offers that are neither declined nor completed: the lowest rank, then
 * the earliest expiry, then the code. Null if there is no such offer.
 *
 * Errors, in this order: BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED.
 * Source: docs/reference.md#respond-to-offer
 */
export async function findBestOffer(
  deps: Dependencies,
  accountId: string,
  businessUnit: string | null | undefined,
): Promise<MemberOffer | null> {
  const offers = await readVisibleOffers(deps, accountId, 'TARGETED', businessUnit)
  const open = offers.filter(({ acceptanceState }) => acceptanceState !== 'DECLINED' && acceptanceState !== 'COMPLETED')
  return sortByUrgency(open)[0] ?? null
}
