import { Field, ID, Int, ObjectType } from 'type-graphql'

import type { RecordedActivity } from '../../domain/activities/list-activities'
import type { SentActivity } from '../../domain/activities/send-activity'
import type { TrialResult } from '../../domain/activities/send-trial-activity'
import type { BusinessUnitEarnings } from '../../domain/ledger/earnings'
import { createConnectionType } from '../connection'
import { MemberOfferType, toMemberOffer } from '../offers/offers.types'
import { PromptType, toPrompt } from '../prompts/prompts.types'

@ObjectType('RewardEarnings', {
  description: 'Points of one type. All are whole, and 0 or more.',
  simpleResolvers: true,
})
export class RewardEarningsType {
  @Field(() => String, { description: 'The type of reward: `loyalty`, that is points of the programme.' })
  rewardType!: string

  @Field(() => Int, { description: "Points from the programme's standing earn rules." })
  base!: number

  @Field(() => Int, { description: 'Points from mass offers.' })
  bonus!: number

  @Field(() => Int, { description: 'Points from targeted offers.' })
  targeted!: number

  @Field(() => Int, { description: 'base + bonus + targeted.' })
  total!: number
}

@ObjectType('BusinessUnitEarnings', {
  description: 'What an activity earned in one business unit.',
  simpleResolvers: true,
})
export class BusinessUnitEarningsType {
  @Field(() => String, { description: 'The business unit whose balance the points go to.' })
  businessUnit!: string

  @Field(() => [RewardEarningsType], { description: 'The points, by type of reward.' })
  rewards!: RewardEarningsType[]
}

@ObjectType('ExtendedData', { description: 'Something more about an activity, as it was sent.', simpleResolvers: true })
export class ExtendedDataType {
  @Field(() => String, { description: 'What it is.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'Its value.' })
  value!: string | null
}

@ObjectType('Activity', {
  description: 'Something that a member did, as it was recorded; never altered afterwards.',
  simpleResolvers: true,
})
export class ActivityType {
  @Field(() => ID, { description: 'The activityId once more, for caches that need an id.' })
  id!: string

  @Field(() => ID, { description: 'Names the activity; used once among all accounts.' })
  activityId!: string

  @Field(() => String, { description: 'The action.' })
  type!: string

  @Field(() => String, { description: 'The channel: the one that was sent, or the default that took its place.' })
  channel!: string

  @Field(() => String, { nullable: true, description: 'The business unit, where one was sent.' })
  businessUnit!: string | null

  @Field(() => ID, { nullable: true, description: 'The loyalty card, where one was sent.' })
  loyaltyId!: string | null

  @Field(() => String, { nullable: true, description: 'The remark, where one was sent.' })
  note!: string | null

  @Field(() => Date, { description: 'When the member did it.' })
  when!: Date

  @Field(() => Int, { nullable: true, description: 'The eligible spend in minor units, where it was sent.' })
  amount!: number | null

  @Field(() => [ExtendedDataType], { description: 'More about the activity, in the order in which it was sent.' })
  extendedData!: ExtendedDataType[]

  @Field(() => [BusinessUnitEarningsType], {
    description: 'What it earned: one entry for each business unit that earned, by name.',
  })
  earned!: BusinessUnitEarningsType[]

  @Field(() => Date, { description: 'When it was recorded.' })
  createdAt!: Date
}

export const ActivityConnection = createConnectionType(ActivityType, 'Activity')

@ObjectType({ description: 'The answer to sendActivity.', simpleResolvers: true })
export class SendActivityPayload {
  @Field(() => ID, { description: 'Names the activity: the one that was sent, or the generated one.' })
  activityId!: string

  @Field(() => String, { description: 'The action.' })
  type!: string

  @Field(() => [BusinessUnitEarningsType], {
    description: 'What it earned: one entry for each business unit that earned, by name.',
  })
  earned!: BusinessUnitEarningsType[]

  @Field(() => ActivityType, { description: 'The activity as a whole.' })
  activity!: ActivityType

  @Field(() => [MemberOfferType], {
    description: 'The offers that the activity completed, as the member has them now, by rank and then code.',
  })
  completedOffers!: MemberOfferType[]

  @Field(() => Boolean, {
    description: 'Whether this is the result of an earlier call with the same activityId, and nothing was written.',
  })
  replayed!: boolean
}

@ObjectType({ description: 'The answer to sendTrialActivity.', simpleResolvers: true })
export class SendTrialActivityPayload {
  @Field(() => [BusinessUnitEarningsType], {
    description: 'What the activity would earn: one entry for each business unit, by name.',
  })
  earned!: BusinessUnitEarningsType[]

  @Field(() => [PromptType], {
    description: 'One for each offer that the amount nearly reached, by rank and then code.',
  })
  prompts!: PromptType[]
}

export function toActivity({ activity, earned }: RecordedActivity): ActivityType {
  const { id, action, channel, businessUnit, loyaltyId, note, occurredAt, amount } = activity
  const { extendedData, createdAt } = activity
  return {
    id,
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
    createdAt,
  }
}

export function toSendActivityPayload({ completedOffers, replayed, ...recorded }: SentActivity): SendActivityPayload {
  const activity = toActivity(recorded)
  const { activityId, type, earned } = activity
  return { activityId, type, earned, activity, completedOffers: completedOffers.map(toMemberOffer), replayed }
}

export function toSendTrialActivityPayload({ earned, prompts }: TrialResult): SendTrialActivityPayload {
  return { earned: toEarnings(earned), prompts: prompts.map(toPrompt) }
}

function toEarnings(earned: readonly BusinessUnitEarnings[]): BusinessUnitEarningsType[] {
  return earned.map(({ businessUnit, rewards }) => ({ businessUnit, rewards: [...rewards] }))
}
