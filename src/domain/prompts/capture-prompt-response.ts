import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { joinOffers } from '../offers/join-offers'
import { domainError } from '../errors/domain-error'
import { requireSession } from '../sessions/require-session'
import type { Session } from '../sessions/sessions.store'
import { excerpt, isIdentifier } from '../values/text'
import type { Prompt } from './prompt'
import { findPrompt, PromptResponse, saveAnswer } from './prompts.store'

export interface CapturePromptResponseInput {
  correlationId: string
  promptMessageId: string
  /** A PromptResponse. */
  response?: string | null
}

export interface PromptAnswered {
  readonly session: Session
  /** The prompt as it is after the call. */
  readonly prompt: Prompt
}

/**
 * Records a member's answer to a prompt, in any session of the account. A different answer replaces the current one, and
 * the history keeps both. Repeating the current answer changes nothing, so a retry is safe. Concurrent answers are recorded
 * one after the other.
 *
 * Errors, in this order: SESSION_NOT_FOUND, PROMPT_RESPONSE_INVALID, PROMPT_MESSAGE_NOT_FOUND.
 * Source: docs/reference.md#capture-near-miss-prompt-response
 */
export async function capturePromptResponse(
  deps: Dependencies,
  actor: Actor,
  input: CapturePromptResponseInput,
): Promise<PromptAnswered> {
  const now = deps.clock()
  const session = await requireSession(deps, actor, input.correlationId, now)
  const { accountId } = session
  const response = requireResponse(input.response)

  return deps.database.runExclusive(accountId, async () => {
    const prompt = await requirePrompt(deps, accountId, input.promptMessageId)
    if (prompt.response === response) return { session, prompt }
    const answered = await saveAnswer(deps.database, prompt, { response, now })
    return { session, prompt: { ...prompt, ...answered } }
  })
}

function requireResponse(sent: string | null | undefined): PromptResponse {
  const response = Object.values(PromptResponse).find((each) => each === sent)
  if (response !== undefined) return response
  throw domainError('PROMPT_RESPONSE_INVALID', { response: excerpt(sent ?? ''), field: ['response'] })
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
