import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'

import { MEMBER_SCOPES } from '../../access/scopes'
import { readAccount } from '../../domain/accounts/read-account'
import { requireSession } from '../../domain/sessions/require-session'
import { startSession } from '../../domain/sessions/start-session'
import { AccountType } from '../accounts/accounts.types'
import type { Context } from '../context'
import { StartSessionInput } from './sessions.inputs'
import { SessionType, StartSessionPayload } from './sessions.types'

@Resolver(() => SessionType)
export class SessionsResolver {
  @Authorized(MEMBER_SCOPES)
  @Mutation(() => StartSessionPayload, {
    nullable: true,
    description:
      "Starts a session for a member. A correlation id that is the same account's live session returns that session, so a retry is safe. " +
      'Errors, in this order: ARGUMENT_INVALID, ACCOUNT_NOT_FOUND, CHANNEL_NOT_FOUND, CORRELATION_ID_IN_USE.',
  })
  async startSession(
    @Arg('input', () => StartSessionInput, { description: 'Who the session is for.' }) input: StartSessionInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<StartSessionPayload> {
    return { session: await startSession(deps, caller, input) }
  }

  @Authorized(MEMBER_SCOPES)
  @Query(() => SessionType, {
    nullable: true,
    description:
      'The live session of this correlation id, and through it everything about its member. Errors: SESSION_NOT_FOUND.',
  })
  async session(
    @Arg('correlationId', () => ID, { description: 'The id that startSession gave.' }) correlationId: string,
    @Ctx() { deps, caller }: Context,
  ): Promise<SessionType> {
    return requireSession(deps, caller, correlationId, deps.clock())
  }

  @FieldResolver(() => ID, { description: 'The correlation id once more, for caches that need an id.' })
  id(@Root() session: SessionType): string {
    return session.correlationId
  }

  @FieldResolver(() => AccountType, { description: 'The account of the member.' })
  account(@Root() session: SessionType, @Ctx() { deps }: Context): Promise<AccountType> {
    return readAccount(deps, session.accountId)
  }
}
