import type { Dependencies } from '../dependencies'
import { newestFirst, parseCreationKey } from '../paging/creation-order'
import { type Page, type PageRequest, readPage } from '../paging/page'
import { findSessions, type Session } from './sessions.store'

const NEWEST_FIRST = newestFirst<Session>(({ createdAt, correlationId }) => ({ createdAt, id: correlationId }))

/**
 * Returns one page of the sessions of an account, newest first. Sessions that have expired are among them.
 *
 * Errors: ARGUMENT_INVALID (page size or cursor).
 */
export async function listSessions(
  { database: { client } }: Dependencies,
  accountId: string,
  request: PageRequest,
): Promise<Page<Session>> {
  return readPage({ name: `sessions ${accountId}`, ...NEWEST_FIRST }, request, (key, limit) =>
    findSessions(client, accountId, { after: key && parseCreationKey(key), limit }),
  )
}
