import type { Database, OpenDatabase } from '../database/client'
import { databaseFault } from '../database/database-errors'
import { readProgrammeVersion } from '../domain/programme/programme.store'
import { addCounts, type ImportCounts } from './plan/plan'
import type { Problem } from './problem'
import { readJsonFile } from './read/json-file'
import { readBatches } from './read/ndjson-batches'
import { splitLines } from './read/ndjson-lines'
import { type ImportDependencies, importRecords } from './write/import-records'

/**
 * Imports a programme file in its JSON form: adds and updates what it names, by natural key, in one transaction. The
 * programme's version grows by 1 where that changes the configuration. It takes nothing away, and resets no answer and
 * no opt-in of a member.
 *
 * Errors: ImportError with every problem of the file and its JSON path; nothing was written.
 */
export async function importJson(deps: ImportDependencies, bytes: Uint8Array): Promise<ImportCounts> {
  const file = readJsonFile(bytes)
  const { counts } = await importRecords(deps, { ...file, refusal: 'file' })
  return counts
}

const MIN_LINES_TO_ANALYSE = 1_000

export interface ImportProgress {
  /** The lines that were gone through, without blank ones. */
  readonly lines: number
  /** How many of them were left out. */
  readonly rejected: number
  /** How many bytes of the file were gone through. */
  readonly bytes: number
}

export interface ImportListener {
  /** Told of every problem of a line that is left out, in the order of the lines. */
  readonly onProblem: (problem: Problem) => void
  /** Told after each batch, when it is written. */
  readonly onProgress?: (progress: ImportProgress) => void
}

/**
 * Imports a programme file in its NDJSON form, one record a line, in the order of the file: of any size, with the
 * memory of two batches. Each batch of lines is one transaction. A line that is wrong is reported and left out. After an
 * interruption the same file can be imported again: what is in the database already is left as it is.
 */
export async function importNdjson(
  deps: ImportDependencies,
  chunks: AsyncIterable<Uint8Array>,
  { onProblem, onProgress }: ImportListener,
): Promise<ImportProgress & { counts: ImportCounts }> {
  const counts: ImportCounts = {}
  let progress: ImportProgress = { lines: 0, rejected: 0, bytes: 0 }
  for await (const { records, unreadable, endsAt } of readBatches(splitLines(chunks))) {
    // The programme names its default business unit, and its line usually comes first: so its turn is last.
    const inTurn = records.toSorted((a, b) => Number(a.kind === 'programme') - Number(b.kind === 'programme'))
    const plan = await importRecords(deps, { records: inTurn, refusal: 'record' })
    // Only now is the batch written: a unit that lost a race and came again must not report anything twice.
    for (const problem of [...unreadable, ...plan.problems].sort(byLine)) onProblem(problem)
    addCounts(counts, plan.counts)
    progress = {
      lines: progress.lines + records.length + unreadable.length,
      rejected: progress.rejected + unreadable.length + plan.refusedRecords,
      bytes: endsAt,
    }
    onProgress?.(progress)
  }
  if (progress.lines >= MIN_LINES_TO_ANALYSE) await analyse(deps.database)
  return { ...progress, counts }
}

/** Postgres chooses among the indexes of contacts by what it knows of them, and of a table that was empty it knows nothing. */
async function analyse(database: OpenDatabase): Promise<void> {
  try {
    await database.analyse()
  } catch (error) {
    // It is no part of the import, and Postgres does it by itself sooner or later.
    if (!databaseFault(error)) throw error
  }
}

function byLine(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0)
}

/** Whether no import has brought anything yet: neither configuration nor a member nor a contact. */
export async function isEmptyDatabase({ client }: Database): Promise<boolean> {
  if ((await readProgrammeVersion(client)) > 0) return false
  return (await client.account.findFirst()) === null && (await client.contact.findFirst()) === null
}
