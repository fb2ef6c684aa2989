import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Authorized, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql'

import { LOYALTY_SCOPES, MEMBER_SCOPES, requireScopes, trialScopes } from '../../access/scopes'
import { explainTrial } from '../../domain/activities/explain-trial'
import { listActivities } from '../../domain/activities/list-activities'
import { readAccountActivity } from '../../domain/activities/read-activity'
import { reverseActivity } from '../../domain/activities/reverse-activity'
import { sendActivity } from '../../domain/activities/send-activity'
import { sendTrialActivity } from '../../domain/activities/send-trial-activity'
import { readDescriptions } from '../../domain/ledger/describe-entries'
import { readOfferLocales } from '../../domain/offers/read-offer-locales'
import { AccountType } from '../accounts/accounts.types'
import { toConnection } from '../connection'
import type { Context } from '../context'
import { selectedNames } from '../execution/selections'
import { ID } from '../id.scalar'
import { PageArguments } from '../page.inputs'
import { SessionType } from '../sessions/sessions.types'
import { ReverseActivityInput, SendActivityInput, SendTrialActivityInput } from './activities.inputs'
import {
  ActivityConnection,
  ActivityType,
  ReverseActivityPayload,
  SendActivityPayload,
  SendTrialActivityPayload,
  toActivity,
  toReverseActivityPayload,
  toSendActivityPayload,
  toSendTrialActivityPayload,
} from './activities.types'
import { toActivityReading } from './activity-reading'
import { AwardType, OfferOutcomeType, toAward, toOfferOutcomes } from './outcomes.types'

/** The errors of the checks that both mutations make, and those of the evaluation. */
const CONTENT_ERRORS =
  'SESSION_NOT_FOUND, LOYALTY_ID_NOT_ASSOCIATED, BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED, CHANNEL_NOT_FOUND, ACTION_NOT_FOUND, WHEN_NOT_FOUND, EXTENDED_DATA_INVALID, AMOUNT_INVALID, ARGUMENT_INVALID (`note`)'
const EVALUATION_ERRORS =
  'POINTS_OUT_OF_RANGE (the points of the activity), ARGUMENT_INVALID (`businessUnit`, if points would belong to no business unit), POINTS_OUT_OF_RANGE (a balance)'

/** Where a connection has its activities. */
const NODES = [['nodes'], ['edges', 'node']]

@Resolver(() => SessionType)
export class ActivitiesResolver {
  @Authorized(MEMBER_SCOPES)
  @Mutation(() => SendActivityPayload, {
    nullable: true,
    description:
      'Records an activity of a member, and credits the points that it earns from the earn rules of the programme and the offers of the member. The activity, its ledger entries, the balances and the changes of offers are written together or not at all.\n\n' +
      `Errors, in this order: ${CONTENT_ERRORS}, ARGUMENT_INVALID (\`activityId\`), ACTIVITY_ALREADY_EXISTS, ${EVALUATION_ERRORS}.\n\n` +
      'Source: docs/reference.md#send-activity',
  })
  async sendActivity(
    @Arg('input', () => SendActivityInput, { description: 'The activity to record.' }) input: SendActivityInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<SendActivityPayload> {
    const sent = await sendActivity(deps, caller, input)
    return toSendActivityPayload(sent, await readOfferLocales(deps, sent.session, sent.completedOffers))
  }

  @Authorized(MEMBER_SCOPES)
  @Mutation(() => SendTrialActivityPayload, {
    nullable: true,
    description:
      'Returns what an activity would earn, what it would do for each offer of the member and why, and a prompt for each offer that its amount nearly reaches. Only the prompts are stored, one for each session and offer; a repeated trial updates them. After a prompt has been accepted or declined, its offer produces no more prompts in the session. If the activity were sent now, exactly the offers whose outcome is REWARDED would pay, with the same points.\n\n' +
      `Errors, in this order: FORBIDDEN (\`asOf\` without the scope \`loyalty\`), ${CONTENT_ERRORS}, ${EVALUATION_ERRORS}.\n\n` +
      'Source: docs/reference.md#send-activity',
  })
  async sendTrialActivity(
    @Arg('input', () => SendTrialActivityInput, { description: 'The activity to evaluate.' })
    input: SendTrialActivityInput,
    @Ctx() { deps, caller }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SendTrialActivityPayload> {
    requireScopes(caller, trialScopes(input))
    const withAllOutcomes = selectedNames(info, [[]]).has('outcomes')
    const trial = await sendTrialActivity(deps, caller, input, { withAllOutcomes })
    const offers = trial.prompts.map(({ offer }) => offer)
    return toSendTrialActivityPayload(trial, await readOfferLocales(deps, trial.session, offers))
  }

  @Authorized(LOYALTY_SCOPES)
  @Mutation(() => ReverseActivityPayload, {
    nullable: true,
    description:
      'Takes an activity back as a whole, for a return or a void: each of its ledger entries gets a REVERSAL, and what it did to offers is undone. A balance may fall below 0. For a partial return, reverse the activity, and send it again under a new ID with the remaining amount and the original `when`.\n\n' +
      'A step towards a reward is taken from the progress. Without progress, the activities that stand no longer earn the latest reward of the offer: that reward goes back too. A completed offer with fewer rewards than its limit is open again. Reversing again returns the first result.\n\n' +
      'Errors, in this order: ACTIVITY_NOT_FOUND, ARGUMENT_INVALID (`reason`), POINTS_OUT_OF_RANGE (a balance).\n\n' +
      'Source: docs/reference.md#reverse-activity',
  })
  async reverseActivity(
    @Arg('input', () => ReverseActivityInput, { description: 'The activity to take back.' })
    input: ReverseActivityInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<ReverseActivityPayload> {
    const { entries, ...reversed } = await reverseActivity(deps, caller, input)
    const reader = { accountId: reversed.activity.accountId, locale: null }
    const describe = await readDescriptions(deps, reader, entries)
    const locales = await readOfferLocales(deps, reader, reversed.reopenedOffers)
    return toReverseActivityPayload(reversed, entries.map(describe), locales)
  }

  @FieldResolver(() => ActivityConnection, {
    description:
      'The activities that were sent in this session, newest first.\n\nErrors: ARGUMENT_INVALID (`first`, `after`).',
  })
  async activities(
    @Root() { correlationId }: SessionType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { deps, budget }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof ActivityConnection>> {
    return toConnection(
      await listActivities(deps, { correlationId }, page, toActivityReading(info, NODES, budget)),
      toActivity,
    )
  }
}

@Resolver(() => SendTrialActivityPayload)
export class TrialOutcomesResolver {
  @FieldResolver(() => [AwardType], {
    description:
      'What each earn rule and offer contributes to `earned`: earn rules by code, then offers by rank and then by code.',
  })
  awards(@Root() { trial }: SendTrialActivityPayload): AwardType[] {
    return trial.awards.map(toAward)
  }

  @FieldResolver(() => [OfferOutcomeType], {
    description:
      'What the activity would do for each offer that the member has or could have: targeted offers, mass offers that are ACTIVE, and other mass offers that the member has answered or made progress with. They are by rank and then by code, with the completed ones last.',
  })
  async outcomes(@Root() { trial }: SendTrialActivityPayload, @Ctx() { deps }: Context): Promise<OfferOutcomeType[]> {
    return toOfferOutcomes(await explainTrial(deps, trial))
  }
}

@Resolver(() => AccountType)
export class AccountActivitiesResolver {
  @FieldResolver(() => ActivityConnection, {
    description:
      'The activities of the account in all its sessions, newest first.\n\nErrors: ARGUMENT_INVALID (`first`, `after`).',
  })
  async activities(
    @Root() { id: accountId }: AccountType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { deps, budget }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof ActivityConnection>> {
    return toConnection(
      await listActivities(deps, { accountId }, page, toActivityReading(info, NODES, budget)),
      toActivity,
    )
  }

  @FieldResolver(() => ActivityType, {
    nullable: true,
    description: 'An activity of the account. Null if there is none with this ID, or if it is of another account.',
  })
  async activity(
    @Root() { id }: AccountType,
    @Arg('activityId', () => ID, { description: 'The ID of the activity.' }) activityId: string,
    @Ctx() { deps }: Context,
  ): Promise<ActivityType | null> {
    const activity = await readAccountActivity(deps, id, activityId)
    return activity ? toActivity(activity) : null
  }
}
