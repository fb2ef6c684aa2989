import { z } from 'zod'

import { MEMBER_SCOPES } from '../../access/scopes'
import type { Dependencies } from '../../domain/dependencies'
import { capturePromptResponse } from '../../domain/prompts/capture-prompt-response'
import { PromptResponse } from '../../domain/prompts/prompts.store'
import { PROMPT_RESPONSE_CAPTURED } from '../../domain/wording/confirmations'
import { confirmation } from '../confirmation.schema'
import { correlationId, EXAMPLE_PROMPT_MESSAGE_ID } from '../parameters'
import type { RestApp } from '../rest-app'
import { sentBody, sentEnum } from '../sent-values'

const response = sentEnum(Object.values(PromptResponse), {
  spelling: (value) => value.toLowerCase(),
  description:
    'The answer of the member. `deferred` can later become another one. Any other value is PROMPT_RESPONSE_INVALID.',
})

const body = sentBody(
  { response },
  { id: 'PromptAnswer', required: ['response'], examples: [{ response: 'accepted' }] },
)

/** Answers to near misses. Source: docs/reference.md#capture-near-miss-prompt-response. */
export function addPromptRoutes(app: RestApp, deps: Dependencies): void {
  app.put(
    '/client/users/:correlation_id/prompts/:promptMessage_id',
    {
      config: { scopes: MEMBER_SCOPES },
      schema: {
        tags: ['Prompts'],
        operationId: 'capturePromptResponse',
        summary: 'Records the answer of a member to a prompt',
        description: 'A different answer replaces the current one. The current answer again changes nothing.',
        params: z.object({
          correlation_id: correlationId,
          promptMessage_id: z.string().meta({
            description: 'The `promptMessageID` of a trial activity.',
            examples: [EXAMPLE_PROMPT_MESSAGE_ID],
          }),
        }),
        body,
        response: { 200: confirmation(PROMPT_RESPONSE_CAPTURED) },
      },
    },
    async ({ params, body, caller }) => {
      const { correlation_id: correlationId, promptMessage_id: promptMessageId } = params
      await capturePromptResponse(deps, caller, { correlationId, promptMessageId, ...body })
      return { message: PROMPT_RESPONSE_CAPTURED }
    },
  )
}
