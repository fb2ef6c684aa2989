import { isDeepStrictEqual } from 'node:util'

import type { Dependencies } from '../dependencies'
import type { Contact } from './contact'
import { saveContact } from './contacts.store'

/**
 * Writes a change of a contact as its next version, and returns the contact as it is then. Where nothing changed,
 * nothing is written: version, etag and time stamp stay.
 */
export async function saveChange(
  { database, clock }: Dependencies,
  before: Contact,
  changed: Contact,
  modifiedBy: string,
): Promise<Contact> {
  if (isDeepStrictEqual(before, changed)) return before
  // Told anew for every attempt, and never before the last change: an older time would let ifUnmodifiedSince through.
  const now = clock()
  const modifiedTimeStamp = now > before.modifiedTimeStamp ? now : before.modifiedTimeStamp
  const after = { ...changed, version: before.version + 1, modifiedBy, modifiedTimeStamp }
  await database.transaction((tx) => saveContact(tx, before, after))
  return after
}
