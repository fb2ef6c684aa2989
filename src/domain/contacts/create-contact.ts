import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import type { Contact, SentContact } from './contact'
import { insertContact, isTrackingCodeUsed } from './contacts.store'
import { newContact } from './new-contact'
import { findRepeatedIds, validateContact } from './validate-contact'
import { requireNoViolations } from './violation'

/**
 * Records what was presented to a subject. The server gives the id, time stamps and names of users, whatever
 * is sent; entries of lists keep the ids that they have.
 *
 * Errors, in this order: CONTACT_INVALID, TRACKING_CODE_IN_USE. Of records that are sent at the same moment with one
 * response tracking code, one is written.
 */
export async function createContact(deps: Dependencies, actor: Actor, sent: SentContact): Promise<Contact> {
  const now = deps.clock()
  requireNoViolations([...validateContact(sent), ...findRepeatedIds(sent)])
  const contact = newContact(sent, { name: actor.name, now })
  const { responseTrackingCode } = contact
  return deps.database.retryConflicts(async () => {
    if (await isTrackingCodeUsed(deps.database.client, responseTrackingCode)) {
      throw domainError('TRACKING_CODE_IN_USE', { field: ['contact', 'responseTrackingCode'] })
    }
    await insertContact(deps.database.client, contact)
    return contact
  })
}
