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
  @FieldResolver(() => [BalanceType], { description: 'The points of the account, by business unit.' })
  async balances(@Root() account: AccountType, @Ctx() { deps }: Context): Promise<BalanceType[]> {
    return (await readBalances(deps, account.id)).map(toBalance)
  }

  @FieldResolver(() => LedgerEntryConnection, {
    description: 'Every credit of points to the account, newest first. Errors: ARGUMENT_INVALID.',
  })
  async ledger(
    @Root() account: AccountType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { deps }: Context,
  ): Promise<InstanceType<typeof LedgerEntryConnection>> {
    return toConnection(await listLedger(deps, account.id, page), toLedgerEntry)
  }
}
