import type { Client, Transaction } from '../../database/client'
import { WriteConflict } from '../../database/database-errors'
import type { OfferStep } from './count-towards-offers'
import type { AnswerChange } from './decide-answer'
import type { MemberOffer, MemberOfferRow } from './member-offer'

export async function findMemberOffer(
  client: Client,
  accountId: string,
  offerCode: string,
): Promise<MemberOfferRow | null> {
  return client.memberOffer.findUnique({ where: { accountId_offerCode: { accountId, offerCode } } })
}

export async function findMemberOffers(
  client: Client | Transaction,
  accountId: string,
  codes?: string[],
): Promise<MemberOfferRow[]> {
  return client.memberOffer.findMany({ where: { accountId, offerCode: { in: codes } } })
}

export async function findOffersCompletedBy(
  client: Client,
  accountId: string,
  activityId: string,
): Promise<MemberOfferRow[]> {
  return client.memberOffer.findMany({ where: { accountId, completedBy: activityId } })
}

/** Writes an answer on top of exactly what it was decided on, and returns the offer as it is now. */
export async function saveAnswer(
  client: Client | Transaction,
  offer: MemberOffer,
  change: AnswerChange,
): Promise<MemberOffer> {
  return saveChange(client, offer, { ...change, version: offer.version + 1 })
}

/**
 * Writes what an activity did to an offer, on top of exactly what it was evaluated on, and returns the offer as it is
 * now. A reward is a change of the offer, and so of its version; progress alone is none.
 */
export async function saveStep(tx: Transaction, step: OfferStep, activityId: string): Promise<MemberOffer> {
  const { offer, progress, timesRewarded, isRewarded, isCompleted } = step
  return saveChange(tx, offer, {
    progress,
    timesRewarded,
    version: offer.version + (isRewarded ? 1 : 0),
    ...(isCompleted ? { acceptanceState: 'COMPLETED', completedBy: activityId } : {}),
  })
}

type Change = Partial<Omit<MemberOfferRow, 'accountId' | 'offerCode'>>

/** Fails with a conflict where another request has changed or created the row since it was read. */
async function saveChange(client: Client | Transaction, offer: MemberOffer, change: Change): Promise<MemberOffer> {
  const { accountId, version, progress } = offer
  const key = { accountId, offerCode: offer.definition.code }
  if (offer.isStored) {
    const { count } = await client.memberOffer.updateMany({ where: { ...key, version, progress }, data: change })
    if (count === 0) throw new WriteConflict(`MemberOffer ${JSON.stringify(key)}`)
  } else {
    await client.memberOffer.create({ data: { ...key, ...change }, select: { version: true } })
  }
  return { ...offer, ...change, isStored: true }
}
