import { Field, ID, ObjectType } from 'type-graphql'

@ObjectType('Session', {
  description:
    'What a caller works in on behalf of one member, named by its correlation id. It lives for a configured time, 24 hours unless set.',
})
export class SessionType {
  @Field(() => ID, { description: 'Names the session in every later call.' })
  correlationId!: string

  @Field(() => String, { nullable: true, description: 'The channel of the session, where one was given.' })
  channel!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The language of the session as a BCP 47 tag, where one was given.',
  })
  locale!: string | null

  @Field(() => Date, { description: 'When the session was started.' })
  createdAt!: Date

  @Field(() => Date, { description: 'The last instant at which the session can be used.' })
  expiresAt!: Date

  accountId!: string
}

@ObjectType({ description: 'The answer to startSession.', simpleResolvers: true })
export class StartSessionPayload {
  @Field(() => SessionType, {
    description: "The session: the new one, or the account's live one of that correlation id.",
  })
  session!: SessionType
}
