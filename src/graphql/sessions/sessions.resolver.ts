import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'

import { LOYALTY_SCOPES, MEMBER_SCOPES } from '../../access/scopes'
import { readAccount } from '../../domain/accounts/read-account'
import { listSessions } from '../../domain/sessions/list-sessions'
import { requireSession } from '../../domain/sessions/require-session'
import { endSession } from '../../domain/sessions/end-session'
import { startSession } from '../../domain/sessions/start-session'
import { formatNodeId } from '../../domain/values/node-id'
import { AccountType } from '../accounts/accounts.types'
import { toConnection } from '../connection'
import type { Context } from '../context'
import { ID } from '../id.scalar'
import { PageArguments } from '../page.inputs'
import { EndSessionInput, StartSessionInput } from './sessions.inputs'
import {
  EndSessionPayload,
  ProgrammeInfo,
  SessionConnection,
  SessionType,
  StartSessionPayload,
  toProgrammeInfo,
} from './sessions.types'

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
  @Mutation(() => EndSessionPayload, {
    nullable: true,
    description:
      'Ends a session, for example when a member signs out. Later calls with its correlation ID are SESSION_NOT_FOUND, and the ID stays taken.\n\n' +
      'Errors: SESSION_NOT_FOUND, also if the session has ended already.',
  })
  async endSession(
    @Arg('input', () => EndSessionInput, { description: 'The session to end.' }) input: EndSessionInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<EndSessionPayload> {
    return { endedCorrelationId: await endSession(deps, caller, input) }
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

  @FieldResolver(() => ProgrammeInfo, { description: 'What a client of the member needs of the programme.' })
  async programme(@Ctx() { deps }: Context): Promise<ProgrammeInfo> {
    return toProgrammeInfo(await deps.programme.current())
  }
}

@Resolver(() => AccountType)
export class AccountSessionsResolver {
  @Authorized(LOYALTY_SCOPES)
  @FieldResolver(() => SessionConnection, {
    nullable: true,
    description:
      'The sessions of the account, newest first, also those that have expired. Only for the scope `loyalty`.\n\nErrors, in this order: FORBIDDEN, ARGUMENT_INVALID (`first`, `after`).',
  })
  async sessions(
    @Root() { id }: AccountType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { deps }: Context,
  ): Promise<InstanceType<typeof SessionConnection>> {
    return toConnection(await listSessions(deps, id, page), (session) => session)
  }
}
