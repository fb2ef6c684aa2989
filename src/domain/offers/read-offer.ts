import type { Dependencies } from '../dependencies'
import { isIdentifier } from '../values/text'
import { joinMemberOffer, type MemberOffer } from './member-offer'
import { isInPreparation } from './offer-conditions'
import { findMemberOffer } from './offers.store'

/**
 * Reads an offer that a member has or could have, whatever its state and dates. Undefined if there is none, or if it is
 * still being prepared and the member does not have it yet.
 */
export async function readOffer(
  { database, programme }: Dependencies,
  accountId: string,
  offerCode: string,
): Promise<MemberOffer | undefined> {
  const definition = (await programme.current()).offers.get(offerCode)
  if (!definition || !isIdentifier(accountId)) return undefined
  const row = await findMemberOffer(database, accountId, offerCode)
  return row || !isInPreparation(definition) ? joinMemberOffer(accountId, definition, row) : undefined
}
