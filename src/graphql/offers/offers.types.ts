import { Field, Float, ID, Int, ObjectType } from 'type-graphql'

import type { ErrorReason } from '../../domain/errors/catalogue'
import type { MemberOffer } from '../../domain/offers/member-offer'
import { createConnectionType } from '../connection'
import { ErrorReasonEnum } from '../errors/errors.types'
import { AcceptanceState, Activation, Audience, PromoStatus, RewardType } from './offers.enums'

@ObjectType('MemberOffer', {
  description: 'An offer as one member has it: what the programme defines, and what the member made of it.',
  simpleResolvers: true,
})
export class MemberOfferType {
  @Field(() => ID, { description: "Unique among all members' offers, for caches." })
  id!: string

  @Field(() => ID, { description: 'Names the offer; the same value as `offerId` of respondToOffer.' })
  offerCode!: string

  @Field(() => String, { description: 'The name to show.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'One line to show.' })
  shortDescription!: string | null

  @Field(() => String, { nullable: true, description: 'The whole text to show.' })
  longDescription!: string | null

  @Field(() => PromoStatus, { description: 'Where the offer stands in its own life.' })
  promoStatus!: PromoStatus

  @Field(() => Audience, { description: 'Whom the offer is for.' })
  audience!: Audience

  @Field(() => Activation, { description: 'What makes the offer count.' })
  activation!: Activation

  @Field(() => RewardType, { description: 'How the offer rewards.' })
  rewardType!: RewardType

  @Field(() => Int, { description: 'Points, a factor or percent, as rewardType says.' })
  rewardValue!: number

  @Field(() => String, { nullable: true, description: 'The business unit of the offer; null for one of every unit.' })
  businessUnit!: string | null

  @Field(() => Int, { description: 'The order in lists, lowest first.' })
  rank!: number

  @Field(() => AcceptanceState, { description: 'Where the member stands with the offer.' })
  acceptanceState!: AcceptanceState

  @Field(() => Date, {
    nullable: true,
    description: 'When the member accepted; null while not accepted. Completing keeps it.',
  })
  acceptanceDate!: Date | null

  @Field(() => Date, { description: 'From when on the offer may be shown.' })
  displayDate!: Date

  @Field(() => Date, { description: 'From when on the offer is live.' })
  effectiveDate!: Date

  @Field(() => Date, {
    nullable: true,
    description: 'The last instant of the offer; null for one that does not expire.',
  })
  expiryDate!: Date | null

  @Field(() => Int, { description: 'Qualifying activities so far towards the next reward.' })
  progress!: number

  @Field(() => Int, { description: 'Qualifying activities that make one reward.' })
  frequency!: number

  @Field(() => Int, { description: 'How often the member was rewarded.' })
  timesRewarded!: number

  @Field(() => Int, { nullable: true, description: 'How often a member can be rewarded; null is without limit.' })
  limitPerMember!: number | null

  @Field(() => Int, { description: "1 until the member's first answer; every real change adds exactly 1." })
  version!: number
}

export const MemberOfferConnection = createConnectionType(MemberOfferType, 'MemberOffer', { isCounted: true })

@ObjectType({
  description: "The answer to respondToOffer: the source page's members, and the offer as a whole.",
  simpleResolvers: true,
})
export class RespondToOfferPayload {
  @Field(() => ID, { description: 'The account of the session.' })
  accountId!: string

  @Field(() => ID, { description: 'Names the offer.' })
  offerCode!: string

  @Field(() => AcceptanceState, { description: 'Where the member stands with the offer now.' })
  acceptanceState!: AcceptanceState

  @Field(() => Date, { nullable: true, description: 'When the member accepted; null while not accepted.' })
  acceptanceDate!: Date | null

  @Field(() => Float, { nullable: true, description: 'acceptanceDate in milliseconds since 1970.' })
  acceptanceDateEpoch!: number | null

  @Field(() => Date, { description: 'From when on the offer is live.' })
  effectiveDate!: Date

  @Field(() => Float, { description: 'effectiveDate in milliseconds since 1970.' })
  effectiveDateEpoch!: number

  @Field(() => Date, {
    nullable: true,
    description: 'The last instant of the offer; null for one that does not expire.',
  })
  expiryDate!: Date | null

  @Field(() => Float, { nullable: true, description: 'expiryDate in milliseconds since 1970.' })
  expiryDateEpoch!: number | null

  @Field(() => Int, {
    description: "The version of the member's offer: unchanged by an answer that stood already, 1 more after a change.",
  })
  version!: number

  @Field(() => MemberOfferType, { description: "The member's offer as a whole." })
  offer!: MemberOfferType
}

@ObjectType({ description: 'An offer that could not take the answer, and why.', simpleResolvers: true })
export class RefusedOffer {
  @Field(() => ID, { description: 'Names the offer.' })
  offerCode!: string

  @Field(() => ErrorReasonEnum, { description: 'The documented error that respondToOffer would have given.' })
  reason!: ErrorReason

  @Field(() => String, { description: 'The message of that error.' })
  message!: string
}

@ObjectType({ description: 'The answer to respondToAllOffers.', simpleResolvers: true })
export class RespondToAllOffersPayload {
  @Field(() => [MemberOfferType], { description: 'The offers that changed, by rank and then code.' })
  changed!: MemberOfferType[]

  @Field(() => [RefusedOffer], { description: 'The offers that could not take the answer, by rank and then code.' })
  refused!: RefusedOffer[]
}

/** Written out: copying the two objects with spreads was the largest piece of a read of 20 offers. */
export function toMemberOffer(offer: MemberOffer): MemberOfferType {
  const { accountId, definition } = offer
  const { code, limitPerMember } = definition
  return {
    id: `${encodeURIComponent(accountId)}:${encodeURIComponent(code)}`,
    offerCode: code,
    name: definition.name,
    shortDescription: definition.shortDescription,
    longDescription: definition.longDescription,
    promoStatus: definition.promoStatus,
    audience: definition.audience,
    activation: definition.activation,
    rewardType: definition.rewardType,
    rewardValue: definition.rewardValue,
    businessUnit: definition.businessUnit,
    rank: definition.rank,
    acceptanceState: offer.acceptanceState,
    acceptanceDate: offer.acceptanceDate,
    displayDate: definition.displayDate,
    effectiveDate: definition.effectiveDate,
    expiryDate: definition.expiryDate,
    progress: offer.progress,
    frequency: definition.frequency,
    timesRewarded: offer.timesRewarded,
    limitPerMember: limitPerMember === 0 ? null : limitPerMember,
    version: offer.version,
  }
}

export function toRespondToOfferPayload(offer: MemberOffer): RespondToOfferPayload {
  const { accountId, definition, acceptanceState, acceptanceDate, version } = offer
  const { code, effectiveDate, expiryDate } = definition
  return {
    accountId,
    offerCode: code,
    acceptanceState,
    acceptanceDate,
    acceptanceDateEpoch: acceptanceDate?.getTime() ?? null,
    effectiveDate,
    effectiveDateEpoch: effectiveDate.getTime(),
    expiryDate,
    expiryDateEpoch: expiryDate?.getTime() ?? null,
    version,
    offer: toMemberOffer(offer),
  }
}
