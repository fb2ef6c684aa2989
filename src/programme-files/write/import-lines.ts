import { describeRefusedData } from '../../database/describe-failure'
import type { ChangeAuthor } from '../../domain/programme/programme-change'
import { addCounts, type Plan } from '../plan/plan'
import { createProblem } from '../problem'
import type { ImportRecord } from '../read/records'
import { type ImportDependencies, importRecords } from './import-records'

export type LinesResult = Pick<Plan, 'counts' | 'problems' | 'rejectedRecords'>

/**
 * Imports the records of a batch in one transaction. If the database itself refuses one of them, for example because of a
 * constraint that an administrator has added, smaller and smaller parts are imported, and only that record is rejected.
 */
export async function importLines(
  deps: ImportDependencies,
  records: readonly ImportRecord[],
  author: ChangeAuthor,
): Promise<LinesResult> {
  try {
    return await importRecords(deps, { records, rejectionScope: 'record', author })
  } catch (error) {
    const reason = describeRefusedData(error)
    const [first] = records
    if (reason === undefined || first === undefined) throw error
    if (records.length === 1) {
      const problem = createProblem(first.location, [], `is refused by the database: ${reason}`)
      return { counts: {}, problems: [problem], rejectedRecords: 1 }
    }
    const middle = Math.ceil(records.length / 2)
    const one = await importLines(deps, records.slice(0, middle), author)
    const other = await importLines(deps, records.slice(middle), author)
    addCounts(one.counts, other.counts)
    return {
      counts: one.counts,
      problems: [...one.problems, ...other.problems],
      rejectedRecords: one.rejectedRecords + other.rejectedRecords,
    }
  }
}
