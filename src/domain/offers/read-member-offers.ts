import type { Dependencies } from '../dependencies'
import type { OfferDefinition } from '../programme/programme'
import { type MemberOffer, toMemberOffer } from './member-offer'
import { findMemberOffers } from './offers.store'

/**
 * Reads offers that records of the account are about, in the order of their codes, as the member has them now. It does not
 * matter whether they are still open to the account.
 */
export async function readMemberOffers(
  deps: Dependencies,
  accountId: string,
  codes: readonly string[],
): Promise<MemberOffer[]> {
  const definitions = await readDefinitions(deps, codes)
  const rows = await findMemberOffers(deps.database, accountId)
  const rowByCode = new Map(rows.map((row) => [row.offerCode, row]))
  return codes.map((code) => {
    const definition = definitions.get(code)
    if (!definition) throw new Error('A record is about an offer that does not exist')
    return toMemberOffer(accountId, definition, rowByCode.get(code))
  })
}

/** A record can be about an offer that another process has imported since the snapshot was last compared. */
async function readDefinitions(
  { programme }: Dependencies,
  codes: readonly string[],
): Promise<ReadonlyMap<string, OfferDefinition>> {
  const { offers } = await programme.current()
  return codes.every((code) => offers.has(code)) ? offers : (await programme.latest()).offers
}
