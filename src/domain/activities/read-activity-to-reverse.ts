import type { Dependencies } from '../dependencies'
import { findPostingEntries } from '../ledger/ledger.store'
import type { MemberOffer } from '../offers/member-offer'
import { findReward } from '../offers/offer-step'
import { joinOffers } from '../offers/join-offers'
import { type Activity, findActivity } from './activities.store'
import { type ActivityToReverse, costsLatestReward, type EarningActivity, type StepToUndo } from './plan-reversal'

/** Reads all that the reversal of an activity concerns. */
export async function readActivityToReverse(deps: Dependencies, activity: Activity): Promise<ActivityToReverse> {
  const steps: StepToUndo[] = []
  for (const step of await joinOffers(deps, activity.accountId, activity.offerSteps)) {
    const latest = costsLatestReward(step, step.offer) ? await findLatestEarner(deps, step.offer) : undefined
    steps.push({ ...step, latestEarner: latest && (await readEntries(deps, latest)) })
  }
  return { ...(await readEntries(deps, activity)), steps }
}

/** The activity with the latest reward of the offer that stands: from each reward, the activity leads to the one before. */
async function findLatestEarner({ database }: Dependencies, offer: MemberOffer): Promise<Activity | undefined> {
  for (let id = offer.rewardedBy; id !== null;) {
    const activity = await findActivity(database, id)
    const reward = activity && findReward(activity.offerSteps, offer.definition.code)
    if (activity && reward?.stands) return activity
    id = reward?.previous ?? null
  }
  return undefined
}

async function readEntries({ database }: Dependencies, activity: Activity): Promise<EarningActivity> {
  return { activity, entries: await findPostingEntries(database.client, activity.accountId, [activity.number]) }
}
