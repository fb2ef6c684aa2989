import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'

import { MEMBER_SCOPES } from '../../access/scopes'
import type { IdentifierType } from '../../domain/accounts/accounts.store'
import { readAccountByIdentifier } from '../../domain/accounts/read-account'
import { readLoyaltyIds } from '../../domain/accounts/read-loyalty-ids'
import type { Context } from '../context'
import { ID } from '../id.scalar'
import { AccountType, IdentifierTypeEnum } from './accounts.types'

@Resolver(() => AccountType)
export class AccountsResolver {
  @Authorized(MEMBER_SCOPES)
  @Query(() => AccountType, {
    nullable: true,
    description:
      'The account with an identifier, without a session. Null if there is none. For a member, also null if it is not the own account.',
  })
  async account(
    @Arg('identifier', () => ID, { description: 'An identifier of the account, of the type in `identifierType`.' })
    identifier: string,
    @Arg('identifierType', () => IdentifierTypeEnum, {
      nullable: true,
      defaultValue: IdentifierTypeEnum.ACCOUNT_ID,
      description: 'The type of the identifier.',
    })
    identifierType: IdentifierType | null,
    @Ctx() { deps, caller }: Context,
  ): Promise<AccountType | null> {
    const found = { identifier, identifierType: identifierType ?? 'ACCOUNT_ID' }
    return (await readAccountByIdentifier(deps, caller, found)) ?? null
  }

  @FieldResolver(() => [ID], { description: 'The numbers of the loyalty cards of the account, sorted as text.' })
  loyaltyIds(@Root() account: AccountType, @Ctx() { deps }: Context): Promise<string[]> {
    return readLoyaltyIds(deps, account.id)
  }
}
