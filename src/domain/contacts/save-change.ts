import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'

import type { Dependencies } from '../dependencies'
import { LAST_INSTANT } from '../values/instant'
import type { Contact } from './contact'
import { contactChanges } from './contacts.store'

/**
 * The next version of a contact. Its time is later than that of the version before by at least a millisecond, whatever the
 * clock and imports say, so that ifUnmodifiedSince misses no change. Only after the last instant that can be stored, the time
 * stays.
 */
export function nextVersion(before: Contact, changed: Contact, { name, now }: { name: string; now: Date }): Contact {
  const time = Math.min(Math.max(now.getTime(), before.modifiedTimeStamp.getTime() + 1), LAST_INSTANT.getTime())
  return {
    ...changed,
    version: before.version + 1,
    revision: randomUUID(),
    modifiedBy: name,
    modifiedTimeStamp: new Date(time),
  }
}

/**
 * Writes a changed contact as its next version, and returns that version. If nothing changed, nothing is written: version,
 * etag and time stamp stay.
 */
export async function saveChange(
  { database, clock }: Dependencies,
  before: Contact,
  changed: Contact,
  modifiedBy: string,
): Promise<Contact> {
  if (isDeepStrictEqual(before, changed)) return before
  const after = nextVersion(before, changed, { name: modifiedBy, now: clock() })
  await database.rows.write(contactChanges(before, after))
  return after
}
