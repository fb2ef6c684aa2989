import type { Dependencies } from '../dependencies'
import { joinOffers } from '../offers/join-offers'
import type { Session } from '../sessions/sessions.store'
import type { Prompt } from './prompt'
import { findPrompts } from './prompts.store'

/** Returns the prompts of a session, newest first. There is at most one for each offer. */
export async function listPrompts(deps: Dependencies, { accountId, correlationId }: Session): Promise<Prompt[]> {
  return joinOffers(deps, accountId, await findPrompts(deps.database.client, correlationId))
}
