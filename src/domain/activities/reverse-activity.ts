import type { Account } from '../accounts/accounts.store'
import { readAccount } from '../accounts/read-account'
import { type Actor, canActFor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import { type Balance, changeBalances } from '../ledger/change-balances'
import { summarizeEarnings } from '../ledger/earnings'
import { createReversalEntries, type LedgerEntry } from '../ledger/entries'
import { findBalances, findPostingEntries } from '../ledger/ledger.store'
import type { MemberOffer } from '../offers/member-offer'
import { joinOffers } from '../offers/join-offers'
import { sortForListing } from '../offers/offer-order'
import { applyUndo } from '../offers/offers.store'
import { requireRemark } from '../values/require-remark'
import { isIdentifier } from '../values/text'
import { type Activity, findActivity } from './activities.store'
import type { RecordedActivity } from './list-activities'
import { planReversal } from './plan-reversal'
import { readActivityToReverse } from './read-activity-to-reverse'
import { readRecordedActivity } from './read-recorded-activity'
import { findReversal, type Reversal, saveReversal } from './reversals.store'

export interface ReverseActivityInput {
  activityId: string
  reason?: string | null
}

export interface ReversedActivity extends RecordedActivity {
  /** The entries that take points back. */
  readonly entries: readonly LedgerEntry[]
  /** By rank and then code. */
  readonly reopenedOffers: readonly MemberOffer[]
  /** The balances that the reversal changed, as they are now. */
  readonly balances: readonly Balance[]
  /** Whether an earlier call reversed the activity, and this one wrote nothing. */
  readonly replayed: boolean
}

/**
 * Takes an activity back, for a return or a void: all points that it earned, and all that it did to offers. Everything is
 * written together or not at all. Concurrent postings of one member are decided one after the other. An activity is
 * reversed only once: a repeated call returns the first result.
 *
 * Errors, in this order: ACTIVITY_NOT_FOUND, ARGUMENT_INVALID (the reason), POINTS_OUT_OF_RANGE (a balance).
 * Source: docs/reference.md#reverse-activity
 */
export async function reverseActivity(
  deps: Dependencies,
  actor: Actor,
  input: ReverseActivityInput,
): Promise<ReversedActivity> {
  const createdAt = deps.clock()
  const { accountId } = await requireActivity(deps, actor, input.activityId)
  const reason = requireRemark('reason', input.reason)

  return deps.database.runExclusive(accountId, async () => {
    // Before everything else: a posting that is written after this read makes the reversal a conflict.
    const account = await readAccount(deps, accountId)
    const activity = await requireActivity(deps, actor, input.activityId)
    const existing = await findReversal(deps.database, activity.id)
    if (existing) return replay(deps, activity, existing)
    return write(deps, { account, activity, reason, actor: actor.name, createdAt })
  })
}

async function requireActivity({ database }: Dependencies, actor: Actor, id: string): Promise<Activity> {
  const activity = isIdentifier(id) ? await findActivity(database, id) : null
  if (!activity || !canActFor(actor, activity.accountId)) {
    throw domainError('ACTIVITY_NOT_FOUND', { field: ['activityId'] })
  }
  return activity
}

interface NewReversal extends Pick<Reversal, 'reason' | 'actor' | 'createdAt'> {
  readonly account: Account
  readonly activity: Activity
}

async function write(deps: Dependencies, { account, activity, ...given }: NewReversal): Promise<ReversedActivity> {
  const accountId = account.id
  const toReverse = await readActivityToReverse(deps, activity)
  const balances = await findBalances(deps.database, accountId)

  const plan = planReversal(toReverse)
  const offers = plan.undoneSteps.map((step) => ({ isReopened: step.isReopened, ...applyUndo(step) }))
  const reopenedOffers = sortForListing(offers.filter(({ isReopened }) => isReopened).map(({ offer }) => offer))
  const posting = { accountId, number: account.postingCount + 1, ...given }
  const entries = createReversalEntries(posting, plan.entries)
  const changed = changeBalances(accountId, balances, entries)
  const codes = reopenedOffers.map(({ definition }) => definition.code)
  const reversal = { activityId: activity.id, reopenedOffers: codes, ...posting }

  const { changedActivities } = plan
  await saveReversal(deps.database, { account, reversal, entries, balances: changed, offers, changedActivities })
  const earned = summarizeEarnings(toReverse.entries)
  return {
    activity,
    earned,
    reversal,
    entries,
    reopenedOffers,
    balances: changed.map(({ after }) => after),
    replayed: false,
  }
}

/** Returns the first result again, with the offers and the balances as they are now. */
async function replay(deps: Dependencies, activity: Activity, reversal: Reversal): Promise<ReversedActivity> {
  const { accountId, number, reopenedOffers } = reversal
  const entries = await findPostingEntries(deps.database.client, accountId, [number])
  const units = new Set(entries.map(({ businessUnit }) => businessUnit))
  const balances = await findBalances(deps.database, accountId)
  const codes = reopenedOffers.map((offerCode) => ({ offerCode }))
  const reopened = await joinOffers(deps, accountId, codes)
  return {
    ...(await readRecordedActivity(deps, activity)),
    entries,
    reopenedOffers: reopened.map(({ offer }) => offer),
    balances: balances.filter(({ businessUnit }) => units.has(businessUnit)),
    replayed: true,
  }
}
