import { domainError } from '../errors/domain-error'
import { type Award, sumOfPoints } from '../ledger/earnings'
import type { MemberOffer } from '../offers/member-offer'
import { isLive, isOfBusinessUnit } from '../offers/offer-conditions'
import { byListingOrder } from '../offers/offer-order'
import type { EarnRule, OfferDefinition, Programme } from '../programme/programme'
import { LARGEST_INT } from '../values/integer'
import type { ActivityContent } from './activity-content'

/** What of an activity decides on its points. */
export type EvaluatedActivity = Pick<ActivityContent, 'action' | 'businessUnit' | 'amount' | 'occurredAt'>

/** What an activity comes to for one member. */
export interface Evaluation {
  /** The points, one award for each cause that gives any. */
  readonly awards: readonly Award[]
  /** The offers that the activity counts towards, in the order of lists. */
  readonly steps: readonly OfferStep[]
  /** The offers whose least amount it nearly reached, in the order of lists. */
  readonly nearMisses: readonly NearMiss[]
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

/** Amounts are in minor units of the currency, and rules speak of major ones. */
const MINOR_UNITS = 100

/**
 * Evaluates an activity: what it earns by the programme's standing rules and by the member's offers, which offers it
 * completes, and which it nearly reached. A trial and the real call are this one function of what they are given.
 *
 * Offers are evaluated as of the time of the activity, and as of now where that lies in the future.
 *
 * Errors: POINTS_OUT_OF_RANGE, and ARGUMENT_INVALID where points would belong to no business unit. Source page:
 * send-activity.
 */
export function evaluateActivity(
  activity: EvaluatedActivity,
  programme: Programme,
  memberOffers: readonly MemberOffer[],
  now: Date,
): Evaluation {
  const at = activity.occurredAt < now ? activity.occurredAt : now
  const amount = activity.amount ?? 0
  const candidates = memberOffers.filter((offer) => canCount(offer, activity, at)).sort(byListingOrder)
  const steps = candidates.filter(({ definition }) => shortfall(definition, amount) <= 0).map(stepOf)
  const nearMisses = candidates
    .map((offer) => ({ offer, amountRemaining: shortfall(offer.definition, amount) }))
    .filter(({ offer, amountRemaining }) => isNear(offer.definition, amountRemaining))

  const base = programme.earnRules
    .filter((rule) => isOnAction(rule, activity) && isOfBusinessUnit(rule, activity.businessUnit))
    .map((rule) => baseAward(rule, activity, programme))
  const basePoints = sumOfPoints(base)
  const rewards = steps
    .filter(({ isRewarded }) => isRewarded)
    .map(({ offer: { definition } }) => offerAward(definition, activity, programme, basePoints))

  return { awards: requirePayable([...base, ...rewards]), steps, nearMisses }
}

/** Whether the activity counts towards the offer, were its amount large enough. */
function canCount(offer: MemberOffer, activity: EvaluatedActivity, at: Date): boolean {
  const { definition } = offer
  return (
    isLive(definition, at) &&
    isLoaded(offer) &&
    !isUsedUp(offer) &&
    isOnAction(definition, activity) &&
    isOfBusinessUnit(definition, activity.businessUnit)
  )
}

/** A load-to-card offer counts once the member has accepted it, an automatic one unless they have declined it. */
function isLoaded({ acceptanceState, definition }: MemberOffer): boolean {
  return definition.activation === 'LOAD_TO_CARD' ? acceptanceState === 'ACCEPTED' : acceptanceState !== 'DECLINED'
}

/** An import may have lowered the limit of an offer that is not completed, so the number is looked at as well. */
function isUsedUp({ acceptanceState, timesRewarded, definition }: MemberOffer): boolean {
  return acceptanceState === 'COMPLETED' || reachesLimit(definition, timesRewarded)
}

/** A limit of 0 is none. */
function reachesLimit({ limitPerMember }: OfferDefinition, timesRewarded: number): boolean {
  return limitPerMember > 0 && timesRewarded >= limitPerMember
}

/** An offer without an action counts every one. */
function isOnAction({ action }: Pick<OfferDefinition | EarnRule, 'action'>, activity: EvaluatedActivity): boolean {
  return action === null || action === activity.action
}

/** How much the amount stays below the least one that the offer asks for; 0 or less where it does not. */
function shortfall({ minAmount }: OfferDefinition, amount: number): number {
  return (minAmount ?? 0) - amount
}

function isNear({ nearMissWindow }: OfferDefinition, amountRemaining: number): boolean {
  return amountRemaining > 0 && amountRemaining <= (nearMissWindow ?? 0)
}

function stepOf(offer: MemberOffer): OfferStep {
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

function baseAward(rule: EarnRule, activity: EvaluatedActivity, programme: Programme): Unplaced {
  return {
    businessUnit: activity.businessUnit ?? rule.businessUnit ?? programme.defaultBusinessUnit,
    category: 'BASE',
    points: rule.points + Math.floor(((activity.amount ?? 0) * rule.pointsPerUnit) / MINOR_UNITS),
    cause: rule.code,
  }
}

function offerAward(
  definition: OfferDefinition,
  activity: EvaluatedActivity,
  programme: Programme,
  basePoints: number,
): Unplaced {
  return {
    businessUnit: definition.businessUnit ?? activity.businessUnit ?? programme.defaultBusinessUnit,
    category: definition.audience === 'MASS' ? 'BONUS' : 'TARGETED',
    points: rewardPoints(definition, activity.amount ?? 0, basePoints),
    cause: definition.code,
  }
}

function rewardPoints({ rewardType, rewardValue }: OfferDefinition, amount: number, basePoints: number): number {
  switch (rewardType) {
    case 'FLAT':
      return rewardValue
    case 'MULTIPLIER':
      // The base points are earned already: only what goes beyond them is the offer's.
      return (rewardValue - 1) * basePoints
    case 'PERCENTAGE':
      return Math.floor((amount * rewardValue) / (100 * MINOR_UNITS))
  }
}

type Unplaced = Omit<Award, 'businessUnit'> & { businessUnit: string | null }

/** The awards that give any points, when they can be credited. */
function requirePayable(awards: readonly Unplaced[]): Award[] {
  if (sumOfPoints(awards) > LARGEST_INT) throw domainError('POINTS_OUT_OF_RANGE')
  return awards
    .filter(({ points }) => points > 0)
    .map(({ businessUnit, ...award }) => {
      if (businessUnit !== null) return { businessUnit, ...award }
      throw domainError('ARGUMENT_INVALID', {
        problem: 'businessUnit is needed: the programme has no default one for the points of this activity',
        field: ['input', 'businessUnit'],
      })
    })
}
