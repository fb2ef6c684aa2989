import { Field, Int, ObjectType } from 'type-graphql'

import { Activation, Audience, PromoStatus, RewardType } from './offers.enums'

/** The fields of an offer that are the same for the programme and for a member. */
@ObjectType({ simpleResolvers: true })
export abstract class OfferFields {
  @Field(() => String, { nullable: true, description: 'A description of one line, for display.' })
  shortDescription!: string | null

  @Field(() => String, { nullable: true, description: 'The full description, for display.' })
  longDescription!: string | null

  @Field(() => String, { nullable: true, description: 'The terms of the offer, for display.' })
  terms!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The category of the offer in the programme, for grouping and filters. It is not translated.',
  })
  category!: string | null

  @Field(() => String, { nullable: true, description: 'The https address of a picture of the offer.' })
  imageUrl!: string | null

  @Field(() => PromoStatus, { description: 'The status of the offer in the programme.' })
  promoStatus!: PromoStatus

  @Field(() => Audience, { description: 'The accounts that the offer is for.' })
  audience!: Audience

  @Field(() => Activation, {
    description: 'Whether activities count towards the offer before the member has accepted it.',
  })
  activation!: Activation

  @Field(() => RewardType, { description: 'How the points of the reward are computed.' })
  rewardType!: RewardType

  @Field(() => Int, { description: 'The number of points, the factor or the percentage, depending on `rewardType`.' })
  rewardValue!: number

  @Field(() => String, {
    nullable: true,
    description: 'The business unit of the offer. Null if the offer applies to all business units.',
  })
  businessUnit!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The action that an activity needs to count towards the offer. Null if any action counts.',
  })
  action!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'The minimum amount of an activity, in minor units of the currency. Null if there is none.',
  })
  minAmount!: number | null

  @Field(() => Int, {
    nullable: true,
    description:
      'How far an amount can be below `minAmount` for a trial activity to return a prompt, in minor units of the currency. Null if there are no prompts.',
  })
  nearMissWindow!: number | null

  @Field(() => Int, { description: 'The order in lists. Offers with a lower rank come first.' })
  rank!: number

  @Field(() => Date, { description: 'When the offer can first be displayed.' })
  displayDate!: Date

  @Field(() => Date, { description: 'When the offer becomes effective. Earlier activities do not count towards it.' })
  effectiveDate!: Date

  @Field(() => Date, {
    nullable: true,
    description: 'The last instant at which the offer is valid. Null if the offer does not expire.',
  })
  expiryDate!: Date | null

  @Field(() => Int, { description: 'The number of qualifying activities that make one reward.' })
  frequency!: number
}
