import { Field, ObjectType } from 'type-graphql'

import { formatNodeId } from '../../domain/values/node-id'
import { OptInStatus } from '../../domain/accounts/accounts.store'
import type { Consent } from '../../domain/opt-in/opt-in.store'
import { OPT_IN_UPDATED } from '../../domain/wording/confirmations'
import { AccountType } from '../accounts/accounts.types'
import { createConnectionType } from '../connection'
import { ID } from '../id.scalar'
import { Node } from '../node/node.types'

@ObjectType('Consent', {
  implements: Node,
  description: 'The record of one change of the opt-in of a member. It is never modified.',
  simpleResolvers: true,
})
export class ConsentType {
  @Field(() => ID, { description: 'The global ID: `Consent:`, the account ID and the number of the consent.' })
  id!: string

  @Field(() => OptInStatus, {
    nullable: true,
    description: 'The opt-in before the change. Null if there was no answer before.',
  })
  oldValue!: OptInStatus | null

  @Field(() => OptInStatus, { description: 'The opt-in after the change.' })
  newValue!: OptInStatus

  @Field(() => Date, { description: 'When the opt-in was changed.' })
  createdAt!: Date

  @Field(() => ID, { description: 'The session in which the opt-in was changed.' })
  correlationId!: string
}

export const ConsentConnection = createConnectionType(ConsentType, 'Consent')

@ObjectType({ description: 'The payload of setOptIn.', simpleResolvers: true })
export class SetOptInPayload {
  @Field(() => String, { description: `Always \`${OPT_IN_UPDATED}\`` })
  message!: string

  @Field(() => AccountType, { description: 'The account after the call.' })
  account!: AccountType
}

export function toConsent({ accountId, number, oldValue, newValue, createdAt, correlationId }: Consent): ConsentType {
  return { id: formatNodeId('Consent', accountId, number), oldValue, newValue, createdAt, correlationId }
}
