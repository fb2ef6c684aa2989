import { Field, ObjectType } from 'type-graphql'

import { createConnectionType } from '../connection'
import { ID } from '../id.scalar'
import { Node } from '../node/node.types'

@ObjectType('Session', {
  implements: Node,
  description:
    'A limited time in which a client acts for one account. Every call for a member names a session by its correlation ID. The lifetime is a setting of the service; the default is 24 hours.',
})
export class SessionType {
  @Field(() => ID, { description: 'Identifies the session in every later call.' })
  correlationId!: string

  @Field(() => String, { nullable: true, description: 'The channel of the session. Null if none was given.' })
  channel!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The language of the session, as a BCP 47 tag. Null if none was given.',
  })
  locale!: string | null

  @Field(() => Date, { description: 'When the session was started.' })
  createdAt!: Date

  @Field(() => Date, { description: 'When the session expires. At exactly this instant, it can still be used.' })
  expiresAt!: Date

  accountId!: string
}

export const SessionConnection = createConnectionType(SessionType, 'Session')

@ObjectType({ description: 'The payload of startSession.', simpleResolvers: true })
export class StartSessionPayload {
  @Field(() => SessionType, {
    description: 'The new session, or the live session of the account that has the correlation ID already.',
  })
  session!: SessionType
}
