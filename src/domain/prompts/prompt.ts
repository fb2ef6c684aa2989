import type { Dependencies } from '../dependencies'
import type { MemberOffer } from '../offers/member-offer'
import { readMemberOffers } from '../offers/read-member-offers'
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
  const offers = await readMemberOffers(deps, accountId, codes)
  return offers.flatMap((offer, index) => {
    const prompt = prompts[index]
    return prompt ? { ...prompt, offer } : []
  })
}
