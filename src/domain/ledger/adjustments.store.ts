import type { Database } from '../../database/client'
import { insert } from '../../database/rows/change'
import type { Account } from '../accounts/accounts.store'
import type { ChangedBalance } from './change-balances'
import type { LedgerEntry } from './entries'
import { createPostingChanges } from './ledger.store'

/** The one ledger entry of an adjustment. */
export async function findAdjustmentEntry({ rows }: Database, adjustmentId: string): Promise<LedgerEntry | undefined> {
  const [adjustment] = await rows.find('Adjustment', { id: adjustmentId })
  if (!adjustment) return undefined
  const { accountId, number } = adjustment
  const [entry] = await rows.find('LedgerEntry', { accountId, postingNumber: number })
  return entry
}

/**
 * Writes an adjustment as one unit with its entry and balance. Fails with a conflict if its ID is already used, or if the
 * account has got another posting since it was read.
 */
export async function saveAdjustment(
  { rows }: Database,
  { account, entry, balance }: { account: Account; entry: LedgerEntry; balance: ChangedBalance },
): Promise<void> {
  const { cause: id, accountId, postingNumber: number } = entry
  await rows.write([
    insert('Adjustment', { id, accountId, number }),
    ...createPostingChanges({ account, entries: [entry], balances: [balance] }),
  ])
}
