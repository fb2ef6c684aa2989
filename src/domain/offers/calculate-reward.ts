import type { Currency, OfferDefinition } from '../programme/programme'
import { minorUnitsPerMajorUnit } from '../values/currency'

/** What the reward of an offer is computed from. */
export interface RewardBasis {
  /** The points that the activity earns by the earn rules of the programme. */
  readonly basePoints: number
  readonly currency: Currency
}

/** The points that an offer pays for an activity with an amount in minor units. */
export function calculateReward(
  { rewardType, rewardValue }: OfferDefinition,
  amount: number,
  { basePoints, currency }: RewardBasis,
): number {
  switch (rewardType) {
    case 'FLAT':
      return rewardValue
    case 'MULTIPLIER':
      // The base points are an award of their own: the offer adds only what exceeds them.
      return (rewardValue - 1) * basePoints
    case 'PERCENTAGE':
      return Math.floor((amount * rewardValue) / (100 * minorUnitsPerMajorUnit(currency)))
  }
}
