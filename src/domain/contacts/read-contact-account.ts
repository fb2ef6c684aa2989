import { type Account, findListedAccount } from '../accounts/accounts.store'
import { type Actor, canActFor } from '../actor'
import type { Dependencies } from '../dependencies'
import { isIdentifier } from '../values/text'
import type { Contact } from './contact'

/** The level at which the subject of a contact is an account. */
const ACCOUNT_LEVEL = 'customer'

/** Reads the account that is the subject of a contact. Null if it is none, or the actor may not act for it. */
export async function readContactAccount(
  { database }: Dependencies,
  actor: Actor,
  { subjectId, subjectLevel }: Pick<Contact, 'subjectId' | 'subjectLevel'>,
): Promise<Account | null> {
  const isAccount = subjectLevel === ACCOUNT_LEVEL && isIdentifier(subjectId) && canActFor(actor, subjectId)
  return isAccount ? findListedAccount(database.client, subjectId) : null
}
