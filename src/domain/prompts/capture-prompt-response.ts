import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { joinOffers } from '../offers/join-offers'
import { domainError } from '../errors/domain-error'
import { requireSession } from '../sessions/require-session'
import { excerpt, isIdentifier } from '../values/text'
import type { Prompt } from './prompt'
import { findPrompt, type PromptResponse, saveAnswer } from './prompts.store'

export interface CapturePromptResponseInput {
  correlationId: string
  promptMessageId: string
  response?: PromptResponse | null
}

/**
 * Records a member's answer to a prompt, in any session of the account, and returns the prompt as it is after the call. A
 * different answer replaces the current one, and the history keeps both. Repeating the current answer changes nothing, so
 * a retry is safe. Concurrent answers are recorded one after the other.
 *
 * Errors, in this order: SESSION_NOT_FOUND, PROMPT_RESPONSE_INVALID, PROMPT_MESSAGE_NOT_FOUND.
 * Source: docs/reference.md#capture-near-miss-prompt-response
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
    const prompt = await requirePrompt(deps, accountId, promptMessageId)
    if (prompt.response === response) return prompt
    const answered = await saveAnswer(deps.database, prompt, { response, now })
    return { ...prompt, ...answered }
  })
}

/** A prompt of another account and an unknown ID are the same error, so that a caller cannot probe for IDs. */
async function requirePrompt(deps: Dependencies, accountId: string, promptMessageId: string): Promise<Prompt> {
  const stored = isIdentifier(promptMessageId) ? await findPrompt(deps.database, promptMessageId) : null
  const [prompt] = stored?.accountId === accountId ? await joinOffers(deps, accountId, [stored]) : []
  if (!prompt) {
    const field = ['promptMessageId']
    throw domainError('PROMPT_MESSAGE_NOT_FOUND', { promptMessageId: excerpt(promptMessageId), field })
  }
  return prompt
}
