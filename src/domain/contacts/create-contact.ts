import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import type { Contact, SentContact } from './contact'
import { findContact, insertContact } from './contacts.store'
import { replaceGlobalIds } from './entry-id'
import { newContact } from './new-contact'
import { findRepeatedIds, validateContact } from './validate-contact'
import { requireNoViolations } from './violation'

/**
 * Records what was presented to a subject. The server sets the id, the time stamps and the names of users, whatever is
 * sent. Entries of lists keep the ids that they are sent with.
 *
 * Errors, in this order: CONTACT_INVALID, TRACKING_CODE_IN_USE. Of concurrent calls with the same response tracking code,
 * one succeeds; the others find its contact when they are retried.
 * Source: docs/reference.md#update-contact.
 */
export async function createContact(deps: Dependencies, actor: Actor, record: SentContact): Promise<Contact> {
  const { database, clock } = deps
  const now = clock()
  const sent = replaceGlobalIds(record)
  requireNoViolations([...validateContact(sent), ...findRepeatedIds(sent)])
  const contact = newContact(sent, { name: actor.name, now })
  const { responseTrackingCode } = contact
  return database.retryConflicts(async () => {
    if (await findContact(database, { responseTrackingCode })) {
      throw domainError('TRACKING_CODE_IN_USE', { field: ['contact', 'responseTrackingCode'] })
    }
    await database.rows.write(insertContact(contact))
    return contact
  })
}
