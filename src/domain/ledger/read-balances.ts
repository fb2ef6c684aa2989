import type { Dependencies } from '../dependencies'
import type { Balance } from './change-balances'
import { findBalances } from './ledger.store'

/** Reads the balances of an account, sorted by business unit and reward type. */
export async function readBalances({ database }: Dependencies, accountId: string): Promise<Balance[]> {
  return findBalances(database, accountId)
}
