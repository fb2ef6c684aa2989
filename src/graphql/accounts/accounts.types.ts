import { Field, ID, ObjectType, registerEnumType } from 'type-graphql'

import { identifierTypes, OptInStatus } from '../../domain/accounts/accounts.store'
import { toEnumObject } from '../enum-object'

export const IdentifierTypeEnum = toEnumObject(identifierTypes)

registerEnumType(IdentifierTypeEnum, {
  name: 'IdentifierType',
  description: 'The kind of identifier by which a member is found.',
  valuesConfig: {
    ACCOUNT_ID: { description: "The programme's own account id." },
    LOYALTY_ID: { description: 'The number of a loyalty card of the account.' },
    EXTERNAL_ID: { description: "The account's id in another system of the retailer." },
    EMAIL: { description: "The account's e-mail address, without regard to case." },
    PHONE_NUMBER: { description: "The account's phone number, written as the programme has it." },
  },
})

registerEnumType(OptInStatus, {
  name: 'OptInStatus',
  description: 'Whether a member agreed to communications of the loyalty programme.',
  valuesConfig: {
    ACCEPTED: { description: 'The member agreed.' },
    DECLINED: { description: 'The member refused.' },
  },
})

@ObjectType('Account', { description: "A member's account." })
export class AccountType {
  @Field(() => ID, { description: "The programme's own account id." })
  id!: string

  @Field(() => String, { nullable: true, description: 'The preferred language as a BCP 47 tag, where known.' })
  locale!: string | null

  @Field(() => OptInStatus, {
    nullable: true,
    description: 'The opt-in status; null where the member never gave one.',
  })
  optIn!: OptInStatus | null

  @Field(() => Date, { nullable: true, description: 'When the opt-in status was set.' })
  optInUpdatedAt!: Date | null
}
