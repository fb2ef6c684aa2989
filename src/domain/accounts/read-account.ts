import { type Actor, canActFor } from '../actor'
import type { Dependencies } from '../dependencies'
import { type Account, findAccount, findAccountId, type IdentifierType } from './accounts.store'

/** Reads the account of a session or an activity. Their foreign keys guarantee that it exists. */
export async function readAccount({ database }: Dependencies, id: string): Promise<Account> {
  const account = await findAccount(database, id)
  if (!account) throw new Error('A record points to an account that does not exist')
  return account
}

/** Reads the account that has an identifier, if the actor may act for it. Undefined if there is none. */
export async function readAccountByIdentifier(
  { database }: Dependencies,
  actor: Actor,
  { identifier, identifierType }: { readonly identifier: string; readonly identifierType: IdentifierType },
): Promise<Account | undefined> {
  const id = await findAccountId(database, identifierType, identifier)
  return id !== undefined && canActFor(actor, id) ? ((await findAccount(database, id)) ?? undefined) : undefined
}
