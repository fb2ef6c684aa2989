import { Field, ObjectType } from 'type-graphql'

import type { Programme } from '../../domain/programme/programme'
import { createConnectionType } from '../connection'
import { ID } from '../id.scalar'
import { Node } from '../node/node.types'

@ObjectType('Session', {
  implements: Node,
  description:
    'A limited time in which a client acts for one account. Every call for a member names a session by its correlation ID. The lifetime is a setting of the service; the default is 24 hours.',
  simpleResolvers: true,
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

  endedAt!: Date | null

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

@ObjectType({ description: 'The payload of endSession.', simpleResolvers: true })
export class EndSessionPayload {
  @Field(() => ID, { description: 'The correlation ID of the session. It cannot be used for another session.' })
  endedCorrelationId!: string
}

@ObjectType({
  description: 'What a client of a member needs of the programme. Lists have only what is enabled, sorted as text.',
  simpleResolvers: true,
})
export class ProgrammeInfo {
  @Field(() => String, { description: 'The currency of amounts: an ISO 4217 code.' })
  currency!: string

  @Field(() => String, { description: 'The time zone in which days begin: an IANA name.' })
  timeZone!: string

  @Field(() => [String], { description: 'The business units that issue points.' })
  businessUnits!: string[]

  @Field(() => [String], { description: 'The channels of sessions and activities.' })
  channels!: string[]

  @Field(() => [String], { description: 'The actions of activities.' })
  actions!: string[]
}

export function toProgrammeInfo({ currency, timeZone, businessUnits, channels, actions }: Programme): ProgrammeInfo {
  const namesOfEnabled = (records: ReadonlyMap<string, { readonly enabled: boolean }>) =>
    [...records].flatMap(([name, { enabled }]) => (enabled ? name : [])).sort()
  return {
    currency: currency.code,
    timeZone,
    businessUnits: namesOfEnabled(businessUnits),
    channels: [...channels].sort(),
    actions: namesOfEnabled(actions),
  }
}
