import { isDeepStrictEqual } from 'node:util'

import type { Dependencies } from '../dependencies'
import type { Contact } from './contact'
import { saveContact } from './contacts.store'

/** Who acts, and when. */
export interface Actor {
  readonly name: string
  readonly now: Date
}

/**
 * Writes a change of a contact as its next version, and returns the contact as it is then. Where nothing changed,
 * nothing is written: version, etag and time stamp stay.
 */
export async function saveChange(
  { database }: Dependencies,
  before: Contact,
  changed: Contact,
  { name, now }: Actor,
): Promise<Contact> {
  if (isDeepStrictEqual(before, changed)) return before
  const after = { ...changed, version: before.version + 1, modifiedBy: name, modifiedTimeStamp: now }
  await database.transaction((tx) => saveContact(tx, before, after))
  return after
}
