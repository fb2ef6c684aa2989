import { type Actor, canActFor } from '../actor'
import type { Dependencies } from '../dependencies'
import { joinOffers } from '../offers/join-offers'
import { isIdentifier } from '../values/text'
import type { Prompt } from './prompt'
import { findPrompt } from './prompts.store'

/** Reads a prompt of an account for which the actor may act. Undefined if there is none. */
export async function readPrompt(deps: Dependencies, actor: Actor, id: string): Promise<Prompt | undefined> {
  const prompt = isIdentifier(id) ? await findPrompt(deps.database, id) : null
  if (!prompt || !canActFor(actor, prompt.accountId)) return undefined
  const [joined] = await joinOffers(deps, prompt.accountId, [prompt])
  return joined
}
