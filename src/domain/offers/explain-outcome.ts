import { LAST_INSTANT } from '../values/instant'
import type { OfferOutcome } from './count-towards-offers'
import type { MemberOffer } from './member-offer'
import { type CountedActivity, getAmountRemaining, type Obstacle, obstacles } from './obstacles'

export const outcomeKinds = ['REWARDED', 'PROGRESSED', 'NEAR_MISS', 'NOT_APPLIED'] as const satisfies OutcomeKind[]
export type OutcomeKind = OfferOutcome['kind']

export const outcomeReasonCodes = [...obstacles, 'MORE_ACTIVITIES_NEEDED'] as const
export type OutcomeReasonCode = (typeof outcomeReasonCodes)[number]

/** Why an offer does not pay, with the figures and dates that explain it. Amounts are in minor units. */
export type OutcomeReason =
  | {
      readonly code: 'AMOUNT_TOO_LOW' | 'MORE_ACTIVITIES_NEEDED'
      readonly required: number
      readonly actual: number
      readonly missing: number
    }
  | { readonly code: 'NOT_YET_EFFECTIVE'; readonly from: Date }
  | { readonly code: 'EXPIRED'; readonly until: Date }
  | { readonly code: PlainReasonCode }

/** The reasons that their code explains in full. */
export type PlainReasonCode = Exclude<
  OutcomeReasonCode,
  'AMOUNT_TOO_LOW' | 'MORE_ACTIVITIES_NEEDED' | 'NOT_YET_EFFECTIVE' | 'EXPIRED'
>

/** An outcome in the form in which a caller reads it. */
export interface ExplainedOutcome {
  /** The offer as it was before the activity. */
  readonly offer: MemberOffer
  readonly outcome: OutcomeKind
  /** What the offer contributes: 0 unless it pays. */
  readonly points: number
  /** Qualifying activities towards the next reward, after the activity. */
  readonly progress: number
  /** Whether the activity completes the offer. */
  readonly completes: boolean
  /** None if the offer pays. */
  readonly reasons: readonly OutcomeReason[]
}

/** Explains the outcome of an offer for the activity that was counted. */
export function explainOutcome(outcome: OfferOutcome, activity: CountedActivity): ExplainedOutcome {
  const { kind, offer } = outcome
  const unpaid = { offer, outcome: kind, points: 0, progress: offer.progress, completes: false }
  switch (outcome.kind) {
    case 'REWARDED': {
      const { points, progress, isCompleted: completes } = outcome
      return { ...unpaid, points, progress, completes, reasons: [] }
    }
    case 'PROGRESSED':
      return { ...unpaid, progress: outcome.progress, reasons: [explainProgress(outcome)] }
    case 'NEAR_MISS':
      return { ...unpaid, reasons: [explainObstacle('AMOUNT_TOO_LOW', offer, activity)] }
    case 'NOT_APPLIED':
      return { ...unpaid, reasons: outcome.obstacles.map((obstacle) => explainObstacle(obstacle, offer, activity)) }
  }
}

function explainProgress({ offer, progress }: { offer: MemberOffer; progress: number }): OutcomeReason {
  const { frequency } = offer.definition
  return { code: 'MORE_ACTIVITIES_NEEDED', required: frequency, actual: progress, missing: frequency - progress }
}

function explainObstacle(code: Obstacle, offer: MemberOffer, activity: CountedActivity): OutcomeReason {
  const { minAmount, effectiveDate, expiryDate } = offer.definition
  switch (code) {
    case 'AMOUNT_TOO_LOW': {
      const [required, actual] = [minAmount ?? 0, activity.amount ?? 0]
      return { code, required, actual, missing: getAmountRemaining(offer, activity) }
    }
    case 'NOT_YET_EFFECTIVE':
      return { code, from: effectiveDate }
    case 'EXPIRED':
      // Only an offer with an expiry date expires.
      return { code, until: expiryDate ?? LAST_INSTANT }
    default:
      return { code }
  }
}
