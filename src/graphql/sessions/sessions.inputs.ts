import { Field, InputType } from 'type-graphql'

import type { IdentifierType } from '../../domain/accounts/accounts.store'
import { IdentifierTypeEnum } from '../accounts/accounts.types'
import { ID } from '../id.scalar'

@InputType({ description: 'The input of endSession.' })
export class EndSessionInput {
  @Field(() => ID, { description: 'The session to end. An unknown, ended or expired session is SESSION_NOT_FOUND.' })
  correlationId!: string
}

@InputType({ description: 'The input of startSession.' })
export class StartSessionInput {
  @Field(() => ID, {
    description:
      'An identifier of the member, of the type in `identifierType`. An unknown identifier is ACCOUNT_NOT_FOUND.',
  })
  identifier!: string

  @Field(() => IdentifierTypeEnum, {
    nullable: true,
    defaultValue: IdentifierTypeEnum.ACCOUNT_ID,
    description: 'The type of the identifier.',
  })
  identifierType?: IdentifierType | null

  @Field(() => ID, {
    nullable: true,
    description:
      'The ID of the session: 1 to 255 characters, without blanks at either end. If it is absent, a UUID is generated. An invalid ID is ARGUMENT_INVALID. An ID that is in use is CORRELATION_ID_IN_USE, unless it belongs to a live session of the same account.',
  })
  correlationId?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The channel of the session: a channel of the programme. Any other value is CHANNEL_NOT_FOUND.',
  })
  channel?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The language of the session: a BCP 47 tag such as `en-CA`. Any other text is ARGUMENT_INVALID.',
  })
  locale?: string | null
}
