import type { Dependencies } from '../dependencies'
import { type Order, type Page, type PageRequest, readPage } from '../paging/page'
import type { LedgerEntry } from './entries'
import { findEntries } from './ledger.store'

const NEWEST_FIRST: Order<LedgerEntry> = {
  getKey: ({ postingNumber, position }) => [postingNumber, position],
  keyTypes: ['number', 'number'],
}

/**
 * Returns one page of the ledger of an account, newest first.
 *
 * Errors: ARGUMENT_INVALID (page size or cursor).
 */
export async function listLedger(
  { database }: Dependencies,
  accountId: string,
  request: PageRequest,
): Promise<Page<LedgerEntry>> {
  return readPage({ name: `ledger ${accountId}`, ...NEWEST_FIRST }, request, (after, limit) => {
    const below = after && { postingNumber: Number(after[0]), position: Number(after[1]) }
    return findEntries(database.client, accountId, { below, limit })
  })
}
