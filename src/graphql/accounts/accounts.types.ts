import { Field, ObjectType, registerEnumType } from 'type-graphql'

import { identifierTypes, OptInStatus } from '../../domain/accounts/accounts.store'
import type { TextReader } from '../../domain/wording/read-locales'
import { toEnumObject } from '../enum-object'
import { ID } from '../id.scalar'
import { Node } from '../node/node.types'

export const IdentifierTypeEnum = toEnumObject(identifierTypes)

registerEnumType(IdentifierTypeEnum, {
  name: 'IdentifierType',
  description: 'The type of an identifier by which an account is found.',
  valuesConfig: {
    ACCOUNT_ID: { description: 'The account ID in the programme.' },
    LOYALTY_ID: { description: 'The number of a loyalty card of the account.' },
    EXTERNAL_ID: { description: 'The ID of the account in another system of the retailer.' },
    EMAIL: { description: 'The e-mail address of the account. Case is ignored.' },
    PHONE_NUMBER: { description: 'The phone number of the account, exactly as the programme records it.' },
  },
})

registerEnumType(OptInStatus, {
  name: 'OptInStatus',
  description:
    'An answer to the opt-in question: whether the programme may send communications to the member. Any other value is OPT_IN_INVALID.',
  valuesConfig: {
    ACCEPTED: { description: 'The member agrees to communications.' },
    DECLINED: { description: 'The member declines communications.' },
  },
})

@ObjectType('Account', { implements: Node, description: 'The record of one member in the loyalty programme.' })
export class AccountType {
  @Field(() => ID, { description: 'The account ID in the programme.' })
  id!: string

  @Field(() => String, {
    nullable: true,
    description: 'The preferred language of the member, as a BCP 47 tag. Null if it is not recorded.',
  })
  locale!: string | null

  @Field(() => OptInStatus, {
    nullable: true,
    description: 'The current opt-in. Null if no answer is recorded.',
  })
  optIn!: OptInStatus | null

  @Field(() => Date, {
    nullable: true,
    description: 'When the opt-in was last changed. Null if no answer is recorded.',
  })
  optInUpdatedAt!: Date | null

  /** That of the session through which the account was reached: texts are in its language. */
  sessionLocale?: string | null
}

/** The reader of the texts below an account. */
export function toReader({ id, locale, sessionLocale = null }: AccountType): TextReader {
  return { accountId: id, locale: sessionLocale, accountLocale: locale }
}
