import type { Config } from '../config/environment'
import type { Database } from '../database/client'
import { isDamaged, ReadOnlyServerError } from '../database/database-errors'
import { openMigrated } from '../database/open-migrated'
import { UnusableDatabaseError } from '../database/unusable-database-error'
import { type LedgerFault, verifyLedger } from '../domain/ledger/verify-ledger'
import type { Streams } from './streams'

/**
 * Verifies the balances and the reversals of every account. Returns the exit status: 0 if all of them match the ledger,
 * otherwise 1, and then `err` has a line for each fault.
 */
export async function verifyCommand({ databaseUrl }: Config, streams: Streams): Promise<number> {
  const database = await openMigrated(databaseUrl)
  try {
    const status = await reportFaults(database, streams)
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

async function reportFaults(database: Database, { out, err }: Streams): Promise<number> {
  const counts = { balances: 0, entries: 0 }
  const accounts = await verifyLedger(database, (fault) => {
    counts[fault.kind === 'balance differs' ? 'balances' : 'entries'] += 1
    err.write(`${describeFault(fault)}\n`)
  })
  if (counts.balances > 0) {
    err.write(`Balances that differ from their ledger entries: ${counts.balances}, in ${accounts} accounts.\n`)
  }
  if (counts.entries > 0) {
    err.write(`Ledger entries without a correct reversal: ${counts.entries}, in ${accounts} accounts.\n`)
  }
  if (counts.balances + counts.entries > 0) return 1
  out.write(`Every balance of ${accounts} accounts equals the sum of its ledger entries.\n`)
  out.write('Every reversal matches the entry that it takes back.\n')
  return 0
}

function describeFault(fault: LedgerFault): string {
  const account = JSON.stringify(fault.accountId)
  if (fault.kind === 'balance differs') {
    const { rewardType, businessUnit, balance, entries } = fault
    const name = `${account}, ${rewardType} points of ${JSON.stringify(businessUnit)}`
    return `${name}: the balance is ${balance ?? 'missing'}, the sum of its entries is ${entries ?? 0}`
  }
  const entry = `${account}, entry ${fault.position} of posting ${fault.postingNumber}`
  return fault.kind === 'not reversed'
    ? `${entry}: its activity is reversed, but the entry is not`
    : `${entry}: the reversal does not match an entry, or is not the first one of it`
}
