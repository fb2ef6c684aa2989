import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import { requireSession } from '../sessions/require-session'
import { excerpt, isIdentifier } from '../values/text'
import { type Prompt, withOffers } from './prompt'
import { findPrompt, type PromptResponse, saveAnswer } from './prompts.store'

export interface CapturePromptResponseInput {
  correlationId: string
  promptMessageId: string
  response?: PromptResponse | null
}

/**
 * Records a member's answer to a prompt, in any session of theirs, and returns the prompt as it is afterwards. Another
 * answer replaces the one that stands, and each is kept; the one that stands changes nothing, so that a retry is safe.
 *
 * Errors, in this order: SESSION_NOT_FOUND, PROMPT_RESPONSE_INVALID, PROMPT_MESSAGE_NOT_FOUND. Of answers given at the
 * same moment each follows on another. Source page: capture-near-miss-prompt-response.
 */
export async function capturePromptResponse(
  deps: Dependencies,
  actor: Actor,
  input: CapturePromptResponseInput,
): Promise<Prompt> {
  const now = deps.clock()
  const { accountId } = await requireSession(deps, actor, input.correlationId, now)
  const { response, promptMessageId } = input
  if (response == null) throw domainError('PROMPT_RESPONSE_INVALID', { response: '', field: ['response'] })

  return deps.database.runExclusive(accountId, async () => {
    const stored = await requirePrompt(deps, accountId, promptMessageId)
    if (stored.response === response) return stored
    return { ...stored, ...(await saveAnswer(deps.database, stored, { response, now })) }
  })
}

/** A prompt of another account and none at all are the same error: nobody can probe for ids. */
async function requirePrompt(deps: Dependencies, accountId: string, promptMessageId: string): Promise<Prompt> {
  const stored = isIdentifier(promptMessageId) ? await findPrompt(deps.database, promptMessageId) : null
  const [prompt] = stored?.accountId === accountId ? await withOffers(deps, accountId, [stored]) : []
  if (!prompt) {
    const field = ['promptMessageId']
    throw domainError('PROMPT_MESSAGE_NOT_FOUND', { promptMessageId: excerpt(promptMessageId), field })
  }
  return prompt
}
