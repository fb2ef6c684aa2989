import { Field, ID, ObjectType } from 'type-graphql'

import { OptInStatus } from '../../domain/accounts/accounts.store'
import type { Consent } from '../../domain/opt-in/opt-in.store'
import { AccountType } from '../accounts/accounts.types'
import { createConnectionType } from '../connection'

@ObjectType('Consent', {
  description: "One change of a member's opt-in; never altered afterwards.",
  simpleResolvers: true,
})
export class ConsentType {
  @Field(() => ID, { description: "Unique among all members' consents, for caches." })
  id!: string

  @Field(() => OptInStatus, { nullable: true, description: 'The status before; null for the first one of a member.' })
  oldValue!: OptInStatus | null

  @Field(() => OptInStatus, { description: 'The status that the member chose.' })
  newValue!: OptInStatus

  @Field(() => Date, { description: 'When the member chose it.' })
  createdAt!: Date

  @Field(() => ID, { description: 'The session in which they did.' })
  correlationId!: string
}

export const ConsentConnection = createConnectionType(ConsentType, 'Consent')

@ObjectType({ description: 'The answer to setOptIn.', simpleResolvers: true })
export class SetOptInPayload {
  @Field(() => String, { description: 'Always `Opt-in updated.`' })
  message!: string

  @Field(() => AccountType, { description: 'The account with its opt-in status as it is now.' })
  account!: AccountType
}

export function toConsent({ accountId, number, oldValue, newValue, createdAt, correlationId }: Consent): ConsentType {
  return { id: `${encodeURIComponent(accountId)}:${number}`, oldValue, newValue, createdAt, correlationId }
}
