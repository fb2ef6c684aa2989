import type { Dependencies } from '../dependencies'
import { invalidCursor } from '../paging/cursor'
import { type Order, type Page, type PageRequest, readPage } from '../paging/page'
import { parseInstant } from '../values/instant'
import { isStorableText } from '../values/text'
import type { Contact } from './contact'
import { findContactsById } from './contacts.store'
import { type ContactFilter, type ContactOrder, type ContactPlace, findContactPlaces } from './find-contact-places'

export interface ListContactsInput extends PageRequest {
  filter?: ContactFilter | null
  /** NEWEST_FIRST where it is absent. */
  orderBy?: ContactOrder | null
}

const BY_CREATION: Order<Contact> = {
  keyOf: ({ creationTimeStamp, id }) => [creationTimeStamp.toISOString(), id],
  example: ['', ''],
}

/**
 * One page of the contacts that a filter lets through, by the time of their creation and then their id.
 *
 * Errors: ARGUMENT_INVALID (page size or cursor).
 */
export async function listContacts(
  { database: { client } }: Dependencies,
  { filter, orderBy, ...page }: ListContactsInput,
): Promise<Page<Contact>> {
  return readPage(BY_CREATION, page, async (key, limit) => {
    const after = key && placeOf(String(key[0]), String(key[1]))
    if (!canMatch(filter ?? {})) return []
    const places = await findContactPlaces(client, filter ?? {}, { order: orderBy ?? 'NEWEST_FIRST', after, limit })
    return findContactsById(
      client,
      places.map(({ id }) => id),
    )
  })
}

function placeOf(time: string, id: string): ContactPlace {
  const creationTimeStamp = parseInstant(time)
  if (!creationTimeStamp || !isStorableText(id)) throw invalidCursor()
  return { creationTimeStamp, id }
}

/** A text that cannot be stored is one that no contact has; Postgres would refuse to look for it. */
function canMatch(filter: ContactFilter): boolean {
  return Object.values(filter).every((value) => typeof value !== 'string' || isStorableText(value))
}
