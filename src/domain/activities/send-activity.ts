import { isDeepStrictEqual } from 'node:util'

import type { Account } from '../accounts/accounts.store'
import { readAccount } from '../accounts/read-account'
import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import { rethrowUnknownOutcome } from '../errors/rethrow-unknown-outcome'
import { type Balance, changeBalances } from '../ledger/change-balances'
import { summarizeEarnings } from '../ledger/earnings'
import { createEarnEntries } from '../ledger/entries'
import { findBalances } from '../ledger/ledger.store'
import { joinOffers } from '../offers/join-offers'
import type { MemberOffer } from '../offers/member-offer'
import { createOfferStep } from '../offers/offer-step'
import { applyAdvance } from '../offers/offers.store'
import { type OfferFilter, readMemberOffers } from '../offers/read-member-offers'
import type { OnExisting } from '../on-existing'
import type { Programme } from '../programme/programme'
import { requireSession } from '../sessions/require-session'
import type { Session } from '../sessions/sessions.store'
import { requireChosenIdentifier } from '../values/require-chosen-identifier'
import { type Activity, findActivity, saveActivity } from './activities.store'
import { type ActivityInput, requireActivityContent } from './activity-content'
import { concernedOffers, evaluateActivity } from './evaluate-activity'
import type { RecordedActivity } from './list-activities'
import { readRecordedActivity } from './read-recorded-activity'

export interface SendActivityInput extends ActivityInput {
  /** If absent, a UUID is generated. */
  activityId?: string | null
  /** If absent: REJECT. */
  onExisting?: OnExisting | null
}

export interface SentActivity extends RecordedActivity {
  readonly session: Session
  /** The offers that the activity completed, by rank and then code. */
  readonly completedOffers: readonly MemberOffer[]
  /** Whether an earlier call recorded the activity, and this one wrote nothing. */
  readonly replayed: boolean
}

/**
 * Records what a member did, and credits what it earns. The activity, its ledger entries, the balances and the offers are
 * written together or not at all. Concurrent activities of one member are recorded one after the other, so none is
 * evaluated on what another one is about to change. An activityId is used only once, by any account.
 *
 * Errors, in this order: SESSION_NOT_FOUND, those of requireActivityContent, ARGUMENT_INVALID (an invalid activityId),
 * ACTIVITY_ALREADY_EXISTS, those of evaluateActivity, POINTS_OUT_OF_RANGE (a balance).
 * Source: docs/reference.md#send-activity
 */
export async function sendActivity(deps: Dependencies, actor: Actor, input: SendActivityInput): Promise<SentActivity> {
  const now = deps.clock()
  const session = await requireSession(deps, actor, input.correlationId, now)
  const programme = await deps.programme.current()
  const content = await requireActivityContent(deps, { session, programme }, input)
  const id = requireChosenIdentifier('activityId', input.activityId)

  const { accountId, correlationId } = session
  const sent = { id, accountId, correlationId, ...content, createdAt: now }
  const concerned = concernedOffers(sent, now)
  return deps.database.runExclusive(accountId, async () => {
    const [existing, member] = await Promise.all([
      input.activityId == null ? null : findActivity(deps.database, id),
      readMember(deps, accountId, programme, concerned),
    ])
    if (!existing) {
      const recorded = recordActivity(deps, { session, programme }, member, sent)
      // A retry would be another activity, and would earn points again.
      return input.activityId == null ? recorded.catch(rethrowUnknownOutcome) : recorded
    }
    if (input.onExisting === 'REPLAY' && hasSameContent(existing, sent)) {
      return replay(deps, session, existing)
    }
    throw domainError('ACTIVITY_ALREADY_EXISTS', { field: ['activityId'] })
  })
}

/** What an activity is evaluated on. */
interface Member {
  readonly account: Account
  readonly offers: readonly MemberOffer[]
  readonly balances: readonly Balance[]
}

/**
 * The rows are read at different moments. What is written is safe: it has a guard with the values that were read. An offer
 * that a reversal in another process reopens between these reads can be missed once; reading the account first, which would
 * exclude that, costs each activity a round trip.
 */
async function readMember(
  deps: Dependencies,
  accountId: string,
  programme: Programme,
  concerned: OfferFilter,
): Promise<Member> {
  const [account, offers, balances] = await Promise.all([
    readAccount(deps, accountId),
    readMemberOffers(deps.database, accountId, programme, concerned),
    findBalances(deps.database, accountId),
  ])
  return { account, offers, balances }
}

interface Context {
  readonly session: Session
  readonly programme: Programme
}

type NewActivity = Omit<Activity, 'number' | 'offerSteps'>

async function recordActivity(
  deps: Dependencies,
  { session, programme }: Context,
  { account, offers, balances }: Member,
  sent: NewActivity,
): Promise<SentActivity> {
  const { accountId, createdAt } = sent
  const { awards, advancedOffers } = evaluateActivity(sent, programme, offers, createdAt)
  const activity = { number: account.postingCount + 1, offerSteps: advancedOffers.map(createOfferStep), ...sent }
  const entries = createEarnEntries(activity, awards)
  const changedBalances = changeBalances(accountId, balances, awards)
  const changedOffers = advancedOffers.map((advanced) => applyAdvance(advanced, activity.id))

  await saveActivity(deps.database, { account, activity, entries, balances: changedBalances, offers: changedOffers })
  // All of them were completed by this activity: an offer that was completed before does not advance.
  const completedOffers = changedOffers
    .map(({ offer }) => offer)
    .filter(({ acceptanceState }) => acceptanceState === 'COMPLETED')
  const earned = summarizeEarnings(awards)
  return { session, activity, earned, reversal: undefined, completedOffers, replayed: false }
}

/** Returns the first result again, with a reversal that came later and the offers as they are now. */
async function replay(deps: Dependencies, session: Session, existing: Activity): Promise<SentActivity> {
  const { accountId, offerSteps } = existing
  // In the order of the steps: a list of offers has another order after a reversal has reopened one of them.
  const completed = await joinOffers(
    deps,
    accountId,
    offerSteps.filter(({ reward }) => reward?.isLast),
  )
  const completedOffers = completed.map(({ offer }) => offer)
  return { ...(await readRecordedActivity(deps, existing)), session, completedOffers, replayed: true }
}

/** Compares the content by its meaning: an absent amount equals 0. */
function hasSameContent(stored: Activity, sent: NewActivity): boolean {
  const pickContent = ({ accountId, loyaltyId, businessUnit, channel, action, ...rest }: NewActivity) => {
    const { occurredAt, extendedData, note, amount } = rest
    return { accountId, loyaltyId, businessUnit, channel, action, occurredAt, extendedData, note, amount: amount ?? 0 }
  }
  return isDeepStrictEqual(pickContent(stored), pickContent(sent))
}
