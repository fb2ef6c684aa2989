import { isDeepStrictEqual } from 'node:util'

import { UnknownOutcomeError } from '../../database/database-errors'
import type { Account } from '../accounts/accounts.store'
import { readAccount } from '../accounts/read-account'
import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { DomainError, domainError } from '../errors/domain-error'
import { type Balance, creditBalances } from '../ledger/credit-balances'
import { summarizeEarnings } from '../ledger/earnings'
import { findActivityEntries, findBalances } from '../ledger/ledger.store'
import { joinMemberOffers, type MemberOffer, type MemberOfferRow } from '../offers/member-offer'
import { sortForListing } from '../offers/offer-order'
import { applyStep, findMemberOffers, findOffersCompletedBy } from '../offers/offers.store'
import type { Programme } from '../programme/programme'
import { requireSession } from '../sessions/require-session'
import { requireChosenIdentifier } from '../values/require-chosen-identifier'
import { type Activity, findActivity, saveActivity } from './activities.store'
import { type ActivityInput, requireActivityContent } from './activity-content'
import { evaluateActivity } from './evaluate-activity'
import type { RecordedActivity } from './list-activities'

/** What to do with an activityId that is used already. */
export const existingActivityModes = ['REJECT', 'REPLAY'] as const
export type ExistingActivity = (typeof existingActivityModes)[number]

export interface SendActivityInput extends ActivityInput {
  /** A UUID is generated where it is absent. */
  activityId?: string | null
  /** REJECT where it is absent. */
  onExisting?: ExistingActivity | null
}

export interface SentActivity extends RecordedActivity {
  /** The offers that the activity completed, by rank and then code. */
  readonly completedOffers: readonly MemberOffer[]
  /** Whether the activity was recorded by an earlier call, and this one has written nothing. */
  readonly replayed: boolean
}

/**
 * Records what a member did, and credits what it earns. The activity, its ledger entries, the balances and the
 * progress of offers are written together or not at all.
 *
 * Errors, in this order: SESSION_NOT_FOUND, those of requireActivityContent, ARGUMENT_INVALID (an activityId out of its
 * limits), ACTIVITY_ALREADY_EXISTS, those of evaluateActivity, POINTS_OUT_OF_RANGE (a balance). Activities of one member
 * take turns, so that none is evaluated on what another is about to change; an activityId is used once, whoever sends
 * it. Source page: send-activity.
 */
export async function sendActivity(deps: Dependencies, actor: Actor, input: SendActivityInput): Promise<SentActivity> {
  const now = deps.clock()
  const session = await requireSession(deps, actor, input.correlationId, now)
  const programme = await deps.programme.current()
  const content = await requireActivityContent(deps, { session, programme }, input)
  const id = requireChosenIdentifier('activityId', input.activityId)

  const { accountId, correlationId } = session
  const sent = { id, accountId, correlationId, ...content, createdAt: now }
  return deps.database.runExclusive(accountId, async () => {
    const [existing, member] = await Promise.all([
      input.activityId == null ? null : findActivity(deps.database, id),
      readMember(deps, accountId),
    ])
    if (!existing) {
      const recorded = recordActivity(deps, programme, member, sent)
      return input.activityId == null ? recorded.catch(rethrowUnknownOutcome) : recorded
    }
    if (input.onExisting === 'REPLAY' && isSame(existing, sent)) return replay(deps, programme, existing)
    throw domainError('ACTIVITY_ALREADY_EXISTS', { field: ['activityId'] })
  })
}

/** Nobody knows the id that was made for it: sent again it would be another activity, and earn again. */
function rethrowUnknownOutcome(error: unknown): never {
  throw error instanceof UnknownOutcomeError ? new DomainError('OUTCOME_UNKNOWN', {}, { cause: error }) : error
}

/** What an activity is evaluated on. */
interface Member {
  readonly account: Account
  readonly offerRows: readonly MemberOfferRow[]
  readonly balances: readonly Balance[]
}

/** Reads these at moments of their own: all that is written on top of them is guarded by what was read of it. */
async function readMember(deps: Dependencies, accountId: string): Promise<Member> {
  const [account, offerRows, balances] = await Promise.all([
    readAccount(deps, accountId),
    findMemberOffers(deps.database, accountId),
    findBalances(deps.database, accountId),
  ])
  return { account, offerRows, balances }
}

type NewActivity = Omit<Activity, 'number'>

async function recordActivity(
  deps: Dependencies,
  programme: Programme,
  { account, offerRows, balances }: Member,
  sent: NewActivity,
): Promise<SentActivity> {
  const { accountId, createdAt } = sent
  // The number first: docs/performance.md, why the order of names matters.
  const activity = { number: account.activityCount + 1, ...sent }
  const offers = joinMemberOffers(accountId, programme, offerRows)

  const { awards, steps } = evaluateActivity(activity, programme, offers, createdAt)
  const credited = creditBalances(accountId, balances, awards)
  const stepped = steps.map((step) => applyStep(step, activity.id))

  await saveActivity(deps.database, { account, activity, awards, credited, offers: stepped })
  // What was completed before takes no step.
  const completedOffers = stepped.map(({ offer }) => offer).filter((offer) => offer.acceptanceState === 'COMPLETED')
  return { activity, earned: summarizeEarnings(awards), completedOffers, replayed: false }
}

/** The first result once more. */
async function replay(
  { database: { client } }: Dependencies,
  programme: Programme,
  existing: Activity,
): Promise<SentActivity> {
  const { accountId, number, id } = existing
  const earned = summarizeEarnings(await findActivityEntries(client, accountId, [number]))
  const rows = await findOffersCompletedBy(client, accountId, id)
  const completedOffers = joinMemberOffers(accountId, programme, rows).filter(({ isStored }) => isStored)
  return { activity: existing, earned, completedOffers: sortForListing(completedOffers), replayed: true }
}

/** Whether a stored activity is the one that is sent, by its meaning: no amount counts as 0. */
function isSame(stored: Activity, sent: NewActivity): boolean {
  const pickContent = ({ accountId, loyaltyId, businessUnit, channel, action, ...rest }: NewActivity) => {
    const { occurredAt, extendedData, note, amount } = rest
    return { accountId, loyaltyId, businessUnit, channel, action, occurredAt, extendedData, note, amount: amount ?? 0 }
  }
  return isDeepStrictEqual(pickContent(stored), pickContent(sent))
}
