import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { replaceContact } from './change-contact'
import type { Contact, SentContact } from './contact'
import { checkPrecondition, type Precondition, requirePrecondition } from './precondition'
import { requireContact } from './read-contact'
import { saveChange } from './save-change'

export interface UpdateContactInput extends Precondition {
  contactId: string
  contact: SentContact
}

/**
 * Puts a whole record into the place of a contact's, and returns the contact as it is afterwards. What may change and
 * is left out is cleared. A record that changes nothing leaves the contact as it is, etag included.
 *
 * Errors, in this order: CONTACT_NOT_FOUND, CONTACT_PRECONDITION_REQUIRED, ARGUMENT_INVALID (ifUnmodifiedSince),
 * CONTACT_PRECONDITION_FAILED, CONTACT_INVALID. Of updates made at the same moment with one etag, one is written.
 * Source page: update-contact.
 */
export async function updateContact(deps: Dependencies, actor: Actor, input: UpdateContactInput): Promise<Contact> {
  return deps.database.runExclusive(`contact ${input.contactId}`, async () => {
    const stored = await requireContact(deps, { id: input.contactId })
    requirePrecondition(input)
    checkPrecondition(stored, input)
    return saveChange(deps, stored, replaceContact(stored, input.contact), actor.name)
  })
}
