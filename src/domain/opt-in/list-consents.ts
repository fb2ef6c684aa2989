import type { Dependencies } from '../dependencies'
import { type Order, type Page, type PageRequest, readPage } from '../paging/page'
import { type Consent, findConsents } from './opt-in.store'

const NEWEST_FIRST: Order<Consent> = { getKey: ({ number }) => [number], keyTypes: ['number'] }

/**
 * Returns one page of the changes of a member's opt-in, newest first.
 *
 * Errors: ARGUMENT_INVALID (page size or cursor).
 */
export async function listConsents(
  { database }: Dependencies,
  accountId: string,
  request: PageRequest,
): Promise<Page<Consent>> {
  return readPage({ name: `consents ${accountId}`, ...NEWEST_FIRST }, request, (after, limit) =>
    findConsents(database.client, accountId, { below: after && Number(after[0]), limit }),
  )
}
