import type { Database } from '../../database/client'
import { findAccountIds, findDifferences } from './verification.store'

/** A balance that is not the sum of its entries. Null where there is no row of that side. */
export interface BalanceDifference {
  readonly accountId: string
  readonly businessUnit: string
  readonly rewardType: string
  readonly balance: number | null
  readonly entries: number | null
}

/**
 * Compares the balances of every account with the sums of its ledger entries, and tells of each difference as it is
 * found. Returns how many accounts there are. It reads portion by portion, each at one moment, so it can run beside a
 * service, on a database of any size.
 */
export async function verifyBalances(
  { client }: Database,
  onDifference: (difference: BalanceDifference) => void,
): Promise<number> {
  let accounts = 0
  for (
    let ids = await findAccountIds(client, '');
    ids.length > 0;
    ids = await findAccountIds(client, ids.at(-1) ?? '')
  ) {
    for (const difference of await findDifferences(client, ids)) onDifference(difference)
    accounts += ids.length
  }
  return accounts
}
