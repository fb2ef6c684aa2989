import type { EarnRule, OfferDefinition } from '../programme/programme'

/** Whether the offer may be shown to members: from its display date on, that instant included. */
export function canBeDisplayed(offer: OfferDefinition, now: Date): boolean {
  return offer.displayDate <= now
}

/**
 * Whether the offer has expired: after its expiry date, that instant excluded. getTime: comparing the dates themselves takes
 * ten times as long, and each candidate offer is compared.
 */
export function hasExpired({ expiryDate }: OfferDefinition, at: Date): boolean {
  return expiryDate !== null && expiryDate.getTime() < at.getTime()
}

/** Whether the offer is effective, or was before it expired. */
export function hasBegun({ effectiveDate }: OfferDefinition, at: Date): boolean {
  return effectiveDate.getTime() <= at.getTime()
}

/** Whether a member cannot be rewarded any more. A limit of 0 means no limit. */
export function reachesLimit({ limitPerMember }: OfferDefinition, timesRewarded: number): boolean {
  return limitPerMember > 0 && timesRewarded >= limitPerMember
}

/** The same time of the year, so many years later. */
export function addYears(time: Date, years: number): Date {
  const moved = new Date(time)
  moved.setUTCFullYear(time.getUTCFullYear() + years)
  return moved
}

/** Whether the effective date of the offer is between now and one year from now. */
export function becomesEffectiveWithinAYear(offer: OfferDefinition, now: Date): boolean {
  return offer.effectiveDate >= now && offer.effectiveDate <= addYears(now, 1)
}

/** When the offer ended: it expired, or was stopped before that. Null if nothing is known to have ended it. */
export function getEnd({ expiryDate, stoppedAt }: OfferDefinition): Date | null {
  return expiryDate !== null && (stoppedAt === null || expiryDate < stoppedAt) ? expiryDate : stoppedAt
}

/** Whether the offer ended in the last year, after members could see it. */
export function endedWithinAYear(offer: OfferDefinition, now: Date): boolean {
  const end = getEnd(offer)
  if (end === null || isInPreparation(offer) || offer.displayDate > end) return false
  return end >= addYears(now, -1) && (end === offer.stoppedAt || hasExpired(offer, now))
}

/** Whether the offer is not ready for members yet. */
export function isInPreparation({ promoStatus }: OfferDefinition): boolean {
  return promoStatus === 'DRAFT' || promoStatus === 'PUBLISHED'
}

/** Whether an offer or earn rule is about an action. One without an action is about every action. */
export function matchesAction({ action }: Pick<OfferDefinition | EarnRule, 'action'>, wanted: string): boolean {
  return action === null || action === wanted
}

/** Whether an offer or earn rule belongs to a business unit, or to none. If no business unit is given, all of them match. */
export function matchesBusinessUnit(
  { businessUnit }: Pick<OfferDefinition | EarnRule, 'businessUnit'>,
  wanted: string | null | undefined,
): boolean {
  return wanted == null || businessUnit === null || businessUnit === wanted
}
