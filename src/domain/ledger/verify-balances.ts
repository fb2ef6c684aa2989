import type { Database } from '../../database/client'
import { type BalanceDifference, findAccountIds, findDifferences } from './verification.store'

/**
 * Compares the balances of every account with the sums of its ledger entries, and reports each difference when it is
 * found. Returns the number of accounts. It reads in batches, and the balances and entries of a batch in one statement, so
 * it can run while the service writes, on a database of any size.
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
