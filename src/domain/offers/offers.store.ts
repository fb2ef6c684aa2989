import type { Client, Database } from '../../database/client'
import { type Change, insert, update } from '../../database/rows/change'
import type { AdvancedOffer } from './count-towards-offers'
import type { AnswerChange } from './decide-answer'
import type { MemberOffer, MemberOfferRow } from './member-offer'

export async function findMemberOffer(
  { rows }: Database,
  accountId: string,
  offerCode: string,
): Promise<MemberOfferRow | null> {
  const [row = null] = await rows.find('MemberOffer', { accountId, offerCode })
  return row
}

export async function findMemberOffers({ rows }: Database, accountId: string): Promise<MemberOfferRow[]> {
  return rows.find('MemberOffer', { accountId })
}

export async function findOffersCompletedBy(
  client: Client,
  accountId: string,
  activityId: string,
): Promise<MemberOfferRow[]> {
  return client.memberOffer.findMany({ where: { accountId, completedBy: activityId } })
}

/**
 * Writes answers of one account as one unit. Fails with a conflict if another request has changed or created one of the
 * rows since it was read.
 */
export async function saveAnswers({ rows }: Database, answered: readonly ChangedOffer[]): Promise<void> {
  await rows.write(answered.map(({ change }) => change))
}

/** A member offer as it is after a change, and the change of its row. The guard is the version and progress before it. */
export interface ChangedOffer {
  readonly offer: MemberOffer
  readonly change: Change
}

/** What an answer changes. It adds 1 to the version. */
export function applyAnswer(offer: MemberOffer, answer: AnswerChange): ChangedOffer {
  return changeOffer(offer, { version: offer.version + 1, ...answer })
}

/** What a qualifying activity changes. A reward adds 1 to the version, progress by itself does not. */
export function applyAdvance(advanced: AdvancedOffer, activityId: string): ChangedOffer {
  const { offer, progress, timesRewarded, isRewarded, isCompleted } = advanced
  const fields = { progress, timesRewarded, version: offer.version + (isRewarded ? 1 : 0) }
  return isCompleted
    ? changeOffer(offer, { acceptanceState: 'COMPLETED', ...fields }, activityId)
    : changeOffer(offer, fields)
}

type OfferFields = Partial<Omit<MemberOfferRow, 'accountId' | 'offerCode' | 'completedBy'>>

/**
 * New properties come before spread ones: one that is added after them costs V8 a hidden class for each object. That brought
 * 1.10 for sendActivity (docs/performance/how-it-is-fast.md).
 */
function changeOffer(offer: MemberOffer, fields: OfferFields, completedBy?: string): ChangedOffer {
  const { accountId, definition, acceptanceState, acceptanceDate, progress, timesRewarded, version } = offer
  const offerCode = definition.code
  const set = completedBy === undefined ? fields : { completedBy, ...fields }
  const before = { acceptanceState, acceptanceDate, progress, timesRewarded, version }
  const change = offer.isStored
    ? update('MemberOffer', { accountId, offerCode }, { version, progress }, set)
    : insert('MemberOffer', { accountId, offerCode, completedBy: null, ...before, ...set })
  return { offer: { ...offer, ...fields, isStored: true }, change }
}
