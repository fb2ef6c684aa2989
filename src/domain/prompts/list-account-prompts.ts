import type { Dependencies } from '../dependencies'
import { newestFirst, parseCreationKey } from '../paging/creation-order'
import { type Page, type PageRequest, readPage } from '../paging/page'
import { joinOffers } from '../offers/join-offers'
import type { Prompt } from './prompt'
import { findPromptsOfAccount } from './prompts.store'

const NEWEST_FIRST = newestFirst<Prompt>(({ createdAt, id }) => ({ createdAt, id }))

/**
 * Returns one page of the prompts of an account in all its sessions, newest first.
 *
 * Errors: ARGUMENT_INVALID (page size or cursor).
 */
export async function listAccountPrompts(
  deps: Dependencies,
  accountId: string,
  request: PageRequest,
): Promise<Page<Prompt>> {
  const { client } = deps.database
  return readPage({ name: `prompts ${accountId}`, ...NEWEST_FIRST }, request, async (key, limit) => {
    const after = key && parseCreationKey(key)
    return joinOffers(deps, accountId, await findPromptsOfAccount(client, accountId, { after, limit }))
  })
}
