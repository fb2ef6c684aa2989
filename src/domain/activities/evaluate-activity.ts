import { domainError } from '../errors/domain-error'
import { type Award, sumPoints } from '../ledger/earnings'
import {
  countTowardsOffers,
  type NearMiss,
  type OfferOutcome,
  type ProgressedOffer,
  type RewardedOffer,
} from '../offers/count-towards-offers'
import type { MemberOffer } from '../offers/member-offer'
import { canCountFor, type CountedActivity } from '../offers/obstacles'
import { matchesAction, matchesBusinessUnit } from '../offers/offer-conditions'
import { sortByOffer } from '../offers/offer-order'
import type { OfferFilter } from '../offers/read-member-offers'
import type { EarnRule, Programme } from '../programme/programme'
import { minorUnitsPerMajorUnit } from '../values/currency'
import { MAX_INT } from '../values/integer'
import type { ActivityContent } from './activity-content'

/** The fields of an activity that decide what it earns. */
export type EvaluatedActivity = CountedActivity & Pick<ActivityContent, 'occurredAt'>

/** What an activity does for one member. */
export interface Evaluation {
  /** One award for each cause that earns points. */
  readonly awards: readonly Award[]
  /** One outcome for each offer of the member, in the order of the offers that were given. */
  readonly outcomes: readonly OfferOutcome[]
  /** The offers that the activity counts towards, by rank and then code. */
  readonly advancedOffers: readonly (RewardedOffer | ProgressedOffer)[]
  /** The offers that the activity nearly reached, by rank and then code. */
  readonly nearMisses: readonly NearMiss[]
}

/**
 * Evaluates an activity: what it earns by the earn rules of the programme and by the offers of the member, which offers
 * it counts towards, which it nearly reaches, and why it does nothing for the others. A pure function, used by the trial
 * call and by the real call. Offers are evaluated as of the time of the activity, or as of now if that time is in the future.
 *
 * Errors, in this order: POINTS_OUT_OF_RANGE, ARGUMENT_INVALID (points that would belong to no business unit).
 * Source: docs/reference.md#send-activity
 */
export function evaluateActivity(
  activity: EvaluatedActivity,
  programme: Programme,
  memberOffers: readonly MemberOffer[],
  now: Date,
): Evaluation {
  const at = getEvaluationTime(activity, now)
  const base = programme.earnRules
    .filter((rule) => matchesAction(rule, activity.action) && matchesBusinessUnit(rule, activity.businessUnit))
    .map((rule) => createBaseAward(rule, activity, programme))
  const basis = { basePoints: sumPoints(base), currency: programme.currency }
  const outcomes = countTowardsOffers(activity, memberOffers, at, basis)
  const advancedOffers = sortByOffer(
    outcomes.filter((outcome) => outcome.kind === 'REWARDED' || outcome.kind === 'PROGRESSED'),
  )
  const rewards = advancedOffers
    .filter((outcome) => outcome.kind === 'REWARDED')
    .map((rewarded) => createOfferAward(rewarded, activity, programme))
  const nearMisses = sortByOffer(outcomes.filter((outcome) => outcome.kind === 'NEAR_MISS'))

  return { awards: requireCreditable([...base, ...rewards]), outcomes, advancedOffers, nearMisses }
}

function getEvaluationTime({ occurredAt }: EvaluatedActivity, now: Date): Date {
  return occurredAt < now ? occurredAt : now
}

/** The offers that decide what an activity earns, what it advances and what it nearly reaches. */
export function concernedOffers(activity: EvaluatedActivity, now: Date): OfferFilter {
  const at = getEvaluationTime(activity, now)
  return { matches: (offer) => canCountFor(offer, activity, at), find: (offers) => offers.findOpen(at) }
}

function createBaseAward(rule: EarnRule, activity: EvaluatedActivity, programme: Programme): UnassignedAward {
  const perUnit = Math.floor(((activity.amount ?? 0) * rule.pointsPerUnit) / minorUnitsPerMajorUnit(programme.currency))
  return {
    businessUnit: activity.businessUnit ?? rule.businessUnit ?? programme.defaultBusinessUnit,
    category: 'BASE',
    points: rule.points + perUnit,
    cause: rule.code,
  }
}

function createOfferAward(
  { offer: { definition }, points }: RewardedOffer,
  activity: EvaluatedActivity,
  programme: Programme,
): UnassignedAward {
  return {
    businessUnit: definition.businessUnit ?? activity.businessUnit ?? programme.defaultBusinessUnit,
    category: definition.audience === 'MASS' ? 'BONUS' : 'TARGETED',
    points,
    cause: definition.code,
  }
}

/** An award that may belong to no business unit. */
type UnassignedAward = Omit<Award, 'businessUnit'> & { businessUnit: string | null }

/** The awards without those of no points, if all of them can be credited. */
function requireCreditable(awards: readonly UnassignedAward[]): Award[] {
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
