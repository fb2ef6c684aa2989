import { Field, ID, InputType } from 'type-graphql'

import type { IdentifierType } from '../../domain/accounts/accounts.store'
import { IdentifierTypeEnum } from '../accounts/accounts.types'

@InputType({ description: 'Who the session is for, and how it is held.' })
export class StartSessionInput {
  @Field(() => ID, { description: "The member's identifier, of the kind that identifierType says." })
  identifier!: string

  @Field(() => IdentifierTypeEnum, {
    nullable: true,
    defaultValue: IdentifierTypeEnum.ACCOUNT_ID,
    description: 'The kind of identifier.',
  })
  identifierType?: IdentifierType | null

  @Field(() => ID, {
    nullable: true,
    description:
      'The name of the session, 1 to 255 characters; one is generated where it is absent. An id out of these limits is ARGUMENT_INVALID.',
  })
  correlationId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The channel of the session, one that the programme has; any other is CHANNEL_NOT_FOUND.',
  })
  channel?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The language of the session, a BCP 47 tag such as en-CA; any other text is ARGUMENT_INVALID.',
  })
  locale?: string | null
}
