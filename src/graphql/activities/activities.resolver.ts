import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'

import { MEMBER_SCOPES } from '../../access/scopes'
import { listActivities } from '../../domain/activities/list-activities'
import { sendActivity } from '../../domain/activities/send-activity'
import { sendTrialActivity } from '../../domain/activities/send-trial-activity'
import { AccountType } from '../accounts/accounts.types'
import { toConnection } from '../connection'
import type { Context } from '../context'
import { PageArguments } from '../page.inputs'
import { SessionType } from '../sessions/sessions.types'
import { SendActivityInput, SendTrialActivityInput } from './activities.inputs'
import {
  ActivityConnection,
  SendActivityPayload,
  SendTrialActivityPayload,
  toActivity,
  toSendActivityPayload,
  toSendTrialActivityPayload,
} from './activities.types'

const CONTENT_ERRORS =
  'Errors, in this order: SESSION_NOT_FOUND, LOYALTY_ID_NOT_ASSOCIATED, BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED, CHANNEL_NOT_FOUND, ACTION_NOT_FOUND, WHEN_NOT_FOUND, EXTENDED_DATA_INVALID, AMOUNT_INVALID, ARGUMENT_INVALID (note'

@Resolver(() => SessionType)
export class ActivitiesResolver {
  @Authorized(MEMBER_SCOPES)
  @Mutation(() => SendActivityPayload, {
    nullable: true,
    description:
      'Records what a member did, and credits what it earns by the earn rules of the programme and the offers of the member. The activity, its ledger entries, the balances and the offers are written together or not at all. ' +
      `${CONTENT_ERRORS}, activityId), ACTIVITY_ALREADY_EXISTS, ARGUMENT_INVALID (businessUnit, where the points would belong to none), POINTS_OUT_OF_RANGE. ` +
      'Source page: send-activity.',
  })
  async sendActivity(
    @Arg('input', () => SendActivityInput, { description: 'The activity.' }) input: SendActivityInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<SendActivityPayload> {
    return toSendActivityPayload(await sendActivity(deps, caller, input))
  }

  @Authorized(MEMBER_SCOPES)
  @Mutation(() => SendTrialActivityPayload, {
    nullable: true,
    description:
      'Tells what an activity would earn, and which offers its amount nearly reaches. Nothing is written but the prompts: one for each offer and session, brought up to date by a later trial; an offer whose prompt was accepted or declined gives none in that session any more. ' +
      `${CONTENT_ERRORS}; businessUnit, where the points would belong to none), POINTS_OUT_OF_RANGE. ` +
      'Source pages: send-activity, capture-near-miss-prompt-response.',
  })
  async sendTrialActivity(
    @Arg('input', () => SendTrialActivityInput, { description: 'The activity.' }) input: SendTrialActivityInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<SendTrialActivityPayload> {
    return toSendTrialActivityPayload(await sendTrialActivity(deps, caller, input))
  }

  @FieldResolver(() => ActivityConnection, {
    description: 'The activities that were sent in this session, newest first. Errors: ARGUMENT_INVALID.',
  })
  async activities(
    @Root() { correlationId }: SessionType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { deps }: Context,
  ): Promise<InstanceType<typeof ActivityConnection>> {
    return toConnection(await listActivities(deps, { correlationId }, page), toActivity)
  }
}

@Resolver(() => AccountType)
export class AccountActivitiesResolver {
  @FieldResolver(() => ActivityConnection, {
    description: 'The activities of the account, of all its sessions, newest first. Errors: ARGUMENT_INVALID.',
  })
  async activities(
    @Root() { id: accountId }: AccountType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { deps }: Context,
  ): Promise<InstanceType<typeof ActivityConnection>> {
    return toConnection(await listActivities(deps, { accountId }, page), toActivity)
  }
}
