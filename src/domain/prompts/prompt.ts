import type { Dependencies } from '../dependencies'
import { type MemberOffer, toMemberOffer } from '../offers/member-offer'
import { findMemberOffers } from '../offers/offers.store'
import type { OfferDefinition } from '../programme/programme'
import type { StoredPrompt } from './prompts.store'

/** A prompt with its offer, as the member has the offer now. */
export interface Prompt extends StoredPrompt {
  readonly offer: MemberOffer
}

/** Joins prompts of one account with their offers, which are read together. */
export async function joinOffers(
  deps: Dependencies,
  accountId: string,
  prompts: readonly StoredPrompt[],
): Promise<Prompt[]> {
  const codes = prompts.map(({ offerCode }) => offerCode)
  const definitions = await readDefinitions(deps, codes)
  const rows = await findMemberOffers(deps.database, accountId)
  const rowByCode = new Map(rows.map((row) => [row.offerCode, row]))
  return prompts.map((prompt) => {
    const definition = definitions.get(prompt.offerCode)
    if (!definition) throw new Error('A prompt is about an offer that does not exist')
    return { ...prompt, offer: toMemberOffer(accountId, definition, rowByCode.get(prompt.offerCode)) }
  })
}

/** A prompt can be about an offer that another process has imported since the snapshot was last compared. */
async function readDefinitions(
  { programme }: Dependencies,
  codes: readonly string[],
): Promise<ReadonlyMap<string, OfferDefinition>> {
  const { offers } = await programme.current()
  return codes.every((code) => offers.has(code)) ? offers : (await programme.latest()).offers
}
