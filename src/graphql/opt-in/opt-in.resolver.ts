import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'

import { MEMBER_SCOPES } from '../../access/scopes'
import { listConsents } from '../../domain/opt-in/list-consents'
import { setOptIn } from '../../domain/opt-in/set-opt-in'
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
      'Sets whether the member agrees to communications. Every change is kept as a consent; the answer that stands already changes nothing, so a retry is safe. ' +
      'Errors, in this order: SESSION_NOT_FOUND, OPT_IN_MISSING; a value that is none is OPT_IN_INVALID, before both. ' +
      'Source page: set-opt-in.',
  })
  async setOptIn(
    @Arg('input', () => SetOptInInput, { description: 'The answer.' }) input: SetOptInInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<SetOptInPayload> {
    return { message: 'Opt-in updated.', account: await setOptIn(deps, caller, input) }
  }

  @FieldResolver(() => ConsentConnection, {
    description: "The changes of the member's opt-in, newest first. Errors: ARGUMENT_INVALID.",
  })
  async consents(
    @Root() account: AccountType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { deps }: Context,
  ): Promise<InstanceType<typeof ConsentConnection>> {
    return toConnection(await listConsents(deps, account.id, page), toConsent)
  }
}
