import type { OfferDefinition } from '../programme/programme'

/** Whether the offer may be shown to members. A limit has passed when now is later than it, not at the very instant. */
export function canBeDisplayed(offer: OfferDefinition, now: Date): boolean {
  return offer.displayDate <= now
}

export function hasExpired(offer: OfferDefinition, now: Date): boolean {
  return offer.expiryDate !== null && offer.expiryDate < now
}

/** Whether the offer can be earned at a point in time: the programme runs it, it has begun, and it is not over. */
export function isLive(offer: OfferDefinition, at: Date): boolean {
  return offer.promoStatus === 'ACTIVE' && offer.effectiveDate <= at && !hasExpired(offer, at)
}

/** Whether the offer becomes live between now and a year from now. */
export function becomesEffectiveWithinAYear(offer: OfferDefinition, now: Date): boolean {
  const inAYear = new Date(now)
  inAYear.setUTCFullYear(now.getUTCFullYear() + 1)
  return offer.effectiveDate >= now && offer.effectiveDate <= inAYear
}

/** Whether an offer or rule counts for a business unit: one of no unit counts for every one, and without a unit all count. */
export function matchesBusinessUnit(
  { businessUnit }: Pick<OfferDefinition, 'businessUnit'>,
  wanted: string | null | undefined,
): boolean {
  return wanted == null || businessUnit === null || businessUnit === wanted
}
