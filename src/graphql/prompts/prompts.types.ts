import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

import type { Locales } from '../../domain/wording/translations'
import { formatNodeId } from '../../domain/values/node-id'
import { PROMPT_RESPONSE_CAPTURED } from '../../domain/wording/confirmations'
import type { Prompt } from '../../domain/prompts/prompt'
import { PromptResponse } from '../../domain/prompts/prompts.store'
import { createConnectionType } from '../connection'
import { ID } from '../id.scalar'
import { Node } from '../node/node.types'
import { MemberOfferType, toMemberOffer } from '../offers/offers.types'

registerEnumType(PromptResponse, {
  name: 'PromptResponse',
  description: 'An answer that a member can give to a prompt. Any other value is PROMPT_RESPONSE_INVALID.',
  valuesConfig: {
    ACCEPTED: { description: 'The member accepts the suggestion.' },
    DECLINED: { description: 'The member declines the suggestion.' },
    DEFERRED: { description: 'The member postpones the decision.' },
  },
})

@ObjectType('PromptAnswer', {
  description: 'One answer to a prompt. It is never modified.',
  simpleResolvers: true,
})
export class PromptAnswerType {
  @Field(() => PromptResponse, { description: 'The answer.' })
  response!: PromptResponse

  @Field(() => Date, { description: 'When the answer was given.' })
  createdAt!: Date
}

@ObjectType('Prompt', {
  implements: Node,
  description:
    'The message to a member about an offer that a trial activity nearly reached, and the answers of the member. There is one prompt for each session and offer.',
  simpleResolvers: true,
})
export class PromptType {
  @Field(() => ID, { description: 'The global ID: `Prompt:` and the prompt message ID.' })
  id!: string

  @Field(() => ID, { description: 'Identifies the prompt in capturePromptResponse.' })
  promptMessageId!: string

  @Field(() => String, {
    description:
      'The text for the member, with `amountRemaining` as money with two decimals. It is in English (`en-CA`) or French (`fr-CA`): in the language of the session, or else of the account, or else in English. A repeated trial updates it.',
  })
  message!: string

  @Field(() => MemberOfferType, {
    description: 'The offer that the activity nearly reached, as the member has it now.',
  })
  offer!: MemberOfferType

  @Field(() => Int, {
    description:
      'The difference between the minimum amount of the offer and the amount of the activity, in minor units of the currency. A repeated trial updates it.',
  })
  amountRemaining!: number

  @Field(() => PromptResponse, {
    nullable: true,
    description: 'The current answer. Null if the member has not answered yet.',
  })
  response!: PromptResponse | null

  @Field(() => Date, {
    nullable: true,
    description: 'When the current answer was given. Null if the member has not answered yet.',
  })
  respondedAt!: Date | null

  @Field(() => [PromptAnswerType], {
    description:
      'The history of answers, oldest first. The last one is the current answer. A repeated answer is not added.',
  })
  answers!: PromptAnswerType[]

  @Field(() => Date, { description: 'When the prompt was created.' })
  createdAt!: Date
}

export const PromptConnection = createConnectionType(PromptType, 'Prompt')

@ObjectType({ description: 'The payload of capturePromptResponse.', simpleResolvers: true })
export class CapturePromptResponsePayload {
  @Field(() => String, { description: `Always \`${PROMPT_RESPONSE_CAPTURED}\`` })
  message!: string

  @Field(() => PromptType, { description: 'The prompt after the call.' })
  prompt!: PromptType

  accountId!: string

  sessionLocale?: string | null
}

export function toPrompt({ id, offer, ...prompt }: Prompt, locales: Locales): PromptType {
  return { ...prompt, id: formatNodeId('Prompt', id), promptMessageId: id, offer: toMemberOffer(offer, locales) }
}
