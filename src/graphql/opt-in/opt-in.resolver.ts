import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'

import { MEMBER_SCOPES } from '../../access/scopes'
import { listConsents } from '../../domain/opt-in/list-consents'
import { setOptIn } from '../../domain/opt-in/set-opt-in'
import { OPT_IN_UPDATED } from '../../domain/wording/confirmations'
import { AccountType } from '../accounts/accounts.types'
import { toConnection } from '../connection'
import type { Context } from '../context'
import { PageArguments } from '../page.inputs'
import { SetOptInInput } from './opt-in.inputs'
import { ConsentConnection, SetOptInPayload, toConsent } from './opt-in.types'

@Resolver(() => AccountType)
export class OptInResolver {
  @Authorized(MEMBER_SCOPES)
  @Mutation(() => SetOptInPayload, {
    nullable: true,
    description:
      'Records whether the member agrees to communications. Every change is kept as a consent. An answer that repeats the current opt-in changes nothing, so a retry is safe.\n\n' +
      'Errors, in this order: OPT_IN_INVALID (before execution), SESSION_NOT_FOUND, OPT_IN_MISSING.\n\n' +
      'Source: docs/reference.md#set-opt-in',
  })
  async setOptIn(
    @Arg('input', () => SetOptInInput, { description: 'The answer to the opt-in question.' }) input: SetOptInInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<SetOptInPayload> {
    const { session, account } = await setOptIn(deps, caller, input)
    return { message: OPT_IN_UPDATED, account: { ...account, sessionLocale: session.locale } }
  }

  @FieldResolver(() => ConsentConnection, {
    description:
      'The changes of the opt-in of the member, newest first.\n\nErrors: ARGUMENT_INVALID (`first`, `after`).',
  })
  async consents(
    @Root() account: AccountType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { deps }: Context,
  ): Promise<InstanceType<typeof ConsentConnection>> {
    return toConnection(await listConsents(deps, account.id, page), toConsent)
  }
}
