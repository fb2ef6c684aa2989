import type { Programme } from '../../database/models'
import type { TransactionRows } from '../../database/rows/rows'
import type { ChangeAuthor } from '../../domain/programme/programme-change'
import { listChanges } from '../plan/list-changes'
import { planImport, type RejectionScope } from '../plan/plan-import'
import { ImportError, type Problem } from '../problem'
import type { ImportRecord } from '../read/records'
import { chunkRows } from './chunk-rows'
import { readStored } from './read-stored'
import { lockProgramme, type PlannedRecords, writePlan } from './write-plan'

/** Records that are planned and written in one transaction. */
export interface RecordsUnit {
  /** No two records have the same natural key. */
  readonly records: readonly ImportRecord[]
  readonly rejectionScope: RejectionScope
  readonly author: ChangeAuthor
  /** Problems outside the records. They reject all records. */
  readonly problems?: readonly Problem[] | undefined
  /** Runs at the start of the transaction, before the stored records are read. */
  readonly prepare?: ((rows: TransactionRows, programme: Programme) => Promise<void> | void) | undefined
  /** Runs before the plan is written. If it throws, nothing is written. */
  readonly beforeWrite?: (planned: PlannedRecords) => void
}

/**
 * Plans records on top of what is stored, and writes the plan. All units lock the programme first, so they run one after
 * the other.
 *
 * Errors: ImportError with every problem if all records are rejected. The transaction must then be rolled back.
 */
export async function writeRecords(
  transaction: TransactionRows,
  { records, rejectionScope, author, problems = [], prepare, beforeWrite }: RecordsUnit,
  now: Date,
): Promise<PlannedRecords> {
  const rows = chunkRows(transaction)
  const programme = await lockProgramme(rows, now)
  await prepare?.(rows, programme)
  const stored = await readStored(rows, programme, records)
  const plan = planImport(records, stored, { now, rejectionScope })
  const allProblems = [...problems, ...plan.problems]
  if (rejectionScope === 'all' && allProblems.length > 0) throw new ImportError(allProblems)
  const planned = { plan, changes: listChanges(plan, stored), version: programme.version }
  beforeWrite?.(planned)
  await writePlan(rows, planned, { author, createdAt: now })
  return planned
}
