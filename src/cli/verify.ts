import type { Database } from '../database/client'
import { isDamaged } from '../database/database-errors'
import { UnusableDatabaseError } from '../database/unusable-database-error'
import { verifyBalances } from '../domain/ledger/verify-balances'
import type { Streams } from './streams'

/**
 * Compares every balance with the sum of its ledger entries. Returns the exit status: 0 where all are equal, else 1,
 * and then `err` has a line for each that is not.
 */
export async function verifyCommand(database: Database, { out, err }: Streams): Promise<number> {
  let differences = 0
  const accounts = await verifyBalances(database, ({ accountId, businessUnit, rewardType, balance, entries }) => {
    differences += 1
    const name = `${JSON.stringify(accountId)}, ${rewardType} points of ${JSON.stringify(businessUnit)}`
    err.write(`${name}: the balance is ${balance ?? 'missing'}, its entries come to ${entries ?? 0}\n`)
  }).catch(rethrowDamaged)
  if (differences > 0) {
    err.write(`Balances that differ from their ledger entries: ${differences}, in ${accounts} accounts.\n`)
    return 1
  }
  out.write(`Every balance of ${accounts} accounts equals the sum of its ledger entries.\n`)
  return 0
}

function rethrowDamaged(error: unknown): never {
  if (!isDamaged(error)) throw error
  throw new UnusableDatabaseError('The database is damaged: restore a backup, as docs/operations.md says.', {
    cause: error,
  })
}
