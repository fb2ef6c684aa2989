import { Field, Int, ObjectType } from 'type-graphql'

import type { OfferStatistics } from '../../domain/offers/offer-statistics'
import type { OfferDefinition } from '../../domain/programme/programme'
import { createConnectionType } from '../connection'
import { ID } from '../id.scalar'
import { OfferFields } from '../offers/offers.fields'

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
export class OfferType extends OfferFields {
  @Field(() => ID, { description: 'The code, which identifies the offer.' })
  code!: string

  @Field(() => String, { description: 'The name of the offer, for display.' })
  name!: string

  @Field(() => [OfferTranslation], { description: 'The texts in other languages.' })
  translations!: OfferTranslation[]

  @Field(() => Int, { description: 'The maximum number of rewards for one member. 0: there is no limit.' })
  limitPerMember!: number

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
