import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import { applyPatch, type ContactPatch } from './change-contact'
import type { Contact } from './contact'
import { checkPrecondition, type Precondition } from './precondition'
import { requireContact } from './read-contact'
import { saveChange } from './save-change'

export interface PatchContactInput extends Precondition {
  contactId?: string | null
  responseTrackingCode?: string | null
  contact: ContactPatch
}

/**
 * Changes of a contact only what is sent, and returns it as it is afterwards. Null means not sent.
 *
 * Errors, in this order: ARGUMENT_INVALID (neither id nor response tracking code), CONTACT_NOT_FOUND, ARGUMENT_INVALID
 * (ifUnmodifiedSince), CONTACT_PRECONDITION_FAILED, CONTACT_INVALID. Of patches made at the same moment each follows on
 * another. Source page: update-contact.
 */
export async function patchContact(deps: Dependencies, actor: Actor, input: PatchContactInput): Promise<Contact> {
  const turn = `contact ${input.contactId ?? input.responseTrackingCode ?? ''}`
  return deps.database.runExclusive(turn, async () => {
    const stored = await requireContactMeant(deps, input)
    checkPrecondition(stored, input)
    return saveChange(deps, stored, applyPatch(stored, input.contact), actor.name)
  })
}

/** Where both names are given, they are of one contact. */
async function requireContactMeant(
  deps: Dependencies,
  { contactId, responseTrackingCode }: PatchContactInput,
): Promise<Contact> {
  if (contactId != null) {
    const contact = await requireContact(deps, { id: contactId })
    if (responseTrackingCode == null || contact.responseTrackingCode === responseTrackingCode) return contact
    throw domainError('CONTACT_NOT_FOUND', { field: ['responseTrackingCode'] })
  }
  if (responseTrackingCode != null) {
    return requireContact(deps, { responseTrackingCode }, ['responseTrackingCode'])
  }
  throw domainError('ARGUMENT_INVALID', {
    problem: 'name the contact by contactId or responseTrackingCode',
    field: ['contactId'],
  })
}
