import type { Client, Database } from '../../database/client'
import { type Change, insert, update } from '../../database/rows/change'
import type { OfferStep } from './count-towards-offers'
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
 * Writes answers of one account on top of exactly what they were decided on, all or none, and returns the offers as they
 * are now. Fails with a conflict where another request has changed or created a row since it was read.
 */
export async function saveAnswers(
  { rows }: Database,
  answers: readonly { offer: MemberOffer; change: AnswerChange }[],
): Promise<MemberOffer[]> {
  const changed = answers.map(({ offer, change }) => applyAnswer(offer, change))
  await rows.write(changed.map(({ write }) => write))
  return changed.map(({ offer }) => offer)
}

/** Writes one answer; see saveAnswers. */
export async function saveAnswer({ rows }: Database, offer: MemberOffer, change: AnswerChange): Promise<MemberOffer> {
  const answered = applyAnswer(offer, change)
  await rows.write([answered.write])
  return answered.offer
}

function applyAnswer(offer: MemberOffer, change: AnswerChange): ChangedOffer {
  return changeOffer(offer, { version: offer.version + 1, ...change })
}

/** An offer as it will be, and the write that makes it so. */
export interface ChangedOffer {
  readonly offer: MemberOffer
  readonly write: Change
}

/**
 * What an activity did to an offer, on top of exactly what it was evaluated on. A reward is a change of the offer, and so
 * of its version; progress alone is none.
 */
export function applyStep(step: OfferStep, activityId: string): ChangedOffer {
  const { offer, progress, timesRewarded, isRewarded, isCompleted } = step
  const change = { progress, timesRewarded, version: offer.version + (isRewarded ? 1 : 0) }
  // What is new first: see "the order of names" in docs/performance.md.
  return isCompleted
    ? changeOffer(offer, { acceptanceState: 'COMPLETED', ...change }, activityId)
    : changeOffer(offer, change)
}

type OfferChange = Partial<Omit<MemberOfferRow, 'accountId' | 'offerCode' | 'completedBy'>>

function changeOffer(offer: MemberOffer, change: OfferChange, completedBy?: string): ChangedOffer {
  const { accountId, definition, acceptanceState, acceptanceDate, progress, timesRewarded, version } = offer
  const offerCode = definition.code
  const set = completedBy === undefined ? change : { completedBy, ...change }
  const before = { acceptanceState, acceptanceDate, progress, timesRewarded, version }
  const write = offer.isStored
    ? update('MemberOffer', { accountId, offerCode }, { version, progress }, set)
    : insert('MemberOffer', { accountId, offerCode, completedBy: null, ...before, ...set })
  return { offer: { ...offer, ...change, isStored: true }, write }
}
