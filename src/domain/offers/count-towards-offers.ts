import type { EarnRule, OfferDefinition } from '../programme/programme'
import type { MemberOffer } from './member-offer'
import { isLive, matchesBusinessUnit } from './offer-conditions'
import { sortForListing } from './offer-order'

/** What of an activity decides whether it counts towards an offer. */
export interface CountedActivity {
  readonly action: string
  readonly businessUnit: string | null
  /** Eligible spend in minor units; null counts as 0. */
  readonly amount: number | null
}

/** One of the member's offers after a qualifying activity. */
export interface OfferStep {
  /** As it was before. */
  readonly offer: MemberOffer
  /** Qualifying activities towards the next reward; 0 after a reward. */
  readonly progress: number
  readonly timesRewarded: number
  readonly isRewarded: boolean
  /** Whether this reward was the last that the offer allows. */
  readonly isCompleted: boolean
}

export interface NearMiss {
  readonly offer: MemberOffer
  /** What is missing to the least amount, in minor units. */
  readonly amountRemaining: number
}

/** What an activity does to a member's offers as of a point in time, in the order of lists. */
export function countTowardsOffers(
  activity: CountedActivity,
  memberOffers: readonly MemberOffer[],
  at: Date,
): { steps: OfferStep[]; nearMisses: NearMiss[] } {
  const amount = activity.amount ?? 0
  const candidates = sortForListing(memberOffers.filter((offer) => canCount(offer, activity, at)))
  return {
    steps: candidates.filter(({ definition }) => shortfall(definition, amount) <= 0).map(toStep),
    nearMisses: candidates
      .map((offer) => ({ offer, amountRemaining: shortfall(offer.definition, amount) }))
      .filter(({ offer, amountRemaining }) => isNear(offer.definition, amountRemaining)),
  }
}

/** Whether the activity counts towards the offer, were its amount large enough. */
function canCount(offer: MemberOffer, activity: CountedActivity, at: Date): boolean {
  const { definition } = offer
  return (
    matchesAction(definition, activity) &&
    matchesBusinessUnit(definition, activity.businessUnit) &&
    isLoaded(offer) &&
    !isExhausted(offer) &&
    isLive(definition, at)
  )
}

/** A load-to-card offer counts once the member has accepted it, an automatic one unless they have declined it. */
function isLoaded({ acceptanceState, definition }: MemberOffer): boolean {
  return definition.activation === 'LOAD_TO_CARD' ? acceptanceState === 'ACCEPTED' : acceptanceState !== 'DECLINED'
}

/** An import may have lowered the limit of an offer that is not completed, so the number is looked at as well. */
function isExhausted({ acceptanceState, timesRewarded, definition }: MemberOffer): boolean {
  return acceptanceState === 'COMPLETED' || reachesLimit(definition, timesRewarded)
}

/** A limit of 0 is none. */
function reachesLimit({ limitPerMember }: OfferDefinition, timesRewarded: number): boolean {
  return limitPerMember > 0 && timesRewarded >= limitPerMember
}

/** An offer without an action counts every one. */
export function matchesAction(
  { action }: Pick<OfferDefinition | EarnRule, 'action'>,
  activity: CountedActivity,
): boolean {
  return action === null || action === activity.action
}

/** How much the amount stays below the least one that the offer asks for; 0 or less where it does not. */
function shortfall({ minAmount }: OfferDefinition, amount: number): number {
  return (minAmount ?? 0) - amount
}

function isNear({ nearMissWindow }: OfferDefinition, amountRemaining: number): boolean {
  return amountRemaining > 0 && amountRemaining <= (nearMissWindow ?? 0)
}

function toStep(offer: MemberOffer): OfferStep {
  const { definition } = offer
  const progress = offer.progress + 1
  const isRewarded = progress >= definition.frequency
  const timesRewarded = offer.timesRewarded + (isRewarded ? 1 : 0)
  return {
    offer,
    progress: isRewarded ? 0 : progress,
    timesRewarded,
    isRewarded,
    isCompleted: reachesLimit(definition, timesRewarded),
  }
}
