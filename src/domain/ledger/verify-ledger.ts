import type { Client, Database } from '../../database/client'
import {
  type BalanceDifference,
  type EntryKey,
  findAccountIds,
  findDifferences,
  findUnmatchedReversals,
  findUnreversedEntries,
} from './verification.store'

/** A rule of the ledger that does not hold. */
export type LedgerFault =
  | ({ readonly kind: 'balance differs' } & BalanceDifference)
  | ({ readonly kind: 'unmatched reversal' | 'not reversed' } & EntryKey)

/**
 * Verifies the ledger of every account, and reports each fault when it is found: every balance is the sum of its entries,
 * every reversal is the negative of one entry that no other reversal takes back, and a reversed activity has no entry
 * without a reversal. Returns the number of accounts. It reads in batches, and the balances and entries of a batch in one
 * statement, so it can run while the service writes, on a database of any size.
 */
export async function verifyLedger({ client }: Database, onFault: (fault: LedgerFault) => void): Promise<number> {
  let accounts = 0
  for (
    let ids = await findAccountIds(client, '');
    ids.length > 0;
    ids = await findAccountIds(client, ids.at(-1) ?? '')
  ) {
    for (const fault of await findFaults(client, ids)) onFault(fault)
    accounts += ids.length
  }
  return accounts
}

async function findFaults(client: Client, accountIds: readonly string[]): Promise<LedgerFault[]> {
  const differences = await findDifferences(client, accountIds)
  const unmatched = await findUnmatchedReversals(client, accountIds)
  const notReversed = await findUnreversedEntries(client, accountIds)
  return [
    ...differences.map((difference) => ({ kind: 'balance differs' as const, ...difference })),
    ...unmatched.map((key) => ({ kind: 'unmatched reversal' as const, ...key })),
    ...notReversed.map((key) => ({ kind: 'not reversed' as const, ...key })),
  ]
}
