import type { Dependencies } from '../dependencies'
import type { OfferDefinition } from '../programme/programme'
import { type MemberOffer, toMemberOffer } from './member-offer'
import { findMemberOffers } from './offers.store'

/**
 * Joins records of one account with the offers that they are about, as the member has them now. The offers are read
 * together, and it does not matter whether they are still open to the account.
 */
export async function joinOffers<Source extends { readonly offerCode: string }>(
  deps: Dependencies,
  accountId: string,
  records: readonly Source[],
): Promise<(Source & { readonly offer: MemberOffer })[]> {
  if (records.length === 0) return []
  const definitions = await readDefinitions(deps, records)
  const rows = await findMemberOffers(deps.database, accountId, () => records.map(({ offerCode }) => offerCode))
  const rowByCode = new Map(rows.map((row) => [row.offerCode, row]))
  return records.map((record) => {
    const definition = definitions.get(record.offerCode)
    if (!definition) throw new Error('A record is about an offer that does not exist')
    return { ...record, offer: toMemberOffer(accountId, definition, rowByCode.get(record.offerCode)) }
  })
}

/** A record can be about an offer that another process has imported since the snapshot was last compared. */
async function readDefinitions(
  { programme }: Dependencies,
  records: readonly { readonly offerCode: string }[],
): Promise<ReadonlyMap<string, OfferDefinition>> {
  const { offers } = await programme.current()
  return records.every(({ offerCode }) => offers.has(offerCode)) ? offers : (await programme.latest()).offers
}
