import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql'

import { LOYALTY_SCOPES } from '../../access/scopes'
import { readAccount } from '../../domain/accounts/read-account'
import { applyAccounts } from '../../programme-files/apply-accounts'
import type { Context } from '../context'
import { ApplyAccountsPayload } from './accounts.types'
import { ApplyAccountsInput } from './apply-accounts.inputs'

@Resolver()
export class ApplyAccountsResolver {
  @Authorized(LOYALTY_SCOPES)
  @Mutation(() => ApplyAccountsPayload, {
    nullable: true,
    description:
      'Registers and updates accounts by their IDs, and targets offers to them, with the meaning of `accounts` in a programme file. All accounts are written or none. What the input does not name stays, and so do the opt-in, the answers and the points that a member has. A repeated call changes nothing, so a retry is safe.\n\n' +
      'Errors: ACCOUNTS_INVALID, with every violation.\n\n' +
      'Source: docs/reference.md#apply-accounts',
  })
  async applyAccounts(
    @Arg('input', () => ApplyAccountsInput, { description: 'The accounts.' }) input: ApplyAccountsInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<ApplyAccountsPayload> {
    const dryRun = input.dryRun ?? false
    const counts = await applyAccounts(deps, caller, { accounts: input.accounts, dryRun })
    // Read together, and after the call, so that they are as they were written.
    const accounts = dryRun ? [] : await Promise.all(input.accounts.map(({ id }) => readAccount(deps, id)))
    return { ...counts, accounts }
  }
}
