import type { Account, MemberOffer } from '../../database/models'
import type { FieldsOf, ValidRecord } from '../read/records'
import { naturalKey } from '../read/references'
import { type Outcome, type Plan, planRow } from './plan'
import type { PlannedState } from './planned-state'
import { memberOfferKey } from './stored'

type AccountRecord = Extract<ValidRecord, { kind: 'account' }>
type GivenOffer = NonNullable<FieldsOf<'account'>['offers'][number]>

/**
 * Plans an account with its loyalty IDs and offers. Opt-in and answers belong to the member: a stored opt-in stays,
 * whatever the file contains, and so does an offer that the account has already. Loyalty IDs are only added.
 */
export function planAccount(
  plan: Plan,
  { fields, identifiers }: AccountRecord,
  state: PlannedState,
  now: Date,
): Outcome {
  const { loyaltyIds, offers, optIn, ...given } = fields
  const accountId = given.id
  const before = state.rows.account.get(accountId) ?? newAccount(accountId, now)
  const row: Account = { ...before, ...given }
  const isFirstOptIn = optIn != null && row.optIn === null
  const after = isFirstOptIn ? { ...row, optIn, optInUpdatedAt: now } : row
  const outcome = planRow(plan, state, 'account', accountId, after)

  for (const identifier of identifiers) {
    const owner = state.owners.get(naturalKey(identifier))
    if (owner !== undefined && owner !== accountId) plan.released.push({ accountId: owner, kind: identifier.kind })
  }

  let hasMore = false
  for (const id of new Set(loyaltyIds)) {
    if (id === undefined || state.owners.has(naturalKey({ kind: 'loyaltyId', key: id }))) continue
    plan.loyaltyIds.push({ id, accountId })
    hasMore = true
  }
  for (const offer of offers) {
    if (offer === undefined || state.memberOffers.has(memberOfferKey(accountId, offer.code))) continue
    plan.memberOffers.push(newMemberOffer(accountId, offer, state, now))
    hasMore = true
  }
  return outcome === 'unchanged' && hasMore ? 'updated' : outcome
}

function newAccount(id: string, now: Date): Account {
  return {
    id,
    externalId: null,
    email: null,
    phoneNumber: null,
    locale: null,
    optIn: null,
    optInUpdatedAt: null,
    optInVersion: 0,
    postingCount: 0,
    createdAt: now,
  }
}

/** A completed offer was accepted before, and rewarded up to its limit. */
function newMemberOffer(
  accountId: string,
  { code, acceptanceState = 'NONE' }: GivenOffer,
  { rows }: PlannedState,
  now: Date,
): MemberOffer {
  const isCompleted = acceptanceState === 'COMPLETED'
  return {
    accountId,
    offerCode: code,
    acceptanceState,
    acceptanceDate: isCompleted || acceptanceState === 'ACCEPTED' ? now : null,
    progress: 0,
    timesRewarded: isCompleted ? (rows.offer.get(code)?.limitPerMember ?? 0) : 0,
    version: 1,
    rewardedBy: null,
    earnedPoints: 0,
  }
}
