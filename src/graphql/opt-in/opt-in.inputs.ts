import { Field, InputType } from 'type-graphql'

import { OptInStatus } from '../../domain/accounts/accounts.store'
import { ID } from '../id.scalar'

@InputType({ description: 'The input of setOptIn.' })
export class SetOptInInput {
  @Field(() => ID, { description: 'The session of the member. An unknown or expired session is SESSION_NOT_FOUND.' })
  correlationId!: string

  @Field(() => OptInStatus, {
    nullable: true,
    description: 'The answer. A missing or null value is OPT_IN_MISSING. Any other value is OPT_IN_INVALID.',
  })
  loyaltyOptIn?: OptInStatus | null
}
