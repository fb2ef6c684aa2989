import { Field, Int, ObjectType } from 'type-graphql'

import { formatNodeId } from '../../domain/values/node-id'
import type { ListedActivity } from '../../domain/activities/activities.store'
import type { RecordedActivity } from '../../domain/activities/list-activities'
import type { ReversedActivity } from '../../domain/activities/reverse-activity'
import type { Reversal } from '../../domain/activities/reversals.store'
import type { SentActivity } from '../../domain/activities/send-activity'
import type { TrialResult } from '../../domain/activities/send-trial-activity'
import type { DescribedEntry } from '../../domain/ledger/describe-entries'
import type { BusinessUnitEarnings } from '../../domain/ledger/earnings'
import type { Locales } from '../../domain/wording/translations'
import { createConnectionType } from '../connection'
import { ID } from '../id.scalar'
import { Node } from '../node/node.types'
import { BalanceType, LedgerEntryType, toBalance, toLedgerEntry } from '../ledger/ledger.types'
import { MemberOfferType, toMemberOffer } from '../offers/offers.types'
import { PromptType, toPrompt } from '../prompts/prompts.types'

@ObjectType('RewardEarnings', {
  description: 'Points of one reward type. Points are whole numbers, 0 or more.',
  simpleResolvers: true,
})
export class RewardEarningsType {
  @Field(() => String, { description: 'The type of reward. It is `loyalty`: points of the programme.' })
  rewardType!: string

  @Field(() => Int, { description: 'The points from the earn rules of the programme.' })
  base!: number

  @Field(() => Int, { description: 'The points from mass offers.' })
  bonus!: number

  @Field(() => Int, { description: 'The points from targeted offers.' })
  targeted!: number

  @Field(() => Int, { description: 'The sum of `base`, `bonus` and `targeted`.' })
  total!: number
}

@ObjectType('BusinessUnitEarnings', {
  description: 'What an activity earned in one business unit.',
  simpleResolvers: true,
})
export class BusinessUnitEarningsType {
  @Field(() => String, { description: 'The business unit to which the points are credited.' })
  businessUnit!: string

  @Field(() => [RewardEarningsType], { description: 'The points, one entry for each reward type.' })
  rewards!: RewardEarningsType[]
}

@ObjectType('ExtendedData', {
  description: 'One entry of further data about an activity, as it was sent.',
  simpleResolvers: true,
})
export class ExtendedDataType {
  @Field(() => String, { description: 'The name of the entry.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'The value of the entry. Null if none was sent.' })
  value!: string | null
}

@ObjectType('ActivityReversal', {
  description: 'That an activity was taken back, for example for a return. A reversal is final.',
  simpleResolvers: true,
})
export class ActivityReversalType {
  @Field(() => String, { nullable: true, description: 'Why it was taken back. Null if no reason was sent.' })
  reason!: string | null

  @Field(() => String, {
    description: 'Who took it back: the `sub` of the token, or else the header `x-actor`, or else `anonymous`.',
  })
  actor!: string

  @Field(() => Date, { description: 'When it was taken back.' })
  createdAt!: Date
}

@ObjectType('Activity', {
  implements: Node,
  description: 'What a member did, as it was recorded. An activity is never modified; it can be reversed as a whole.',
  simpleResolvers: true,
})
export class ActivityType {
  @Field(() => ID, { description: 'The global ID: `Activity:` and the activity ID.' })
  id!: string

  @Field(() => ID, { description: 'Identifies the activity among the activities of all accounts.' })
  activityId!: string

  @Field(() => String, { description: 'The action of the activity.' })
  type!: string

  @Field(() => String, { description: 'The channel that was sent, or the default that applied.' })
  channel!: string

  @Field(() => String, { nullable: true, description: 'The business unit. Null if none was sent.' })
  businessUnit!: string | null

  @Field(() => ID, { nullable: true, description: 'The number of the loyalty card. Null if none was sent.' })
  loyaltyId!: string | null

  @Field(() => String, { nullable: true, description: 'The remark. Null if none was sent.' })
  note!: string | null

  @Field(() => Date, { description: 'When the activity took place.' })
  when!: Date

  @Field(() => Int, {
    nullable: true,
    description: 'The eligible spend in minor units of the currency. Null if none was sent.',
  })
  amount!: number | null

  @Field(() => [ExtendedDataType], {
    description: 'Further data about the activity, in the order in which it was sent.',
  })
  extendedData!: ExtendedDataType[]

  @Field(() => [BusinessUnitEarningsType], {
    description: 'What the activity earned: one entry for each business unit that earned points, by name.',
  })
  earned!: BusinessUnitEarningsType[]

  @Field(() => ActivityReversalType, {
    nullable: true,
    description: 'That the activity was taken back. Null if it stands. `earned` stays what the activity earned.',
  })
  reversal!: ActivityReversalType | null

  @Field(() => Date, { description: 'When the activity was recorded.' })
  createdAt!: Date
}

export const ActivityConnection = createConnectionType(ActivityType, 'Activity')

@ObjectType({ description: 'The payload of sendActivity.', simpleResolvers: true })
export class SendActivityPayload {
  @Field(() => ID, { description: 'The ID of the activity: the one that was sent, or the generated one.' })
  activityId!: string

  @Field(() => String, { description: 'The action of the activity.' })
  type!: string

  @Field(() => [BusinessUnitEarningsType], {
    description: 'What the activity earned: one entry for each business unit that earned points, by name.',
  })
  earned!: BusinessUnitEarningsType[]

  @Field(() => ActivityType, { description: 'The complete activity.' })
  activity!: ActivityType

  @Field(() => [MemberOfferType], {
    description: 'The offers that the activity completed, as the member has them now, by rank and then by code.',
  })
  completedOffers!: MemberOfferType[]

  @Field(() => Boolean, {
    description:
      'Whether this is the result of an earlier call with the same `activityId`. If it is, nothing was written.',
  })
  replayed!: boolean

  accountId!: string

  sessionLocale?: string | null
}

@ObjectType({ description: 'The payload of sendTrialActivity.', simpleResolvers: true })
export class SendTrialActivityPayload {
  @Field(() => [BusinessUnitEarningsType], {
    description: 'What the activity would earn: one entry for each business unit that would earn points, by name.',
  })
  earned!: BusinessUnitEarningsType[]

  @Field(() => [PromptType], {
    description:
      'The prompts, one for each offer that the amount nearly reached, by rank and then by code. Empty with `asOf`.',
  })
  prompts!: PromptType[]

  /** The resolvers of `awards` and `outcomes` read it, if a caller selects them. */
  trial!: TrialResult

  accountId!: string

  sessionLocale?: string | null
}

@ObjectType({ description: 'The payload of reverseActivity.', simpleResolvers: true })
export class ReverseActivityPayload {
  @Field(() => ActivityType, { description: 'The activity, with its reversal.' })
  activity!: ActivityType

  @Field(() => [LedgerEntryType], {
    description:
      'The entries that take points back: one for each entry of the activity that stood, and for each of a reward that another activity earned and that goes back with it.',
  })
  entries!: LedgerEntryType[]

  @Field(() => [MemberOfferType], {
    description:
      'The offers that were completed and are open again, as the member has them now, by rank and then by code.',
  })
  reopenedOffers!: MemberOfferType[]

  @Field(() => [BalanceType], { description: 'The balances that the reversal changed, as they are now.' })
  balances!: BalanceType[]

  @Field(() => Boolean, {
    description:
      'Whether an earlier call reversed the activity. If it did, its result is returned, and nothing was written.',
  })
  replayed!: boolean

  accountId!: string

  sessionLocale?: string | null
}

/** The large fields that a list did not read are not selected either. They get values that are never returned. */
export function toActivity({ activity, earned, reversal }: RecordedActivity<ListedActivity>): ActivityType {
  const { id, action, channel, businessUnit, loyaltyId, note = null, occurredAt, amount } = activity
  const { extendedData = [], createdAt } = activity
  return {
    id: formatNodeId('Activity', id),
    activityId: id,
    type: action,
    channel,
    businessUnit,
    loyaltyId,
    note,
    when: occurredAt,
    amount,
    extendedData: [...extendedData],
    earned: toEarnings(earned),
    reversal: reversal ? toActivityReversal(reversal) : null,
    createdAt,
  }
}

export function toSendActivityPayload(
  { session, completedOffers, replayed, ...recorded }: SentActivity,
  locales: Locales,
): SendActivityPayload {
  const activity = toActivity(recorded)
  const { activityId, type, earned } = activity
  const { accountId } = recorded.activity
  const completed = completedOffers.map((offer) => toMemberOffer(offer, locales))
  const sessionLocale = session.locale
  return { accountId, sessionLocale, activityId, type, earned, activity, completedOffers: completed, replayed }
}

export function toReverseActivityPayload(
  { reopenedOffers, balances, replayed, ...recorded }: Omit<ReversedActivity, 'entries'>,
  entries: readonly DescribedEntry[],
  locales: Locales,
): ReverseActivityPayload {
  return {
    accountId: recorded.activity.accountId,
    activity: toActivity(recorded),
    entries: entries.map(toLedgerEntry),
    reopenedOffers: reopenedOffers.map((offer) => toMemberOffer(offer, locales)),
    balances: balances.map(toBalance),
    replayed,
  }
}

export function toSendTrialActivityPayload(trial: TrialResult, locales: Locales): SendTrialActivityPayload {
  const { accountId, locale: sessionLocale } = trial.session
  const prompts = trial.prompts.map((prompt) => toPrompt(prompt, locales))
  return { accountId, sessionLocale, earned: toEarnings(trial.earned), prompts, trial }
}

function toActivityReversal({ reason, actor, createdAt }: Reversal): ActivityReversalType {
  return { reason, actor, createdAt }
}

function toEarnings(earned: readonly BusinessUnitEarnings[]): BusinessUnitEarningsType[] {
  return earned.map(({ businessUnit, rewards }) => ({ businessUnit, rewards: [...rewards] }))
}
