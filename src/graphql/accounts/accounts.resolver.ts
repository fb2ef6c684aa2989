import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'

import { readLoyaltyIds } from '../../domain/accounts/read-loyalty-ids'
import type { Context } from '../context'
import { ID } from '../id.scalar'
import { AccountType } from './accounts.types'

@Resolver(() => AccountType)
export class AccountsResolver {
  @FieldResolver(() => [ID], { description: 'The numbers of the loyalty cards of the account, sorted as text.' })
  loyaltyIds(@Root() account: AccountType, @Ctx() { deps }: Context): Promise<string[]> {
    return readLoyaltyIds(deps, account.id)
  }
}
