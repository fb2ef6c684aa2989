import type { Dependencies } from '../dependencies'
import { joined, type MemberOffer } from '../offers/member-offer'
import { findMemberOffers } from '../offers/offers.store'
import type { Session } from '../sessions/sessions.store'
import type { StoredPrompt } from './prompts.store'

/** A prompt, and the offer that it is about as the member has it now. */
export interface Prompt extends StoredPrompt {
  readonly offer: MemberOffer
}

/** Joins prompts of one member with their offers, which are read for all of them at once. */
export async function withOffers<Prompts extends readonly StoredPrompt[]>(
  deps: Dependencies,
  { accountId }: Session,
  prompts: Prompts,
): Promise<{ [Index in keyof Prompts]: Prompt }> {
  const { offers } = await deps.programme.current()
  const codes = prompts.map(({ offerCode }) => offerCode)
  const rows = await findMemberOffers(deps.database.client, accountId, codes)
  const rowByCode = new Map(rows.map((row) => [row.offerCode, row]))
  const withOffer = (prompt: StoredPrompt): Prompt => {
    const definition = offers.get(prompt.offerCode)
    if (!definition) throw new Error('A prompt is about an offer that does not exist')
    return { ...prompt, offer: joined(accountId, definition, rowByCode.get(prompt.offerCode)) }
  }
  return prompts.map(withOffer) as { [Index in keyof Prompts]: Prompt } // map forgets how many there are
}
