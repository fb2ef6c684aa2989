import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import { requireSession } from '../sessions/require-session'
import { isIdentifier } from '../values/text'
import { type Prompt, withOffers } from './prompt'
import { findPrompt, type PromptResponse, saveResponse, type StoredPrompt } from './prompts.store'

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
export async function capturePromptResponse(deps: Dependencies, input: CapturePromptResponseInput): Promise<Prompt> {
  const now = deps.clock()
  const session = await requireSession(deps, input.correlationId, now, ['input', 'correlationId'])
  const { response, promptMessageId } = input
  if (response == null) throw domainError('PROMPT_RESPONSE_INVALID', { response: '', field: ['input', 'response'] })

  const prompt = await deps.database.inTurn(session.accountId, async () => {
    const stored = await requirePrompt(deps, session.accountId, promptMessageId)
    if (stored.response === response) return stored
    return deps.database.transaction((tx) => saveResponse(tx, stored, { response, now }))
  })
  const [shown] = await withOffers(deps, session, [prompt] as const)
  return shown
}

/** A prompt of another account and none at all are the same error: nobody can probe for ids. */
async function requirePrompt(
  { database }: Dependencies,
  accountId: string,
  promptMessageId: string,
): Promise<StoredPrompt> {
  const prompt = isIdentifier(promptMessageId) ? await findPrompt(database.client, promptMessageId) : null
  if (prompt?.accountId !== accountId) {
    throw domainError('PROMPT_MESSAGE_NOT_FOUND', { promptMessageId, field: ['input', 'promptMessageId'] })
  }
  return prompt
}
