import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { replaceContact } from './change-contact'
import type { Contact } from './contact'
import { checkPrecondition, type Precondition, requirePrecondition } from './precondition'
import { requireContact } from './read-contact'
import { saveChange } from './save-change'

export interface UpdateContactInput extends Precondition {
  contactId: string
  /** The whole record, as a value of any type. */
  contact: unknown
}

/**
 * Replaces the record of a contact with the whole record that is sent, and returns the contact. Changeable fields that are
 * left out are cleared. A record that changes nothing is not written, and the contact keeps its etag.
 *
 * Errors, in this order: CONTACT_NOT_FOUND, CONTACT_PRECONDITION_REQUIRED, ARGUMENT_INVALID (ifUnmodifiedSince),
 * CONTACT_PRECONDITION_FAILED, CONTACT_INVALID. Of concurrent changes with the same etag, one is written.
 * Source: docs/reference.md#update-contact.
 */
export async function updateContact(deps: Dependencies, actor: Actor, input: UpdateContactInput): Promise<Contact> {
  return deps.database.runExclusive(`contact ${input.contactId}`, async () => {
    const stored = await requireContact(deps, { id: input.contactId })
    requirePrecondition(input)
    checkPrecondition(stored, input)
    return saveChange(deps, stored, replaceContact(stored, input.contact), actor.name)
  })
}
