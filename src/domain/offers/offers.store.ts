import type { Client, Transaction } from '../../database/client'
import { WriteConflict } from '../../database/database-errors'
import type { AnswerChange } from './decide-answer'
import type { MemberOffer, MemberOfferRow } from './member-offer'

export async function findMemberOffer(
  client: Client,
  accountId: string,
  offerCode: string,
): Promise<MemberOfferRow | null> {
  return client.memberOffer.findUnique({ where: { accountId_offerCode: { accountId, offerCode } } })
}

export async function findMemberOffers(client: Client, accountId: string): Promise<MemberOfferRow[]> {
  return client.memberOffer.findMany({ where: { accountId } })
}

/**
 * Writes an answer on top of exactly the version that was decided on, and returns the offer as it is now.
 * Fails with a conflict where another request has changed or created the row since.
 */
export async function saveAnswer(
  client: Client | Transaction,
  offer: MemberOffer,
  change: AnswerChange,
): Promise<MemberOffer> {
  const { accountId, version } = offer
  const key = { accountId, offerCode: offer.definition.code }
  const changed = { ...change, version: version + 1 }
  if (offer.isStored) {
    const { count } = await client.memberOffer.updateMany({ where: { ...key, version }, data: changed })
    if (count === 0) throw new WriteConflict(`MemberOffer ${JSON.stringify(key)}`)
  } else {
    await client.memberOffer.create({ data: { ...key, ...changed }, select: { version: true } })
  }
  return { ...offer, ...changed, isStored: true }
}
