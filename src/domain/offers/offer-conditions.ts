import type { OfferDefinition } from '../programme/programme'

/** Whether the offer may be shown to members. A limit has passed when now is later than it, not at the very instant. */
export function canBeDisplayed(offer: OfferDefinition, now: Date): boolean {
  return offer.displayDate <= now
}

export function hasExpired(offer: OfferDefinition, now: Date): boolean {
  return offer.expiryDate !== null && offer.expiryDate < now
}

/** Whether the offer becomes live between now and a year from now. */
export function becomesEffectiveWithinAYear(offer: OfferDefinition, now: Date): boolean {
  const inAYear = new Date(now)
  inAYear.setUTCFullYear(now.getUTCFullYear() + 1)
  return offer.effectiveDate >= now && offer.effectiveDate <= inAYear
}

/** Whether the offer counts for a business unit: an offer of no unit counts for every one, and without a unit all count. */
export function isOfBusinessUnit(offer: OfferDefinition, businessUnit: string | undefined): boolean {
  return businessUnit === undefined || offer.businessUnit === null || offer.businessUnit === businessUnit
}
