import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql'

import { LOYALTY_SCOPES } from '../../access/scopes'
import { adjustPoints } from '../../domain/ledger/adjust-points'
import { readDescriptions } from '../../domain/ledger/describe-entries'
import { listLedger } from '../../domain/ledger/list-ledger'
import { readBalances } from '../../domain/ledger/read-balances'
import { readTotals } from '../../domain/ledger/read-totals'
import { AccountType, toReader } from '../accounts/accounts.types'
import { toConnection } from '../connection'
import type { Context } from '../context'
import { PageArguments } from '../page.inputs'
import { AdjustPointsInput } from './ledger.inputs'
import {
  AdjustPointsPayload,
  BalanceType,
  LedgerEntryConnection,
  PointTotalsType,
  toAdjustPointsPayload,
  toBalance,
  toLedgerEntry,
} from './ledger.types'

@Resolver(() => AccountType)
export class LedgerResolver {
  @Authorized(LOYALTY_SCOPES)
  @Mutation(() => AdjustPointsPayload, {
    nullable: true,
    description:
      'Gives points to an account, or takes them, for a reason. A negative adjustment takes no more than the balance. The ledger entry and the balance are written together or not at all.\n\n' +
      'Errors, in this order: ACCOUNT_NOT_FOUND, BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED, ARGUMENT_INVALID (`businessUnit`, if the programme has no default one; `points`; `reason`; `adjustmentId`), ADJUSTMENT_ALREADY_EXISTS, INSUFFICIENT_POINTS, POINTS_OUT_OF_RANGE (the balance).\n\n' +
      'Source: docs/reference.md#adjust-points',
  })
  async adjustPoints(
    @Arg('input', () => AdjustPointsInput, { description: 'The adjustment to make.' }) input: AdjustPointsInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<AdjustPointsPayload> {
    const { entry, ...adjustment } = await adjustPoints(deps, caller, input)
    const describe = await readDescriptions(deps, { accountId: entry.accountId, locale: null }, [entry])
    return toAdjustPointsPayload(adjustment, describe(entry))
  }

  @FieldResolver(() => [BalanceType], {
    description: 'The points of the account, one entry for each business unit and reward type.',
  })
  async balances(@Root() account: AccountType, @Ctx() { deps }: Context): Promise<BalanceType[]> {
    return (await readBalances(deps, account.id)).map(toBalance)
  }

  @FieldResolver(() => PointTotalsType, {
    description:
      'What the account earned in its lifetime, and what reversals and adjustments changed.\n\nErrors: POINTS_OUT_OF_RANGE (a total does not fit the type Int).',
  })
  totals(@Root() account: AccountType, @Ctx() { deps }: Context): Promise<PointTotalsType> {
    return readTotals(deps, account.id)
  }

  @FieldResolver(() => LedgerEntryConnection, {
    description: 'The ledger entries of the account, newest first.\n\nErrors: ARGUMENT_INVALID (`first`, `after`).',
  })
  async ledger(
    @Root() account: AccountType,
    @Args(() => PageArguments) request: PageArguments,
    @Ctx() { deps }: Context,
  ): Promise<InstanceType<typeof LedgerEntryConnection>> {
    const page = await listLedger(deps, account.id, request)
    const entries = page.edges.map(({ node }) => node)
    const describe = await readDescriptions(deps, toReader(account), entries)
    return toConnection(page, (entry) => toLedgerEntry(describe(entry)))
  }
}
