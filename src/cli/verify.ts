import type { Config } from '../config/environment'
import type { Database } from '../database/client'
import { isDamaged, ReadOnlyServerError } from '../database/database-errors'
import { openMigrated } from '../database/open-migrated'
import { UnusableDatabaseError } from '../database/unusable-database-error'
import { verifyBalances } from '../domain/ledger/verify-balances'
import type { Streams } from './streams'

/**
 * Compares every balance with the sum of its ledger entries. Returns the exit status: 0 if all are equal, otherwise 1,
 * and then `err` has a line for each difference.
 */
export async function verifyCommand({ databaseUrl }: Config, streams: Streams): Promise<number> {
  const database = await openMigrated(databaseUrl)
  try {
    const status = await reportDifferences(database, streams)
    // The file may have been lost meanwhile. A standby can be verified too.
    const reason = await database.checkReadiness().catch((error: unknown) => {
      if (!(error instanceof ReadOnlyServerError)) throw error
    })
    if (typeof reason === 'string') throw new UnusableDatabaseError(reason)
    return status
  } catch (error) {
    if (!isDamaged(error)) throw error
    throw new UnusableDatabaseError('The database is damaged. Restore a backup: see docs/operations.md.', {
      cause: error,
    })
  } finally {
    await database.close()
  }
}

async function reportDifferences(database: Database, { out, err }: Streams): Promise<number> {
  let differences = 0
  const accounts = await verifyBalances(database, ({ accountId, businessUnit, rewardType, balance, entries }) => {
    differences += 1
    const name = `${JSON.stringify(accountId)}, ${rewardType} points of ${JSON.stringify(businessUnit)}`
    err.write(`${name}: the balance is ${balance ?? 'missing'}, the sum of its entries is ${entries ?? 0}\n`)
  })
  if (differences > 0) {
    err.write(`Balances that differ from their ledger entries: ${differences}, in ${accounts} accounts.\n`)
    return 1
  }
  out.write(`Every balance of ${accounts} accounts equals the sum of its ledger entries.\n`)
  return 0
}
