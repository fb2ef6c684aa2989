import type { Dependencies } from '../dependencies'
import type { OfferDefinition } from '../programme/programme'
import { requireBusinessUnit } from '../programme/require-business-unit'
import type { MemberOffer } from './member-offer'
import {
  addYears,
  becomesEffectiveWithinAYear,
  canBeDisplayed,
  endedWithinAYear,
  hasExpired,
  matchesBusinessUnit,
} from './offer-conditions'
import type { OfferTimes } from './offer-index'
import { readMemberOffers } from './read-member-offers'

export const offerKinds = ['TARGETED', 'MASS', 'FUTURE', 'ALL', 'PAST'] as const
export type OfferKind = (typeof offerKinds)[number]

/**
 * Reads the offers of a kind that the member can see now, or could see until they ended, in no order. A business unit keeps
 * its own offers and those of no business unit.
 *
 * Errors, in this order: BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED.
 */
export async function readVisibleOffers(
  deps: Dependencies,
  accountId: string,
  kind: OfferKind,
  businessUnitName: string | null | undefined,
): Promise<MemberOffer[]> {
  const now = deps.clock()
  const programme = await deps.programme.current()
  const businessUnit = requireBusinessUnit(programme, businessUnitName, ['businessUnit'])
  return readMemberOffers(deps.database, accountId, programme, {
    matches: (offer) => isOfKind(offer, kind, now) && matchesBusinessUnit(offer, businessUnit),
    find: (offers) => findOfKind(offers, kind, now),
  })
}

function findOfKind(offers: OfferTimes, kind: OfferKind, now: Date): OfferDefinition[] {
  if (kind === 'PAST') return offers.findEndingFrom(addYears(now, -1))
  if (kind === 'FUTURE') return offers.findBeginning({ from: now, to: addYears(now, 1) })
  return offers.findOpen(now)
}

/** Whether the offer is one of a kind at a time, for a member to whom it is open. */
export function isOfKind(definition: OfferDefinition, kind: OfferKind, now: Date): boolean {
  if (kind === 'PAST') return endedWithinAYear(definition, now)
  if (definition.promoStatus !== 'ACTIVE') return false
  if (kind === 'FUTURE') return definition.audience === 'TARGETED' && becomesEffectiveWithinAYear(definition, now)
  const isOfAudience = kind === 'ALL' || definition.audience === kind
  return isOfAudience && canBeDisplayed(definition, now) && !hasExpired(definition, now)
}
