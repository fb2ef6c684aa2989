import type { Dependencies } from '../dependencies'
import { invalidCursor } from '../paging/cursor'
import { type Order, type Page, type PageRequest, readPage } from '../paging/page'
import { parseInstant } from '../values/instant'
import { isStorableText } from '../values/text'
import { type ContactReading, waitToReadContacts } from './contact-reading'
import { findContactsById, type ListedContact } from './contacts.store'
import { type ContactFilter, type ContactOrder, type ContactSortKey, findContactKeys } from './find-contact-keys'

export interface ListContactsInput extends PageRequest {
  filter?: ContactFilter | null
  /** Default: NEWEST_FIRST. */
  orderBy?: ContactOrder | null
}

const BY_CREATION: Order<ContactSortKey> = {
  getKey: ({ creationTimeStamp, id }) => [creationTimeStamp.toISOString(), id],
  keyTypes: ['string', 'string'],
}

/**
 * One page of the contacts that match a filter, by the time of their creation, then by their id.
 *
 * Errors: ARGUMENT_INVALID (page size or cursor), and those of the budget.
 */
export async function listContacts(
  { database: { client } }: Dependencies,
  { filter, orderBy, ...request }: ListContactsInput,
  reading: ContactReading,
): Promise<Page<ListedContact>> {
  const conditions = filter ?? {}
  const order = orderBy ?? 'NEWEST_FIRST'
  const page = await readPage({ name: nameList(order, conditions), ...BY_CREATION }, request, async (key, limit) => {
    const after = key && parseSortKey(String(key[0]), String(key[1]))
    return findContactKeys(client, conditions, { order, after, limit })
  })
  const ids = page.edges.map(({ node }) => node.id)
  await waitToReadContacts(client, ids, reading)
  const contacts = await findContactsById(client, ids, reading.requested)
  // A contact that was deleted after its key was read is left out. The cursors of the page stay valid.
  const edges = page.edges.flatMap(({ node: { id }, cursor }) => {
    const contact = contacts.get(id)
    return contact ? { node: contact, cursor } : []
  })
  return { ...page, edges }
}

/** The order and the conditions: with others it is another list. */
function nameList(order: ContactOrder, filter: ContactFilter): string {
  const conditions = Object.entries(filter).filter(([, value]) => value != null)
  return `contacts ${order} ${JSON.stringify(conditions.sort(([a], [b]) => (a < b ? -1 : 1)))}`
}

function parseSortKey(time: string, id: string): ContactSortKey {
  const creationTimeStamp = parseInstant(time)
  if (!creationTimeStamp || !isStorableText(id)) throw invalidCursor()
  return { creationTimeStamp, id }
}
