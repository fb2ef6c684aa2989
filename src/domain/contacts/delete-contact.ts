import type { Dependencies } from '../dependencies'
import { removeContact } from './contacts.store'
import { checkPrecondition } from './precondition'
import { requireContact } from './read-contact'

export interface DeleteContactInput {
  contactId: string
  ifMatch?: string | null
}

/**
 * Takes a contact away, with its treatments, and returns its id.
 *
 * Errors, in this order: CONTACT_NOT_FOUND, CONTACT_PRECONDITION_FAILED.
 */
export async function deleteContact(deps: Dependencies, input: DeleteContactInput): Promise<string> {
  return deps.database.runExclusive(`contact ${input.contactId}`, async () => {
    const stored = await requireContact(deps, { id: input.contactId })
    checkPrecondition(stored, input)
    await removeContact(deps.database.client, stored)
    return stored.id
  })
}
