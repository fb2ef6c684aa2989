import { Field, ID, InputType } from 'type-graphql'

import { PromptResponse } from '../../domain/prompts/prompts.store'

@InputType({ description: "A member's answer to a prompt." })
export class CapturePromptResponseInput {
  @Field(() => ID, { description: 'A session of the member: the one of the prompt, or a later one.' })
  correlationId!: string

  @Field(() => ID, { description: 'The prompt, as sendTrialActivity gave it.' })
  promptMessageId!: string

  @Field(() => PromptResponse, {
    nullable: true,
    description: 'The answer. Missing, null or another value is PROMPT_RESPONSE_INVALID.',
  })
  response?: PromptResponse | null
}
