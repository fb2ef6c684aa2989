import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import type { Contact } from './contact'
import { findContact, insertContact } from './contacts.store'
import { newContact } from './new-contact'
import { findRepeatedIds, parseContact, requireValid } from './parse-contact'

/**
 * Records what was presented to a subject, as a value of any type. The server sets the id, the time stamps and the names
 * of users, whatever is sent. Entries of lists keep the ids that they are sent with.
 *
 * Errors, in this order: CONTACT_INVALID, TRACKING_CODE_IN_USE. Of concurrent calls with the same response tracking code,
 * one succeeds; the others find its contact when they are retried.
 * Source: docs/reference.md#update-contact.
 */
export async function createContact(deps: Dependencies, actor: Actor, record: unknown): Promise<Contact> {
  const { database, clock } = deps
  const now = clock()
  const parsed = parseContact(record)
  const contact = newContact(requireValid(parsed, findRepeatedIds(parsed.record)), { name: actor.name, now })
  const { responseTrackingCode } = contact
  return database.retryConflicts(async () => {
    if (await findContact(database, { responseTrackingCode })) {
      throw domainError('TRACKING_CODE_IN_USE', { field: ['contact', 'responseTrackingCode'] })
    }
    await database.rows.write(insertContact(contact))
    return contact
  })
}
