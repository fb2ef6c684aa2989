import { calculateReward, type RewardBasis } from './calculate-reward'
import type { MemberOffer } from './member-offer'
import { type CountedActivity, findObstacles, getAmountRemaining, type Obstacles } from './obstacles'
import { reachesLimit } from './offer-conditions'

/** What a qualifying activity makes of a member offer. */
export interface AdvancedOffer {
  /** The offer as it was before the activity. */
  readonly offer: MemberOffer
  /** Qualifying activities towards the next reward; 0 after a reward. */
  readonly progress: number
  readonly timesRewarded: number
  readonly isRewarded: boolean
  /** Whether this reward is the last one that the limit per member allows. */
  readonly isCompleted: boolean
}

/** The activity meets the requirement: the offer pays, even if that is 0 points. */
export interface RewardedOffer extends AdvancedOffer {
  readonly kind: 'REWARDED'
  readonly points: number
}

/** The activity counts, and the offer needs more of them before it pays. */
export interface ProgressedOffer extends AdvancedOffer {
  readonly kind: 'PROGRESSED'
}

/** The activity would count with a slightly higher amount. */
export interface NearMiss {
  readonly kind: 'NEAR_MISS'
  readonly offer: MemberOffer
  /** How far the amount is below the minimum amount of the offer, in minor units. */
  readonly amountRemaining: number
}

/** The activity does nothing for the offer. */
export interface NotAppliedOffer {
  readonly kind: 'NOT_APPLIED'
  readonly offer: MemberOffer
  readonly obstacles: Obstacles
}

/** What an activity does for one offer of a member. */
export type OfferOutcome = RewardedOffer | ProgressedOffer | NearMiss | NotAppliedOffer

/**
 * Counts an activity towards the offers of a member as of a point in time: one outcome for each offer, in the same order.
 * Nothing else decides whether an offer counts.
 */
export function countTowardsOffers(
  activity: CountedActivity,
  memberOffers: readonly MemberOffer[],
  at: Date,
  basis: RewardBasis,
): OfferOutcome[] {
  return memberOffers.map((offer) => {
    const obstacles = findObstacles(offer, activity, at)
    if (!obstacles) return advance(offer, activity, basis)
    const amountRemaining = getAmountRemaining(offer, activity)
    return isOnlyAmountTooLow(obstacles) && amountRemaining <= (offer.definition.nearMissWindow ?? 0)
      ? { kind: 'NEAR_MISS', offer, amountRemaining }
      : { kind: 'NOT_APPLIED', offer, obstacles }
  })
}

function isOnlyAmountTooLow([first, ...others]: Obstacles): boolean {
  return first === 'AMOUNT_TOO_LOW' && others.length === 0
}

function advance(offer: MemberOffer, { amount }: CountedActivity, basis: RewardBasis): RewardedOffer | ProgressedOffer {
  const { definition } = offer
  const progress = offer.progress + 1
  if (progress < definition.frequency) {
    const { timesRewarded } = offer
    return { kind: 'PROGRESSED', offer, progress, timesRewarded, isRewarded: false, isCompleted: false }
  }
  const timesRewarded = offer.timesRewarded + 1
  const isCompleted = reachesLimit(definition, timesRewarded)
  const points = calculateReward(definition, amount ?? 0, basis)
  return { kind: 'REWARDED', offer, progress: 0, timesRewarded, isRewarded: true, isCompleted, points }
}
