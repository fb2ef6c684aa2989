import type { Dependencies } from '../dependencies'
import { type Account, findAccount } from './accounts.store'

/** Reads the account of a session or an activity. Their foreign keys guarantee that it exists. */
export async function readAccount({ database }: Dependencies, id: string): Promise<Account> {
  const account = await findAccount(database, id)
  if (!account) throw new Error('A record points to an account that does not exist')
  return account
}
