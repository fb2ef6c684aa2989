import type { Dependencies } from '../../domain/dependencies'
import type { Plan } from '../plan/plan'
import { retryWhileBusy } from './retry-while-busy'
import { type RecordsUnit, writeRecords } from './write-records'

export interface ImportDependencies extends Pick<Dependencies, 'clock' | 'database'> {
  /** Called each time the import waits for a busy database. */
  readonly onBusy?: () => void
}

/**
 * Imports some records in one transaction, and returns the plan that was written. Imports run one after the other. If a
 * running service changes a row in between, the unit is planned again on top of that change.
 *
 * Errors: ImportError with every problem if all records are rejected. Then nothing is written.
 */
export async function importRecords({ database, clock, onBusy }: ImportDependencies, unit: RecordsUnit): Promise<Plan> {
  const attempt = () => database.rows.transaction((rows) => writeRecords(rows, unit, clock()))
  const { plan } = await retryWhileBusy(() => database.retryConflicts(attempt), onBusy)
  return plan
}
