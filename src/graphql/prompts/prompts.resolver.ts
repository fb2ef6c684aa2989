import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'

import { MEMBER_SCOPES } from '../../access/scopes'
import { readOfferLocales } from '../../domain/offers/read-offer-locales'
import { capturePromptResponse } from '../../domain/prompts/capture-prompt-response'
import { listAccountPrompts } from '../../domain/prompts/list-account-prompts'
import { listPrompts } from '../../domain/prompts/list-prompts'
import { PROMPT_RESPONSE_CAPTURED } from '../../domain/wording/confirmations'
import { AccountType, toReader } from '../accounts/accounts.types'
import { toConnection } from '../connection'
import type { Context } from '../context'
import { PageArguments } from '../page.inputs'
import { SessionType } from '../sessions/sessions.types'
import { CapturePromptResponseInput } from './prompts.inputs'
import { CapturePromptResponsePayload, PromptConnection, PromptType, toPrompt } from './prompts.types'

@Resolver(() => SessionType)
export class PromptsResolver {
  @Authorized(MEMBER_SCOPES)
  @Mutation(() => CapturePromptResponsePayload, {
    nullable: true,
    description:
      'Records the answer of a member to a prompt. A different answer replaces the current one, and the prompt keeps the history of its answers. An answer that repeats the current one changes nothing, so a retry is safe.\n\n' +
      'Errors, in this order: PROMPT_RESPONSE_INVALID (a wrong value, before execution), SESSION_NOT_FOUND, PROMPT_RESPONSE_INVALID (a missing value), PROMPT_MESSAGE_NOT_FOUND.\n\n' +
      'Source: docs/reference.md#capture-near-miss-prompt-response',
  })
  async capturePromptResponse(
    @Arg('input', () => CapturePromptResponseInput, { description: 'The answer to the prompt.' })
    input: CapturePromptResponseInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<CapturePromptResponsePayload> {
    const { session, prompt } = await capturePromptResponse(deps, caller, input)
    const locales = await readOfferLocales(deps, session, [prompt.offer])
    const { accountId, locale: sessionLocale } = session
    return { accountId, sessionLocale, message: PROMPT_RESPONSE_CAPTURED, prompt: toPrompt(prompt, locales) }
  }

  @FieldResolver(() => [PromptType], {
    description: 'The prompts of this session, newest first. There is no more than one for each offer.',
  })
  async prompts(@Root() session: SessionType, @Ctx() { deps }: Context): Promise<PromptType[]> {
    const prompts = await listPrompts(deps, session)
    const offers = prompts.map(({ offer }) => offer)
    const locales = await readOfferLocales(deps, session, offers)
    return prompts.map((prompt) => toPrompt(prompt, locales))
  }
}

@Resolver(() => AccountType)
export class AccountPromptsResolver {
  @FieldResolver(() => PromptConnection, {
    description:
      'The prompts of the account in all its sessions, newest first.\n\nErrors: ARGUMENT_INVALID (`first`, `after`).',
  })
  async prompts(
    @Root() account: AccountType,
    @Args(() => PageArguments) input: PageArguments,
    @Ctx() { deps }: Context,
  ): Promise<InstanceType<typeof PromptConnection>> {
    const page = await listAccountPrompts(deps, account.id, input)
    const offers = page.edges.map(({ node }) => node.offer)
    const locales = await readOfferLocales(deps, toReader(account), offers)
    return toConnection(page, (prompt) => toPrompt(prompt, locales))
  }
}
