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

/** An activity that is to be reversed, with all that its reversal concerns. */
export interface ReversedActivity extends EarningActivity {
  /** The offers towards which it counted, by their codes, as the member has them now. */
  readonly offers: ReadonlyMap<string, MemberOffer>
  /** By the codes of offers: the activity that earned the latest reward, if the step towards the offer costs that one. */
  readonly latestRewards: ReadonlyMap<string, EarningActivity>
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
export function planReversal(reversed: ReversedActivity): ReversalPlan {
  const { activity, offers } = reversed
  const rewards = activity.offerSteps.flatMap((step) => findRewardToTake(reversed, step) ?? [])
  const undoneSteps = activity.offerSteps.flatMap(({ offerCode }) => {
    const offer = offers.get(offerCode)
    if (!offer) throw new Error('An activity counted towards an offer that the member does not have')
    return (
      undoStep(
        offer,
        rewards.find((reward) => reward.offerCode === offerCode),
      ) ?? []
    )
  })
  const standing = reversed.entries.filter((entry) => !hasGoneBack(entry, activity))
  const ofOthers = rewards.filter(({ earner }) => earner.activity.id !== activity.id).flatMap(findEntries)
  return { entries: [...standing, ...ofOthers], undoneSteps, changedActivities: takeRewards(rewards) }
}

interface RewardToTake extends TakenReward {
  readonly offerCode: string
  readonly earner: EarningActivity
}

function findRewardToTake(reversed: ReversedActivity, { offerCode, reward }: OfferStep): RewardToTake | undefined {
  const earner = reward?.stands ? reversed : reversed.latestRewards.get(offerCode)
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

function takeRewards(rewards: readonly RewardToTake[]): ReversalPlan['changedActivities'] {
  const activities = new Map(rewards.map(({ earner: { activity } }) => [activity.id, activity]))
  return [...activities.values()].map((activity) => {
    const codes = rewards.filter(({ activityId }) => activityId === activity.id).map(({ offerCode }) => offerCode)
    return { activity, offerSteps: takeRewardsBack(activity.offerSteps, new Set(codes)) }
  })
}
