import type { Actor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import { applyPatch } from './change-contact'
import type { Contact } from './contact'
import { checkPrecondition, type Precondition } from './precondition'
import { requireContact } from './read-contact'
import { saveChange } from './save-change'

export interface PatchContactInput extends Precondition {
  contactId?: string | null
  responseTrackingCode?: string | null
  /** The fields to change, as a value of any type. */
  contact: unknown
}

/**
 * Changes only the fields of a contact that are sent, and returns the contact. Null means not sent.
 *
 * Errors, in this order: ARGUMENT_INVALID (neither contactId nor responseTrackingCode), CONTACT_NOT_FOUND,
 * ARGUMENT_INVALID (ifUnmodifiedSince), CONTACT_PRECONDITION_FAILED, CONTACT_INVALID. Concurrent patches are applied one
 * after the other, each to the result of the one before.
 * Source: docs/reference.md#update-contact.
 */
export async function patchContact(deps: Dependencies, actor: Actor, input: PatchContactInput): Promise<Contact> {
  const key = `contact ${input.contactId ?? input.responseTrackingCode ?? ''}`
  return deps.database.runExclusive(key, async () => {
    const stored = await requirePatchedContact(deps, input)
    checkPrecondition(stored, input)
    return saveChange(deps, stored, applyPatch(stored, input.contact), actor.name)
  })
}

/** If both contactId and responseTrackingCode are given, they must belong to the same contact. */
async function requirePatchedContact(
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
