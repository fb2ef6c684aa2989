import type { OfferDefinition } from '../programme/programme'
import type { MemberOffer } from './member-offer'
import { isLive, matchesAction, matchesBusinessUnit, reachesLimit } from './offer-conditions'
import { sortForListing } from './offer-order'

/** The fields of an activity that decide whether it counts towards an offer. */
export interface CountedActivity {
  readonly action: string
  readonly businessUnit: string | null
  /** Eligible spend in minor units; null counts as 0. */
  readonly amount: number | null
}

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

export interface NearMiss {
  readonly offer: MemberOffer
  /** How far the amount is below the minimum amount of the offer, in minor units. */
  readonly amountRemaining: number
}

/** Counts an activity towards the offers of a member as of a point in time. The results are sorted by rank and then code. */
export function countTowardsOffers(
  activity: CountedActivity,
  memberOffers: readonly MemberOffer[],
  at: Date,
): { advancedOffers: AdvancedOffer[]; nearMisses: NearMiss[] } {
  const amount = activity.amount ?? 0
  const candidates = sortForListing(memberOffers.filter((offer) => canCount(offer, activity, at)))
  return {
    advancedOffers: candidates.filter(({ definition }) => getAmountRemaining(definition, amount) <= 0).map(advance),
    nearMisses: candidates
      .map((offer) => ({ offer, amountRemaining: getAmountRemaining(offer.definition, amount) }))
      .filter(({ offer, amountRemaining }) => isInNearMissWindow(offer.definition, amountRemaining)),
  }
}

/** Whether the activity counts towards the offer if its amount is large enough. */
function canCount(offer: MemberOffer, activity: CountedActivity, at: Date): boolean {
  const { definition } = offer
  return (
    matchesAction(definition, activity.action) &&
    matchesBusinessUnit(definition, activity.businessUnit) &&
    isActivated(offer) &&
    !isExhausted(offer) &&
    isLive(definition, at)
  )
}

/** A load-to-card offer counts after the member has accepted it, an automatic offer unless the member has declined it. */
function isActivated({ acceptanceState, definition }: MemberOffer): boolean {
  return definition.activation === 'LOAD_TO_CARD' ? acceptanceState === 'ACCEPTED' : acceptanceState !== 'DECLINED'
}

/** The rewards are compared with the limit too, because an import can lower it while the offer is not completed. */
function isExhausted({ acceptanceState, timesRewarded, definition }: MemberOffer): boolean {
  return acceptanceState === 'COMPLETED' || reachesLimit(definition, timesRewarded)
}

/** 0 or less if the amount reaches the minimum amount of the offer. */
function getAmountRemaining({ minAmount }: OfferDefinition, amount: number): number {
  return (minAmount ?? 0) - amount
}

function isInNearMissWindow({ nearMissWindow }: OfferDefinition, amountRemaining: number): boolean {
  return amountRemaining > 0 && amountRemaining <= (nearMissWindow ?? 0)
}

function advance(offer: MemberOffer): AdvancedOffer {
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
