import type { OpenDatabase } from '../../database/client'
import type { Dependencies } from '../../domain/dependencies'
import type { Plan } from '../plan/plan'
import { planImport, type Refusal } from '../plan/plan-import'
import { ImportError, type Problem } from '../problem'
import type { ImportRecord } from '../read/records'
import { chunkRows } from './chunk-rows'
import { retryWhileBusy } from './retry-while-busy'
import { readStored } from './stored'
import { lockProgramme, writePlan } from './write-plan'

export interface ImportDependencies extends Pick<Dependencies, 'clock'> {
  readonly database: OpenDatabase
  /** Told whenever the import has to wait for a database that is busy. */
  readonly onBusy?: () => void
}

export interface Unit {
  /** No two of them with one natural key. */
  readonly records: readonly ImportRecord[]
  /** Whether a record that is wrong is left out, or keeps all of them from being written. */
  readonly refusal: Refusal
  /** What is wrong outside the records. */
  readonly problems?: readonly Problem[]
}

/**
 * Imports some records in one transaction, and returns what it came to. Imports take turns; where a running service
 * got in between, the whole unit is decided again on what it left.
 *
 * Errors: ImportError with every problem, where the refusal is the file's. Nothing is written then.
 */
export async function importRecords({ database, clock, onBusy }: ImportDependencies, unit: Unit): Promise<Plan> {
  const { records, refusal, problems = [] } = unit
  const attempt = () =>
    database.rows.transaction(async (transaction) => {
      const rows = chunkRows(transaction)
      const now = clock()
      const stored = await readStored(rows, await lockProgramme(rows, now), records)
      const plan = planImport(records, stored, { now, refusal })
      const all = [...problems, ...plan.problems]
      if (refusal === 'file' && all.length > 0) throw new ImportError(all)
      await writePlan(rows, plan, stored.programme)
      return plan
    })
  return retryWhileBusy(() => database.retryConflicts(attempt), onBusy)
}
