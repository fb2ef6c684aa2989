import { insert, update } from '../../database/rows/change'
import type { TransactionRows } from '../../database/rows/rows'
import { type ChangeAuthor, mergeChanges, type RecordChange } from '../../domain/programme/programme-change'
import { parseChanges } from '../../domain/programme/programme-changes.store'

/** A change of the programme that is to be recorded. */
export interface LoggedChange {
  readonly author: ChangeAuthor
  /** The version after it. */
  readonly version: number
  readonly changes: readonly RecordChange[]
  readonly createdAt: Date
}

/** Records a change of the programme. A further batch of the same import extends the row of its first batch. */
export async function logChange(rows: TransactionRows, { author, changes, ...logged }: LoggedChange): Promise<void> {
  const { id } = author
  const [first] = await rows.findAll('ProgrammeChange', [{ id }])
  const merged = JSON.stringify(first ? mergeChanges(parseChanges(first.changes), changes) : changes)
  const row = { ...author, ...logged, changes: merged }
  await rows.write([first ? update('ProgrammeChange', { id }, {}, row) : insert('ProgrammeChange', row)])
}
