import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import type { ReadBudget } from '../read-budget'
import { isIdentifier } from '../values/text'
import type { Contact } from './contact'
import { type ContactKey, findContact } from './contacts.store'

/** The contact with this id or response tracking code; null if there is none. */
export async function readContact(
  { database }: Dependencies,
  key: ContactKey,
  budget?: ReadBudget,
): Promise<Contact | null> {
  return Object.values(key).every(isIdentifier) ? findContact(database, key, budget) : null
}

/** Errors: CONTACT_NOT_FOUND. */
export async function requireContact(
  deps: Dependencies,
  key: ContactKey,
  field: readonly string[] = ['contactId'],
): Promise<Contact> {
  const contact = await readContact(deps, key)
  if (!contact) throw domainError('CONTACT_NOT_FOUND', { field })
  return contact
}
