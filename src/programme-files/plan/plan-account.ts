import type { Account, MemberOffer } from '../../database/models'
import type { FieldsOf, ValidRecord } from '../read/records'
import { naturalKey } from '../read/references'
import { memberOfferKey, type Stored } from '../write/stored'
import { type Outcome, type Plan, planRow } from './plan'

type AccountRecord = Extract<ValidRecord, { kind: 'account' }>
type GivenOffer = NonNullable<FieldsOf<'account'>['offers'][number]>

/**
 * Plans a member's account, its loyalty ids and its offers. Consent and answers are the member's: an opt-in that is
 * stored stays, whatever the file says, and so does an offer that the account has already. Loyalty ids are only added.
 */
export function planAccount(plan: Plan, { fields, identifiers }: AccountRecord, stored: Stored, now: Date): Outcome {
  const { loyaltyIds, offers, optIn, ...given } = fields
  const accountId = given.id
  const before = stored.rows.account.get(accountId) ?? newAccount(accountId, now)
  const row: Account = { ...before, ...given }
  const isFirstOptIn = optIn != null && row.optIn === null
  const after = isFirstOptIn ? { ...row, optIn, optInUpdatedAt: now } : row
  const outcome = planRow(plan, stored, 'account', after)

  for (const identifier of identifiers) {
    const owner = stored.owners.get(naturalKey(identifier))
    if (owner !== undefined && owner !== accountId) plan.released.push({ accountId: owner, kind: identifier.kind })
  }

  let hasMore = false
  for (const id of new Set(loyaltyIds)) {
    if (id === undefined || stored.owners.has(naturalKey({ kind: 'loyaltyId', key: id }))) continue
    plan.loyaltyIds.push({ id, accountId })
    hasMore = true
  }
  for (const offer of offers) {
    if (offer === undefined || stored.memberOffers.has(memberOfferKey(accountId, offer.code))) continue
    plan.memberOffers.push(newMemberOffer(accountId, offer, stored, now))
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
    activityCount: 0,
    createdAt: now,
  }
}

/** A completed offer has been accepted before, and rewarded as often as it can be. */
function newMemberOffer(
  accountId: string,
  { code, acceptanceState = 'NONE' }: GivenOffer,
  stored: Stored,
  now: Date,
): MemberOffer {
  const isCompleted = acceptanceState === 'COMPLETED'
  return {
    accountId,
    offerCode: code,
    acceptanceState,
    acceptanceDate: isCompleted || acceptanceState === 'ACCEPTED' ? now : null,
    progress: 0,
    timesRewarded: isCompleted ? (stored.rows.offer.get(code)?.limitPerMember ?? 0) : 0,
    version: 1,
    completedBy: null,
  }
}
