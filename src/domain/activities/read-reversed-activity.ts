import type { Dependencies } from '../dependencies'
import { findPostingEntries } from '../ledger/ledger.store'
import type { MemberOffer } from '../offers/member-offer'
import { findReward } from '../offers/offer-step'
import { readMemberOffers } from '../offers/read-member-offers'
import { type Activity, findActivity } from './activities.store'
import { costsLatestReward, type EarningActivity, type ReversedActivity } from './plan-reversal'

/** Reads all that the reversal of an activity concerns. */
export async function readReversedActivity(deps: Dependencies, activity: Activity): Promise<ReversedActivity> {
  const { accountId, offerSteps } = activity
  const codes = offerSteps.map(({ offerCode }) => offerCode)
  const offers = await readMemberOffers(deps, accountId, codes)
  const latestRewards = new Map<string, EarningActivity>()
  for (const step of offerSteps) {
    const offer = offers.get(step.offerCode)
    const earner = offer && costsLatestReward(step, offer) ? await findLatestReward(deps, offer) : undefined
    if (earner) latestRewards.set(step.offerCode, await readEntries(deps, earner))
  }
  return { ...(await readEntries(deps, activity)), offers, latestRewards }
}

/** The activity with the latest reward of the offer that stands: from each reward, the activity leads to the one before. */
async function findLatestReward({ database }: Dependencies, offer: MemberOffer): Promise<Activity | undefined> {
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
