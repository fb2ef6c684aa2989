import type { Dependencies } from '../dependencies'
import { findLoyaltyIds } from './accounts.store'

/** Reads the loyalty IDs of an account, sorted. */
export async function readLoyaltyIds({ database }: Dependencies, accountId: string): Promise<string[]> {
  return findLoyaltyIds(database, accountId)
}
