import { Field, InputType } from 'type-graphql'

import { PromptResponse } from '../../domain/prompts/prompts.store'
import { ID } from '../id.scalar'

@InputType({ description: 'The input of capturePromptResponse.' })
export class CapturePromptResponseInput {
  @Field(() => ID, {
    description:
      'A session of the member: that of the prompt, or another one. An unknown or expired session is SESSION_NOT_FOUND.',
  })
  correlationId!: string

  @Field(() => ID, {
    description:
      'The `promptMessageId` of the prompt. An unknown prompt, or one of another account, is PROMPT_MESSAGE_NOT_FOUND.',
  })
  promptMessageId!: string

  @Field(() => PromptResponse, {
    nullable: true,
    description: 'The answer. A missing, null or other value is PROMPT_RESPONSE_INVALID.',
  })
  response?: PromptResponse | null
}
