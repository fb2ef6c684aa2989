import type { AdvancedOffer } from './count-towards-offers'

/** What an activity did to one offer: it counted, and earned a reward if it was the last that the reward needed. */
export interface OfferStep {
  readonly offerCode: string
  readonly reward: StepReward | null
}

export interface StepReward {
  /** False after a reversal has taken the reward back. Without its reward, a step is one that only counted. */
  readonly stands: boolean
  /** Whether it was the last reward that the limit per member allowed. */
  readonly isLast: boolean
  /** The activity with the reward before it. Null if there is none. */
  readonly previous: string | null
}

export function createOfferStep({ offer, isRewarded, isCompleted }: AdvancedOffer): OfferStep {
  return {
    offerCode: offer.definition.code,
    reward: isRewarded ? { stands: true, isLast: isCompleted, previous: offer.rewardedBy } : null,
  }
}

/** The reward of an offer among the steps of an activity, whether or not it stands. */
export function findReward(steps: readonly OfferStep[], offerCode: string): StepReward | undefined {
  return steps.find((step) => step.offerCode === offerCode)?.reward ?? undefined
}

/** The steps after a reversal has taken back the rewards of some offers. */
export function takeRewardsBack(steps: readonly OfferStep[], offerCodes: ReadonlySet<string>): OfferStep[] {
  return steps.map((step) =>
    step.reward && offerCodes.has(step.offerCode) ? { ...step, reward: { ...step.reward, stands: false } } : step,
  )
}
