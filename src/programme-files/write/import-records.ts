import type { OpenDatabase } from '../../database/client'
import type { TransactionRows } from '../../database/rows/rows'
import type { Dependencies } from '../../domain/dependencies'
import type { Plan } from '../plan/plan'
import { planImport, type RejectionScope } from '../plan/plan-import'
import { ImportError, type Problem } from '../problem'
import type { ImportRecord } from '../read/records'
import { chunkRows } from './chunk-rows'
import { readStored } from './read-stored'
import { retryWhileBusy } from './retry-while-busy'
import { lockProgramme, writePlan } from './write-plan'

export interface ImportDependencies extends Pick<Dependencies, 'clock'> {
  readonly database: OpenDatabase
  /** Called each time the import waits for a busy database. */
  readonly onBusy?: () => void
}

export interface ImportUnit {
  /** No two records have the same natural key. */
  readonly records: readonly ImportRecord[]
  readonly rejectionScope: RejectionScope
  /** Problems outside the records. They reject all records. */
  readonly problems?: readonly Problem[]
  /** Runs at the start of the transaction, before the stored records are read. */
  readonly prepare?: ((rows: TransactionRows) => Promise<void>) | undefined
}

/**
 * Imports some records in one transaction, and returns the plan that was written. Imports run one after the other. If a
 * running service changes a row in between, the unit is planned again on top of that change.
 *
 * Errors: ImportError with every problem if all records are rejected. Then nothing is written.
 */
export async function importRecords({ database, clock, onBusy }: ImportDependencies, unit: ImportUnit): Promise<Plan> {
  const { records, rejectionScope, problems = [], prepare } = unit
  const attempt = () =>
    database.rows.transaction(async (transaction) => {
      const rows = chunkRows(transaction)
      const now = clock()
      const programme = await lockProgramme(rows, now)
      await prepare?.(rows)
      const stored = await readStored(rows, programme, records)
      const plan = planImport(records, stored, { now, rejectionScope })
      const allProblems = [...problems, ...plan.problems]
      if (rejectionScope === 'all' && allProblems.length > 0) throw new ImportError(allProblems)
      await writePlan(rows, plan, stored.programme)
      return plan
    })
  return retryWhileBusy(() => database.retryConflicts(attempt), onBusy)
}
