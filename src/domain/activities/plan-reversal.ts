import { sumPoints } from '../ledger/earnings'
import type { LedgerEntry } from '../ledger/entries'
import type { MemberOffer } from '../offers/member-offer'
import { findReward, type OfferStep, takeRewardsBack } from '../offers/offer-step'
import { type TakenReward, undoStep, type UndoneStep } from '../offers/undo-step'
import type { Activity } from './activities.store'

/** An activity with the entries that it earned. */
export interface EarningActivity {
  readonly activity: Activity
  readonly entries: readonly LedgerEntry[]
}

/** A step of an activity that is to be reversed, with all that its undoing concerns. */
export interface StepToUndo extends OfferStep {
  /** The offer as the member has it now. */
  readonly offer: MemberOffer
  /** The activity with the latest reward of the offer that stands. Only read if the step costs that reward. */
  readonly latestEarner: EarningActivity | undefined
}

export interface ActivityToReverse extends EarningActivity {
  readonly steps: readonly StepToUndo[]
}

export interface ReversalPlan {
  /** The entries that go back. */
  readonly entries: readonly LedgerEntry[]
  readonly undoneSteps: readonly UndoneStep[]
  /** The activities whose rewards go back, and their steps without them. */
  readonly changedActivities: readonly { readonly activity: Activity; readonly offerSteps: readonly OfferStep[] }[]
}

/** Whether the step towards the offer costs the latest reward: it earned none that stands, and there is no progress to take. */
export function costsLatestReward({ reward }: OfferStep, { progress, timesRewarded }: MemberOffer): boolean {
  return !reward?.stands && progress === 0 && timesRewarded > 0
}

/**
 * Decides what the reversal of an activity takes back: all that it earned, and all that it did to offers. A reward that has
 * gone back already stays so, and one that another activity earned goes back if this one counted towards it. A pure
 * function.
 */
export function planReversal(reversed: ActivityToReverse): ReversalPlan {
  const { activity, entries, steps } = reversed
  const undone = steps.map((step) => {
    const reward = findRewardToTake(reversed, step)
    return { reward, undoneStep: undoStep(step.offer, reward) }
  })
  const rewards = undone.flatMap(({ reward }) => reward ?? [])
  const ofOthers = rewards.filter(({ activityId }) => activityId !== activity.id)
  return {
    entries: [...entries.filter((entry) => !hasGoneBack(entry, activity)), ...ofOthers.flatMap(findEntries)],
    undoneSteps: undone.flatMap(({ undoneStep }) => undoneStep ?? []),
    changedActivities: changeEarners(rewards),
  }
}

interface RewardToTake extends TakenReward {
  readonly offerCode: string
  readonly earner: EarningActivity
}

function findRewardToTake(reversed: ActivityToReverse, step: StepToUndo): RewardToTake | undefined {
  const { offerCode, offer, latestEarner } = step
  const latest = costsLatestReward(step, offer) ? latestEarner : undefined
  const earner = step.reward?.stands ? reversed : latest
  if (!earner) return undefined
  const { id, offerSteps } = earner.activity
  const points = sumPoints(findEntries({ offerCode, earner }))
  return { offerCode, earner, activityId: id, previous: findReward(offerSteps, offerCode)?.previous ?? null, points }
}

function findEntries({ offerCode, earner }: Pick<RewardToTake, 'offerCode' | 'earner'>): LedgerEntry[] {
  return earner.entries.filter((entry) => isRewardOf(entry, offerCode))
}

/** Whether an entry of the activity was a reward that another reversal has taken back. */
function hasGoneBack(entry: LedgerEntry, { offerSteps }: Activity): boolean {
  return offerSteps.some(({ offerCode, reward }) => reward?.stands === false && isRewardOf(entry, offerCode))
}

function isRewardOf({ category, cause }: LedgerEntry, offerCode: string): boolean {
  return category !== 'BASE' && cause === offerCode
}

/** One activity can have earned several of the rewards. */
function changeEarners(rewards: readonly RewardToTake[]): ReversalPlan['changedActivities'] {
  const activities = new Map(rewards.map(({ earner: { activity } }) => [activity.id, activity]))
  return [...activities.values()].map((activity) => {
    const codes = rewards.filter(({ activityId }) => activityId === activity.id).map(({ offerCode }) => offerCode)
    return { activity, offerSteps: takeRewardsBack(activity.offerSteps, new Set(codes)) }
  })
}
