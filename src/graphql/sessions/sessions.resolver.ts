import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'

import { MEMBER_SCOPES } from '../../access/scopes'
import { readAccount } from '../../domain/accounts/read-account'
import { requireSession } from '../../domain/sessions/require-session'
import { startSession } from '../../domain/sessions/start-session'
import { formatNodeId } from '../../domain/values/node-id'
import { AccountType } from '../accounts/accounts.types'
import type { Context } from '../context'
import { ID } from '../id.scalar'
import { StartSessionInput } from './sessions.inputs'
import { SessionType, StartSessionPayload } from './sessions.types'

@Resolver(() => SessionType)
export class SessionsResolver {
  @Authorized(MEMBER_SCOPES)
  @Mutation(() => StartSessionPayload, {
    nullable: true,
    description:
      'Starts a session for a member. If the correlation ID belongs to a live session of the same account, that session is returned unchanged, so a retry is safe.\n\n' +
      'Errors, in this order: ARGUMENT_INVALID (`correlationId`, `locale`), ACCOUNT_NOT_FOUND, CHANNEL_NOT_FOUND, CORRELATION_ID_IN_USE.\n\n' +
      'Source: docs/reference.md#common-to-all-calls',
  })
  async startSession(
    @Arg('input', () => StartSessionInput, { description: 'The member and the session.' }) input: StartSessionInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<StartSessionPayload> {
    return { session: await startSession(deps, caller, input) }
  }

  @Authorized(MEMBER_SCOPES)
  @Query(() => SessionType, {
    nullable: true,
    description:
      'The live session with this correlation ID. It gives access to the account of the member and its offers, prompts and activities.\n\n' +
      'Errors: SESSION_NOT_FOUND.',
  })
  async session(
    @Arg('correlationId', () => ID, { description: 'The correlation ID of the session.' }) correlationId: string,
    @Ctx() { deps, caller }: Context,
  ): Promise<SessionType> {
    return requireSession(deps, caller, correlationId, deps.clock())
  }

  @FieldResolver(() => ID, { description: 'The global ID: `Session:` and the correlation ID.' })
  id(@Root() session: SessionType): string {
    return formatNodeId('Session', session.correlationId)
  }

  @FieldResolver(() => AccountType, { description: 'The account of the member.' })
  async account(@Root() { accountId, locale }: SessionType, @Ctx() { deps }: Context): Promise<AccountType> {
    return { ...(await readAccount(deps, accountId)), sessionLocale: locale }
  }
}
