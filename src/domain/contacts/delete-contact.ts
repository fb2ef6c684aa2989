import type { Dependencies } from '../dependencies'
import { removeContact } from './contacts.store'
import { checkPrecondition, type Precondition } from './precondition'
import { requireContact } from './read-contact'

export interface DeleteContactInput extends Precondition {
  contactId: string
}

/**
 * Deletes a contact with its treatments, and returns its id.
 *
 * Errors, in this order: CONTACT_NOT_FOUND, ARGUMENT_INVALID (ifUnmodifiedSince), CONTACT_PRECONDITION_FAILED. Of
 * concurrent calls, one deletes the contact; the others do not find it.
 * Source: docs/reference.md#update-contact.
 */
export async function deleteContact(deps: Dependencies, input: DeleteContactInput): Promise<string> {
  const { database } = deps
  return database.runExclusive(`contact ${input.contactId}`, async () => {
    const stored = await requireContact(deps, { id: input.contactId })
    checkPrecondition(stored, input)
    await database.rows.write(removeContact(stored))
    return stored.id
  })
}
