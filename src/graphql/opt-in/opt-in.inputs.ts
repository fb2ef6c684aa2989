import { Field, ID, InputType } from 'type-graphql'

import { OptInStatus } from '../../domain/accounts/accounts.store'

@InputType({ description: 'Whether a member agrees to communications of the loyalty programme.' })
export class SetOptInInput {
  @Field(() => ID, { description: 'The session of the member.' })
  correlationId!: string

  @Field(() => OptInStatus, {
    nullable: true,
    description: 'The answer. Missing or null is OPT_IN_MISSING, any other value OPT_IN_INVALID.',
  })
  loyaltyOptIn?: OptInStatus | null
}
