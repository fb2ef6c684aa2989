import { ApiError } from '../baseline/errors'
import { type Award, calculateReward, collectAwards, requireStorable, sumAwards } from '../baseline/evaluate-activity'
import type { Offer, Programme } from '../baseline/programme'
import type { ActivityBody, ActivityContent } from '../baseline/validate-activity'
import type { ActivityResponse } from './store'

/** An offer that counts for an activity. The query has already applied every condition of the offer. */
export type CountedOffer = Pick<
  Offer,
  'code' | 'rewardType' | 'rewardValue' | 'businessUnit' | 'frequency' | 'limitPerMember'
> & {
  readonly acceptanceState: string
  readonly progress: number
  readonly timesRewarded: number
  readonly version: number
}

/** What an offer has after an activity that counts towards it. */
interface Step {
  readonly before: CountedOffer
  readonly progress: number
  readonly timesRewarded: number
  readonly version: number
  readonly isCompleted: boolean
}

/**
 * What the query of the counted offers compares. On Postgres it runs before the body is validated, because it also reads the
 * session.
 */
export interface Conditions {
  readonly action: string | null
  readonly businessUnit: string | null
  readonly amount: number
  readonly at: string
}

export function conditionsOf({ action = null, businessUnit, amount, when }: ActivityBody, now: string): Conditions {
  const occurredAt = new Date(when ?? NaN)
  return {
    action,
    businessUnit: businessUnit?.trim() ? businessUnit : null,
    amount: amount ?? 0,
    at: occurredAt.getTime() < Date.parse(now) ? occurredAt.toISOString() : now,
  }
}

export interface Evaluation {
  readonly awards: readonly Award[]
  /** The points by business unit. */
  readonly credits: ActivityResponse['earned']
  readonly steps: readonly Step[]
}

/** Calculates what an activity earns, and advances every offer that counts. */
export function evaluateActivity(
  programme: Programme,
  { action, businessUnit, amount }: ActivityContent,
  offers: readonly CountedOffer[],
): Evaluation {
  const { awards, award } = collectAwards()
  let base = 0
  for (const rule of programme.earnRules) {
    if (rule.action !== action) continue
    if (businessUnit !== null && rule.businessUnit !== null && rule.businessUnit !== businessUnit) continue
    const earned = rule.points + Math.floor(((amount ?? 0) * rule.pointsPerUnit) / 100)
    award('BASE', rule.code, businessUnit ?? rule.businessUnit ?? programme.defaultBusinessUnit, earned)
    base += earned
  }
  const steps: Step[] = []
  for (const before of offers) {
    const { progress, timesRewarded, version } = before
    if (progress + 1 < before.frequency) {
      steps.push({ before, progress: progress + 1, timesRewarded, version, isCompleted: false })
      continue
    }
    const isCompleted = before.limitPerMember > 0 && timesRewarded + 1 >= before.limitPerMember
    steps.push({ before, progress: 0, timesRewarded: timesRewarded + 1, version: version + 1, isCompleted })
    const unit = before.businessUnit ?? businessUnit ?? programme.defaultBusinessUnit
    award('TARGETED', before.code, unit, calculateReward(before, amount ?? 0, base))
  }
  requireStorable(awards)
  return { awards, credits: sumAwards(awards), steps }
}

export function toActivityResponse({ id, action }: ActivityContent, { credits, steps }: Evaluation): ActivityResponse {
  return {
    activityId: id,
    type: action,
    earned: credits,
    completedOffers: steps
      .filter(({ isCompleted }) => isCompleted)
      .map(({ before, version }) => ({ offerCode: before.code, acceptanceState: 'COMPLETED', version })),
    replayed: false,
  }
}

/** A member offer as it is answered: what the rules compare, and what the response holds. */
export type AnsweredOffer = Pick<Offer, 'code' | 'promoStatus' | 'displayDate' | 'effectiveDate' | 'expiryDate'> & {
  readonly acceptanceState: string
  readonly acceptanceDate: string | null
  readonly progress: number
  readonly version: number
}

const ANSWERS = new Set(['ACCEPTED', 'DECLINED', 'UNACCEPTED'])

/** The answer, if it is one. The session is checked first, so this is called after it was found. */
export function requireAnswer(answer: string | null | undefined): string {
  if (answer == null || !ANSWERS.has(answer)) throw new ApiError('ACCEPTANCE_STATE_INVALID')
  return answer
}

export function requireOptIn(value: string | null | undefined): string {
  if (value == null) throw new ApiError('OPT_IN_MISSING')
  return value
}

/** A value that is not one of the documented ones is refused before the session is read. */
export function refuseOptIn(value: string | null | undefined): void {
  if (value != null && value !== 'ACCEPTED' && value !== 'DECLINED') throw new ApiError('OPT_IN_INVALID')
}
