import { ArgsType, Field, InputType } from 'type-graphql'

import type { OfferResponse } from '../../domain/offers/decide-answer'
import type { OfferKind } from '../../domain/offers/visible-offers'
import { ID } from '../id.scalar'
import { PageArguments } from '../page.inputs'
import { AcceptanceState, OfferKindEnum, OfferResponseEnum } from './offers.enums'

@InputType({ description: 'The input of respondToOffer.' })
export class RespondToOfferInput {
  @Field(() => ID, { description: 'The session of the member. An unknown or expired session is SESSION_NOT_FOUND.' })
  correlationId!: string

  @Field(() => ID, {
    description:
      'The `offerCode` of the offer. An unknown offer, or one that the account was not given, is OFFER_NOT_TARGETED.',
  })
  offerId!: string

  @Field(() => OfferResponseEnum, {
    nullable: true,
    description: 'The answer. A missing, null or other value is ACCEPTANCE_STATE_INVALID.',
  })
  acceptanceState?: OfferResponse | null
}

@InputType({ description: 'The input of respondToAllOffers.' })
export class RespondToAllOffersInput {
  @Field(() => ID, { description: 'The session of the member. An unknown or expired session is SESSION_NOT_FOUND.' })
  correlationId!: string

  @Field(() => OfferResponseEnum, {
    nullable: true,
    description: 'The answer. A missing, null or other value is ACCEPTANCE_STATE_INVALID.',
  })
  acceptanceState?: OfferResponse | null

  @Field(() => String, {
    nullable: true,
    description:
      'Answers only the offers of this business unit and the offers without a business unit. If it is absent or blank, the offers of all business units are answered. An unknown business unit is BUSINESS_UNIT_INVALID, a disabled one BUSINESS_UNIT_DISABLED.',
  })
  businessUnit?: string | null
}

@ArgsType()
export class OffersArguments extends PageArguments {
  @Field(() => OfferKindEnum, {
    nullable: true,
    defaultValue: OfferKindEnum.TARGETED,
    description: 'The list to return.',
  })
  kind?: OfferKind | null

  @Field(() => String, {
    nullable: true,
    description:
      'Returns only the offers of this business unit and the offers without a business unit. If it is absent or blank, the offers of all business units are returned.',
  })
  businessUnit?: string | null

  @Field(() => AcceptanceState, { nullable: true, description: 'Returns only the offers in this state.' })
  acceptanceState?: AcceptanceState | null
}
