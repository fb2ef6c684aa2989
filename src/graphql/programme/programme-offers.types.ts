import { Field, Int, ObjectType } from 'type-graphql'

import type { OfferStatistics } from '../../domain/offers/offer-statistics'
import type { OfferDefinition } from '../../domain/programme/programme'
import { createConnectionType } from '../connection'
import { ID } from '../id.scalar'
import { Activation, Audience, PromoStatus, RewardType } from '../offers/offers.enums'

@ObjectType('OfferStatistics', {
  description:
    'What members have done with one offer, by their current states: a completed offer is open again when its limit allows more rewards. A number beyond 2147483647 is returned as 2147483647.',
  simpleResolvers: true,
})
export class OfferStatisticsType implements OfferStatistics {
  @Field(() => Int, {
    description:
      'The members to whom the offer was targeted, and those who have answered it or made progress. Members of a mass offer who have done nothing are not among them.',
  })
  members!: number

  @Field(() => Int, { description: 'The members whose offer is ACCEPTED.' })
  accepted!: number

  @Field(() => Int, { description: 'The members whose offer is DECLINED.' })
  declined!: number

  @Field(() => Int, { description: 'The members whose offer is COMPLETED.' })
  completed!: number

  @Field(() => Int, { description: 'The rewards of all members, without those that reversals took back.' })
  rewards!: number

  @Field(() => Int, { description: 'The points of all rewards, without those that reversals took back.' })
  points!: number
}

@ObjectType({
  description: 'The texts of an offer in one language. A text that is null is that of the offer.',
  simpleResolvers: true,
})
export class OfferTranslation {
  @Field(() => String, { description: 'The language: a BCP 47 tag.' })
  locale!: string

  @Field(() => String, { nullable: true, description: 'The name.' })
  name!: string | null

  @Field(() => String, { nullable: true, description: 'The description of one line.' })
  shortDescription!: string | null

  @Field(() => String, { nullable: true, description: 'The full description.' })
  longDescription!: string | null

  @Field(() => String, { nullable: true, description: 'The terms.' })
  terms!: string | null
}

@ObjectType('Offer', {
  description:
    'An offer as the programme defines it, with the fields of a programme file. What one member has of it is a MemberOffer.',
  simpleResolvers: true,
})
export class OfferType {
  @Field(() => ID, { description: 'The code, which identifies the offer.' })
  code!: string

  @Field(() => String, { description: 'The name of the offer, for display.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'A description of one line, for display.' })
  shortDescription!: string | null

  @Field(() => String, { nullable: true, description: 'The full description, for display.' })
  longDescription!: string | null

  @Field(() => String, { nullable: true, description: 'The terms and conditions, for display.' })
  terms!: string | null

  @Field(() => [OfferTranslation], { description: 'The texts in other languages.' })
  translations!: OfferTranslation[]

  @Field(() => String, { nullable: true, description: 'The category, for filters and headings of an app.' })
  category!: string | null

  @Field(() => String, { nullable: true, description: 'The https address of a picture.' })
  imageUrl!: string | null

  @Field(() => PromoStatus, { description: 'The status of the offer. Only an ACTIVE offer can be accepted, and pays.' })
  promoStatus!: PromoStatus

  @Field(() => Audience, { description: 'The accounts that the offer is for.' })
  audience!: Audience

  @Field(() => Activation, { description: 'Whether activities count before the member has accepted the offer.' })
  activation!: Activation

  @Field(() => RewardType, { description: 'How the points of the reward are computed.' })
  rewardType!: RewardType

  @Field(() => Int, { description: 'The number of points, the factor or the percentage, depending on `rewardType`.' })
  rewardValue!: number

  @Field(() => String, { nullable: true, description: 'The business unit of the offer. Null: all of them.' })
  businessUnit!: string | null

  @Field(() => String, { nullable: true, description: 'The action that counts. Null: every action.' })
  action!: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'The minimum amount of an activity that counts, in minor units. Null: there is none.',
  })
  minAmount!: number | null

  @Field(() => Int, { description: 'The number of qualifying activities that make one reward.' })
  frequency!: number

  @Field(() => Int, { description: 'The maximum number of rewards for one member. 0: there is no limit.' })
  limitPerMember!: number

  @Field(() => Int, {
    nullable: true,
    description:
      'How far below `minAmount` a trial activity still leads to a prompt, in minor units. Null: no prompts.',
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
    description: 'The last instant at which the offer is valid. Null: it does not expire.',
  })
  expiryDate!: Date | null

  @Field(() => OfferStatisticsType, {
    description: 'What members have done with the offer so far. Those of a whole page are counted in one statement.',
  })
  statistics?: OfferStatistics | undefined
}

export const OfferConnection = createConnectionType(OfferType, 'Offer', { isCounted: true })

export function toOffer(
  definition: OfferDefinition,
  statistics: ReadonlyMap<string, OfferStatistics> | undefined,
): OfferType {
  const translations = definition.translations.map(({ locale, texts }) => {
    const { name = null, shortDescription = null, longDescription = null, terms = null } = texts
    return { locale: locale.tag, name, shortDescription, longDescription, terms }
  })
  return { ...definition, translations, statistics: statistics?.get(definition.code) }
}
