import { ArgsType, Field, ID, InputType } from 'type-graphql'

import type { OfferResponse } from '../../domain/offers/decide-answer'
import type { OfferKind } from '../../domain/offers/visible-offers'
import { PageArguments } from '../page.inputs'
import { AcceptanceState, OfferKindEnum, OfferResponseEnum } from './offers.enums'

@InputType({ description: "A member's answer to one offer." })
export class RespondToOfferInput {
  @Field(() => ID, { description: 'The session of the member.' })
  correlationId!: string

  @Field(() => ID, { description: 'The offerCode of the offer.' })
  offerId!: string

  @Field(() => OfferResponseEnum, {
    nullable: true,
    description: 'The answer. Missing, null or another value is ACCEPTANCE_STATE_INVALID.',
  })
  acceptanceState?: OfferResponse | null
}

@InputType({ description: "A member's answer to every offer that waits for one." })
export class RespondToAllOffersInput {
  @Field(() => ID, { description: 'The session of the member.' })
  correlationId!: string

  @Field(() => OfferResponseEnum, {
    nullable: true,
    description: 'The answer. Missing, null or another value is ACCEPTANCE_STATE_INVALID.',
  })
  acceptanceState?: OfferResponse | null

  @Field(() => String, {
    nullable: true,
    description: 'Answers only the offers of this business unit and those of none; absent or blank answers all.',
  })
  businessUnit?: string | null
}

@ArgsType()
export class OffersArguments extends PageArguments {
  @Field(() => OfferKindEnum, {
    nullable: true,
    defaultValue: OfferKindEnum.TARGETED,
    description: 'Which offers to list.',
  })
  kind?: OfferKind | null

  @Field(() => String, {
    nullable: true,
    description: 'Keeps the offers of this business unit and those of none; absent or blank keeps all.',
  })
  businessUnit?: string | null

  @Field(() => AcceptanceState, { nullable: true, description: 'Keeps the offers in this state.' })
  acceptanceState?: AcceptanceState | null
}
