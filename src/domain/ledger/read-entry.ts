import type { Dependencies } from '../dependencies'
import type { LedgerEntry } from './entries'
import { findEntry, type LedgerPosition } from './ledger.store'

/** Reads one ledger entry of an account. Undefined if there is none. */
export async function readEntry(
  { database }: Dependencies,
  accountId: string,
  position: LedgerPosition,
): Promise<LedgerEntry | undefined> {
  return findEntry(database, accountId, position)
}
