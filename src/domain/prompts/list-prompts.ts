import type { Dependencies } from '../dependencies'
import type { Session } from '../sessions/sessions.store'
import { type Prompt, withOffers } from './prompt'
import { findPrompts } from './prompts.store'

/** The prompts of a session, newest first: one for each offer at most. */
export async function listPrompts(deps: Dependencies, { accountId, correlationId }: Session): Promise<Prompt[]> {
  return withOffers(deps, accountId, await findPrompts(deps.database.client, correlationId))
}
