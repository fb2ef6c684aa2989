import { Field, InputType } from 'type-graphql'

import { OptInStatus } from '../../domain/accounts/accounts.store'
import { MAX_ACCOUNTS } from '../../programme-files/apply-accounts'
import { ID } from '../id.scalar'
import { AcceptanceState } from '../offers/offers.enums'

const KEPT = 'If it is absent, the account keeps what it has; null clears it.'

@InputType({ description: 'An offer that an account gets.' })
export class AccountOfferInput {
  @Field(() => ID, { description: 'The code of the offer, targeted or mass.' })
  code!: string

  @Field(() => AcceptanceState, {
    nullable: true,
    description:
      'The initial state; NONE if it is absent or null. An account that has the offer already keeps its state.',
  })
  acceptanceState?: AcceptanceState | null
}

@InputType({ description: 'An account to register or to update, with the fields of an account in a programme file.' })
export class AccountInput {
  @Field(() => ID, { description: 'The account ID in the programme. If no account has it, the account is registered.' })
  id!: string

  @Field(() => [ID], {
    nullable: true,
    description: 'The numbers of loyalty cards that the account gets. Those that it has already stay.',
  })
  loyaltyIds?: string[] | null

  @Field(() => ID, { nullable: true, description: `The ID of the account in another system of the retailer. ${KEPT}` })
  externalId?: string | null

  @Field(() => String, { nullable: true, description: `The e-mail address. It is stored in lower case. ${KEPT}` })
  email?: string | null

  @Field(() => String, { nullable: true, description: `The phone number. ${KEPT}` })
  phoneNumber?: string | null

  @Field(() => String, {
    nullable: true,
    description: `The preferred language of the member, as a BCP 47 tag. ${KEPT}`,
  })
  locale?: string | null

  @Field(() => OptInStatus, {
    nullable: true,
    description: 'The opt-in of an account that has none. A recorded opt-in stays: only the member changes it.',
  })
  optIn?: OptInStatus | null

  @Field(() => [AccountOfferInput], {
    nullable: true,
    description: 'The offers that the account gets: this targets an offer. Those that it has already stay as they are.',
  })
  offers?: AccountOfferInput[] | null
}

@InputType({ description: 'The input of applyAccounts.' })
export class ApplyAccountsInput {
  @Field(() => [AccountInput], {
    description: `Up to ${MAX_ACCOUNTS} accounts. More is ACCOUNTS_INVALID, and so are two accounts with the same ID or identifier.`,
  })
  accounts!: AccountInput[]

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Only checks the accounts and counts what would change. Nothing is written.',
  })
  dryRun?: boolean | null
}
