import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'

import type { Prompt } from '../../domain/prompts/prompt'
import { PromptResponse } from '../../domain/prompts/prompts.store'
import { MemberOfferType, toMemberOffer } from '../offers/offers.types'

registerEnumType(PromptResponse, {
  name: 'PromptResponse',
  description: 'What a member may answer to a prompt. Anything else is PROMPT_RESPONSE_INVALID.',
  valuesConfig: {
    ACCEPTED: { description: 'The member takes the advice.' },
    DECLINED: { description: 'The member does not.' },
    DEFERRED: { description: 'The member decides later.' },
  },
})

@ObjectType('PromptAnswer', {
  description: 'One answer to a prompt; never altered afterwards.',
  simpleResolvers: true,
})
export class PromptAnswerType {
  @Field(() => PromptResponse, { description: 'What the member answered.' })
  response!: PromptResponse

  @Field(() => Date, { description: 'When they did.' })
  createdAt!: Date
}

@ObjectType('Prompt', {
  description: 'What to tell a member about an offer that their purchase nearly reaches, and how they reacted.',
  simpleResolvers: true,
})
export class PromptType {
  @Field(() => ID, { description: 'The promptMessageId once more, for caches that need an id.' })
  id!: string

  @Field(() => ID, { description: 'Names the prompt in capturePromptResponse.' })
  promptMessageId!: string

  @Field(() => String, {
    description:
      "The words for the member, in en-CA or fr-CA: the language of the session, else of the account, else English. As the session's last trial left them.",
  })
  message!: string

  @Field(() => MemberOfferType, { description: 'The offer that is within reach, as the member has it now.' })
  offer!: MemberOfferType

  @Field(() => Int, {
    description: 'What is missing to the least amount of the offer, in minor units of the currency.',
  })
  amountRemaining!: number

  @Field(() => PromptResponse, { nullable: true, description: 'The answer that stands; null where there is none yet.' })
  response!: PromptResponse | null

  @Field(() => Date, { nullable: true, description: 'When the answer that stands was given.' })
  respondedAt!: Date | null

  @Field(() => [PromptAnswerType], {
    description: 'Every answer, oldest first; the last one stands. An answer that is repeated is not in it again.',
  })
  answers!: PromptAnswerType[]

  @Field(() => Date, { description: 'When the prompt was made.' })
  createdAt!: Date
}

@ObjectType({ description: 'The answer to capturePromptResponse.', simpleResolvers: true })
export class CapturePromptResponsePayload {
  @Field(() => String, { description: "Always `Customer's response captured successfully.`" })
  message!: string

  @Field(() => PromptType, { description: 'The prompt as it is now.' })
  prompt!: PromptType
}

export function toPrompt({ id, offer, ...prompt }: Prompt): PromptType {
  return { ...prompt, id, promptMessageId: id, offer: toMemberOffer(offer) }
}
