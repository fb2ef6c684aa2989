import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'

import { MEMBER_SCOPES } from '../../access/scopes'
import { capturePromptResponse } from '../../domain/prompts/capture-prompt-response'
import { listPrompts } from '../../domain/prompts/list-prompts'
import type { Context } from '../context'
import { SessionType } from '../sessions/sessions.types'
import { CapturePromptResponseInput } from './prompts.inputs'
import { CapturePromptResponsePayload, PromptType, toPrompt } from './prompts.types'

@Resolver(() => SessionType)
export class PromptsResolver {
  @Authorized(MEMBER_SCOPES)
  @Mutation(() => CapturePromptResponsePayload, {
    nullable: true,
    description:
      "Records a member's answer to a prompt. Another answer replaces the one that stands, and each is kept; the one that stands changes nothing, so a retry is safe. " +
      'Errors, in this order: SESSION_NOT_FOUND, PROMPT_RESPONSE_INVALID, PROMPT_MESSAGE_NOT_FOUND; a value that is none is PROMPT_RESPONSE_INVALID before all of them. ' +
      'Source page: capture-near-miss-prompt-response.',
  })
  async capturePromptResponse(
    @Arg('input', () => CapturePromptResponseInput, { description: 'The answer.' }) input: CapturePromptResponseInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<CapturePromptResponsePayload> {
    const prompt = await capturePromptResponse(deps, caller, input)
    return { message: "Customer's response captured successfully.", prompt: toPrompt(prompt) }
  }

  @FieldResolver(() => [PromptType], {
    description: "The prompts that this session's trials made, newest first: one for each offer at most.",
  })
  async prompts(@Root() session: SessionType, @Ctx() { deps }: Context): Promise<PromptType[]> {
    return (await listPrompts(deps, session)).map(toPrompt)
  }
}
