import { domainError } from '../errors/domain-error'
import { type Award, sumPoints } from '../ledger/earnings'
import {
  type CountedActivity,
  countTowardsOffers,
  matchesAction,
  type NearMiss,
  type OfferStep,
} from '../offers/count-towards-offers'
import type { MemberOffer } from '../offers/member-offer'
import { matchesBusinessUnit } from '../offers/offer-conditions'
import type { EarnRule, OfferDefinition, Programme } from '../programme/programme'
import { MAX_INT } from '../values/integer'
import type { ActivityContent } from './activity-content'

/** What of an activity decides on its points. */
export type EvaluatedActivity = CountedActivity & Pick<ActivityContent, 'occurredAt'>

/** What an activity comes to for one member. */
export interface Evaluation {
  /** The points, one award for each cause that gives any. */
  readonly awards: readonly Award[]
  /** The offers that the activity counts towards, in the order of lists. */
  readonly steps: readonly OfferStep[]
  /** The offers whose least amount it nearly reached, in the order of lists. */
  readonly nearMisses: readonly NearMiss[]
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
  const { steps, nearMisses } = countTowardsOffers(activity, memberOffers, at)
  const base = programme.earnRules
    .filter((rule) => matchesAction(rule, activity) && matchesBusinessUnit(rule, activity.businessUnit))
    .map((rule) => baseAward(rule, activity, programme))
  const basePoints = sumPoints(base)
  const rewards = steps
    .filter(({ isRewarded }) => isRewarded)
    .map(({ offer: { definition } }) => offerAward(definition, activity, programme, basePoints))

  return { awards: requirePayable([...base, ...rewards]), steps, nearMisses }
}

function baseAward(rule: EarnRule, activity: EvaluatedActivity, programme: Programme): UnassignedAward {
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
): UnassignedAward {
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

type UnassignedAward = Omit<Award, 'businessUnit'> & { businessUnit: string | null }

/** The awards that give any points, when they can be credited. */
function requirePayable(awards: readonly UnassignedAward[]): Award[] {
  if (sumPoints(awards) > MAX_INT) throw domainError('POINTS_OUT_OF_RANGE')
  return awards
    .filter(({ points }) => points > 0)
    .map(({ businessUnit, ...award }) => {
      if (businessUnit !== null) return { businessUnit, ...award }
      throw domainError('ARGUMENT_INVALID', {
        problem: 'businessUnit is needed: the programme has no default one for the points of this activity',
        field: ['businessUnit'],
      })
    })
}
