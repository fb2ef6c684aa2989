import type { Dependencies } from '../dependencies'
import { type Account, findAccount, findLoyaltyIds } from './accounts.store'

/** The account of a session, which the session's foreign key keeps in being. */
export async function readAccount({ database }: Dependencies, id: string): Promise<Account> {
  const account = await findAccount(database, id)
  if (!account) throw new Error('A session points to an account that does not exist')
  return account
}

/** The numbers of the account's loyalty cards, sorted. */
export async function readLoyaltyIds({ database }: Dependencies, accountId: string): Promise<string[]> {
  return findLoyaltyIds(database, accountId)
}
