import { randomUUID } from 'node:crypto'

import type { OpenDatabase } from '../database/client'
import { databaseFault } from '../database/database-errors'
import type { ChangeAuthor } from '../domain/programme/programme-change'
import { addCounts, type ImportCounts } from './plan/plan'
import type { Problem } from './problem'
import { readJsonFile } from './read/json-file'
import { readBatches } from './read/ndjson-batches'
import { splitLines } from './read/ndjson-lines'
import { importLines } from './write/import-lines'
import { type ImportDependencies, importRecords } from './write/import-records'
import type { RecordsUnit } from './write/write-records'

/**
 * Imports a programme file in JSON: adds and updates its records by natural key, in one transaction. If that changes the
 * configuration, the version of the programme increases by 1. Nothing is removed, and no answer and no opt-in of a member
 * is reset.
 *
 * Errors: ImportError with every problem of the file and its JSON path. Then nothing is written, also not by `prepare`,
 * which runs at the start of the transaction.
 */
export async function importJson(
  deps: ImportDependencies,
  bytes: Uint8Array,
  prepare?: RecordsUnit['prepare'],
): Promise<ImportCounts> {
  const file = readJsonFile(bytes)
  const { counts } = await importRecords(deps, { ...file, rejectionScope: 'all', prepare, author: createAuthor() })
  return counts
}

/** All batches of one import have the same author, so that the import is one change of the programme. */
function createAuthor(): ChangeAuthor {
  return { id: randomUUID(), actor: 'import', source: 'IMPORT' }
}

const MIN_LINES_TO_ANALYSE = 1_000

export interface ImportProgress {
  /** The number of lines that were imported or rejected, without blank lines. */
  readonly lines: number
  /** The number of lines that were rejected. */
  readonly rejected: number
  /** The number of bytes from the start of the file to the end of these lines. */
  readonly bytes: number
}

export interface ImportListener {
  /** Called for each problem of a rejected line, in the order of the lines. */
  readonly onProblem: (problem: Problem) => void
  /** Called after each batch is written. */
  readonly onProgress?: (progress: ImportProgress) => void
}

/**
 * Imports a programme file in NDJSON, one record per line, in the order of the lines. It needs the memory of two batches,
 * whatever the size of the file. Each batch of lines is one transaction. Invalid lines are reported and rejected. After an
 * interruption, the same file can be imported again: what is stored already stays.
 */
export async function importNdjson(
  deps: ImportDependencies & { readonly database: OpenDatabase },
  chunks: AsyncIterable<Uint8Array>,
  { onProblem, onProgress }: ImportListener,
): Promise<ImportProgress & { counts: ImportCounts }> {
  const author = createAuthor()
  const counts: ImportCounts = {}
  let progress: ImportProgress = { lines: 0, rejected: 0, bytes: 0 }
  for await (const { records, unreadable, endsAt } of readBatches(splitLines(chunks))) {
    // The line of the programme usually comes first, and refers to a business unit of a later line: so it is planned last.
    const ordered = records.toSorted((a, b) => Number(a.kind === 'programme') - Number(b.kind === 'programme'))
    const plan = await importLines(deps, ordered, author)
    // The batch is reported only after it is written: a unit that is retried must not report its problems twice.
    for (const problem of [...unreadable, ...plan.problems].sort(byLine)) onProblem(problem)
    addCounts(counts, plan.counts)
    progress = {
      lines: progress.lines + records.length + unreadable.length,
      rejected: progress.rejected + unreadable.length + plan.rejectedRecords,
      bytes: endsAt,
    }
    onProgress?.(progress)
  }
  if (progress.lines >= MIN_LINES_TO_ANALYSE) await analyse(deps.database)
  return { ...progress, counts }
}

/** Postgres chooses among the indexes of contacts by statistics, and those of a new table are empty. */
async function analyse(database: OpenDatabase): Promise<void> {
  try {
    await database.analyse()
  } catch (error) {
    // The import has succeeded without it, and autovacuum analyses the tables later.
    if (!databaseFault(error)) throw error
  }
}

function byLine(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0)
}
