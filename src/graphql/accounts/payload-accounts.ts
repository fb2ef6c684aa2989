import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'

import { readAccount } from '../../domain/accounts/read-account'
import { ReverseActivityPayload, SendActivityPayload, SendTrialActivityPayload } from '../activities/activities.types'
import type { Context } from '../context'
import { AdjustPointsPayload } from '../ledger/ledger.types'
import { RespondToAllOffersPayload, RespondToOfferPayload } from '../offers/offers.types'
import { CapturePromptResponsePayload } from '../prompts/prompts.types'
import { AccountType } from './accounts.types'

/** The payload of a mutation about a member. That of setOptIn has the account itself. */
interface MemberPayload {
  readonly accountId: string
  /** That of the session of the call. Absent if the call takes no session. */
  readonly sessionLocale?: string | null
}

/** The resolvers of the field `account` of these payloads. */
export const payloadAccountResolvers = [
  RespondToOfferPayload,
  RespondToAllOffersPayload,
  SendActivityPayload,
  SendTrialActivityPayload,
  ReverseActivityPayload,
  AdjustPointsPayload,
  CapturePromptResponsePayload,
].map(createResolver)

/**
 * The account is read after the mutation, and only if it is selected: what a client keeps of the member is then right after
 * one request.
 */
function createResolver(payload: ClassType<MemberPayload>) {
  @Resolver(() => payload)
  class PayloadAccountResolver {
    @FieldResolver(() => AccountType, { description: 'The account of the member after the call.' })
    async account(
      @Root() { accountId, sessionLocale = null }: MemberPayload,
      @Ctx() { deps }: Context,
    ): Promise<AccountType> {
      return { ...(await readAccount(deps, accountId)), sessionLocale }
    }
  }
  return PayloadAccountResolver
}
