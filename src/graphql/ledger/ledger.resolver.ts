import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'

import { listLedger } from '../../domain/ledger/list-ledger'
import { readBalances } from '../../domain/ledger/read-balances'
import { AccountType } from '../accounts/accounts.types'
import { toConnection } from '../connection'
import type { Context } from '../context'
import { PageArguments } from '../page.inputs'
import { BalanceType, LedgerEntryConnection, toBalance, toLedgerEntry } from './ledger.types'

@Resolver(() => AccountType)
export class LedgerResolver {
  @FieldResolver(() => [BalanceType], {
    description: 'The points of the account, one entry for each business unit and reward type.',
  })
  async balances(@Root() account: AccountType, @Ctx() { deps }: Context): Promise<BalanceType[]> {
    return (await readBalances(deps, account.id)).map(toBalance)
  }

  @FieldResolver(() => LedgerEntryConnection, {
    description: 'The ledger entries of the account, newest first.\n\nErrors: ARGUMENT_INVALID (`first`, `after`).',
  })
  async ledger(
    @Root() account: AccountType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { deps }: Context,
  ): Promise<InstanceType<typeof LedgerEntryConnection>> {
    return toConnection(await listLedger(deps, account.id, page), toLedgerEntry)
  }
}
