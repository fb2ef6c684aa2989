import { Field, Int, ObjectType, registerEnumType } from 'type-graphql'

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

@ObjectType('Account', {
  implements: Node,
  description: 'The record of one member in the loyalty programme.',
  simpleResolvers: true,
})
export class AccountType {
  @Field(() => ID, { description: 'The account ID in the programme.' })
  id!: string

  @Field(() => ID, {
    nullable: true,
    description: 'The ID of the account in another system of the retailer. Null if it is not recorded.',
  })
  externalId!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The e-mail address of the account, in lower case. Null if it is not recorded.',
  })
  email!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The phone number of the account, as it was given. Null if it is not recorded.',
  })
  phoneNumber!: string | null

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

  @Field(() => Date, { description: 'When the account was registered.' })
  createdAt!: Date

  /** That of the session through which the account was reached: texts are in its language. */
  sessionLocale?: string | null
}

@ObjectType({ description: 'The payload of applyAccounts.', simpleResolvers: true })
export class ApplyAccountsPayload {
  @Field(() => Int, { description: 'The number of accounts that were registered, or would be in a dry run.' })
  added!: number

  @Field(() => Int, {
    description: 'The number of accounts that were changed or got offers or loyalty IDs, or would in a dry run.',
  })
  changed!: number

  @Field(() => Int, { description: 'The number of accounts that the input does not change.' })
  unchanged!: number

  @Field(() => [AccountType], {
    description: 'The accounts after the call, in the order of the input. Empty for a dry run.',
  })
  accounts!: AccountType[]
}

/** The reader of the texts below an account. */
export function toReader({ id, locale, sessionLocale = null }: AccountType): TextReader {
  return { accountId: id, locale: sessionLocale, accountLocale: locale }
}
