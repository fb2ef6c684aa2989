import { getReopenedState, type MemberOffer } from './member-offer'
import { reachesLimit } from './offer-conditions'

/** A reward of an offer that goes back. */
export interface TakenReward {
  /** The activity that earned it. */
  readonly activityId: string
  /** The activity with the reward before it. Null if there is none. */
  readonly previous: string | null
  /** What it earned. */
  readonly points: number
}

/** What is left of a member offer when a step towards it is undone. */
export interface UndoneStep {
  /** The offer as it was before. */
  readonly offer: MemberOffer
  readonly change: Partial<
    Pick<MemberOffer, 'acceptanceState' | 'progress' | 'timesRewarded' | 'version' | 'rewardedBy' | 'earnedPoints'>
  >
  readonly isReopened: boolean
}

/**
 * Undoes a step of an activity towards an offer, so that the offer never holds more than the activities that stand have
 * made of it. `reward` is the reward that goes back: that of the activity itself, or else the latest one if there is no
 * progress to take. Undefined if nothing is left to undo.
 *
 * Source: docs/reference.md#reverse-activity
 */
export function undoStep(offer: MemberOffer, reward: TakenReward | undefined): UndoneStep | undefined {
  if (reward) return undoReward(offer, reward)
  return offer.progress > 0 ? { offer, change: { progress: offer.progress - 1 }, isReopened: false } : undefined
}

/** What is left are the activities before the one that earned the reward: one less than it needs. */
function undoReward(offer: MemberOffer, { activityId, previous, points }: TakenReward): UndoneStep {
  const { definition, acceptanceState, rewardedBy } = offer
  const timesRewarded = Math.max(0, offer.timesRewarded - 1)
  const isReopened = acceptanceState === 'COMPLETED' && !reachesLimit(definition, timesRewarded)
  return {
    offer,
    change: {
      acceptanceState: isReopened ? getReopenedState(offer) : acceptanceState,
      progress: definition.frequency - 1,
      timesRewarded,
      version: offer.version + 1,
      rewardedBy: rewardedBy === activityId ? previous : rewardedBy,
      earnedPoints: offer.earnedPoints - points,
    },
    isReopened,
  }
}
