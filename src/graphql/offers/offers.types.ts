import { Field, Float, Int, ObjectType } from 'type-graphql'

import { formatNodeId } from '../../domain/values/node-id'
import type { ErrorReason } from '../../domain/errors/catalogue'
import type { MemberOffer } from '../../domain/offers/member-offer'
import { type Locales, selectText } from '../../domain/wording/translations'
import { createConnectionType } from '../connection'
import { ErrorReasonEnum } from '../errors/errors.types'
import { ID } from '../id.scalar'
import { Node } from '../node/node.types'
import { OfferFields } from './offers.fields'
import { AcceptanceState } from './offers.enums'

@ObjectType('MemberOffer', {
  implements: Node,
  description:
    'An offer as one member has it: the definition in the programme, together with the answer and the progress of the member.',
  simpleResolvers: true,
})
export class MemberOfferType extends OfferFields {
  @Field(() => ID, { description: 'The global ID: `MemberOffer:`, the account ID and the offer code.' })
  id!: string

  @Field(() => ID, { description: 'Identifies the offer. It is the `offerId` of respondToOffer.' })
  offerCode!: string

  @Field(() => String, {
    description:
      'The name of the offer, for display. This and the other texts are in the language of the session, or else of the account, or else as they are written in the programme.',
  })
  name!: string

  @Field(() => AcceptanceState, { description: 'The state of the offer for the member.' })
  acceptanceState!: AcceptanceState

  @Field(() => Date, {
    nullable: true,
    description: 'When the member accepted the offer. Null if the offer is not accepted. Completion keeps the date.',
  })
  acceptanceDate!: Date | null

  @Field(() => Int, { description: 'The number of qualifying activities since the last reward.' })
  progress!: number

  @Field(() => Int, { description: 'The number of rewards that the member has received for the offer.' })
  timesRewarded!: number

  @Field(() => Int, {
    nullable: true,
    description: 'The maximum number of rewards for one member. Null if there is no limit.',
  })
  limitPerMember!: number | null

  @Field(() => Int, {
    description:
      'The version of the member offer. It starts at 1. Every change of `acceptanceState` and every reward adds exactly 1.',
  })
  version!: number
}

export const MemberOfferConnection = createConnectionType(MemberOfferType, 'MemberOffer', { isCounted: true })

@ObjectType({
  description: 'The payload of respondToOffer.',
  simpleResolvers: true,
})
export class RespondToOfferPayload {
  @Field(() => ID, { description: 'The account of the session.' })
  accountId!: string

  @Field(() => ID, { description: 'Identifies the offer.' })
  offerCode!: string

  @Field(() => AcceptanceState, { description: 'The state of the offer for the member after the call.' })
  acceptanceState!: AcceptanceState

  @Field(() => Date, {
    nullable: true,
    description: 'When the member accepted the offer. Null if the offer is not accepted.',
  })
  acceptanceDate!: Date | null

  @Field(() => Float, {
    nullable: true,
    description: 'The `acceptanceDate` in milliseconds since 1970-01-01T00:00:00Z.',
  })
  acceptanceDateEpoch!: number | null

  @Field(() => Date, { description: 'When the offer becomes effective.' })
  effectiveDate!: Date

  @Field(() => Float, { description: 'The `effectiveDate` in milliseconds since 1970-01-01T00:00:00Z.' })
  effectiveDateEpoch!: number

  @Field(() => Date, {
    nullable: true,
    description: 'The last instant at which the offer is valid. Null if the offer does not expire.',
  })
  expiryDate!: Date | null

  @Field(() => Float, { nullable: true, description: 'The `expiryDate` in milliseconds since 1970-01-01T00:00:00Z.' })
  expiryDateEpoch!: number | null

  @Field(() => Int, {
    description:
      'The version of the member offer after the call: 1 higher if the answer changed the state, and unchanged if it repeated the current state.',
  })
  version!: number

  @Field(() => MemberOfferType, { description: 'The complete offer of the member.' })
  offer!: MemberOfferType
}

@ObjectType({ description: 'An offer that could not take the answer of respondToAllOffers.', simpleResolvers: true })
export class RefusedOffer {
  @Field(() => ID, { description: 'Identifies the offer.' })
  offerCode!: string

  @Field(() => ErrorReasonEnum, {
    description: 'The reason of the error that respondToOffer would return for the offer.',
  })
  reason!: ErrorReason

  @Field(() => String, { description: 'The message of that error.' })
  message!: string
}

@ObjectType({ description: 'The payload of respondToAllOffers.', simpleResolvers: true })
export class RespondToAllOffersPayload {
  @Field(() => [MemberOfferType], { description: 'The offers that changed, by rank and then by code.' })
  changed!: MemberOfferType[]

  @Field(() => [RefusedOffer], { description: 'The offers that could not take the answer, by rank and then by code.' })
  refused!: RefusedOffer[]

  accountId!: string

  sessionLocale?: string | null
}

/** Field by field, since spreads of the two objects made a read of 20 offers take twice as long (docs/performance). */
export function toMemberOffer(offer: MemberOffer, locales: Locales): MemberOfferType {
  const { accountId, definition } = offer
  const { code, limitPerMember } = definition
  return {
    id: formatNodeId('MemberOffer', accountId, code),
    offerCode: code,
    name: selectText(definition, 'name', locales),
    shortDescription: selectText(definition, 'shortDescription', locales),
    longDescription: selectText(definition, 'longDescription', locales),
    terms: selectText(definition, 'terms', locales),
    category: definition.category,
    imageUrl: definition.imageUrl,
    promoStatus: definition.promoStatus,
    audience: definition.audience,
    activation: definition.activation,
    rewardType: definition.rewardType,
    rewardValue: definition.rewardValue,
    businessUnit: definition.businessUnit,
    action: definition.action,
    minAmount: definition.minAmount,
    nearMissWindow: definition.nearMissWindow,
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

export function toRespondToOfferPayload(offer: MemberOffer, locales: Locales): RespondToOfferPayload {
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
    offer: toMemberOffer(offer, locales),
  }
}
