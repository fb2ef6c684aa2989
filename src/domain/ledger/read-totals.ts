import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import { isInt } from '../values/integer'
import { type PointTotals, sumEntries } from './ledger.store'

/**
 * Reads what an account earned in its lifetime, what reversals took back and what adjustments changed, in all business
 * units. The three together are the sum of its balances.
 *
 * Errors: POINTS_OUT_OF_RANGE if one of them does not fit. Balances are limited one by one, and their sum is not.
 */
export async function readTotals({ database }: Dependencies, accountId: string): Promise<PointTotals> {
  const totals = await sumEntries(database.client, accountId)
  if (!Object.values(totals).every(isInt)) throw domainError('POINTS_OUT_OF_RANGE')
  return totals
}
