import { randomUUID } from 'node:crypto'

import type { Programme } from '../database/models'
import type { Dependencies } from '../domain/dependencies'
import type { ImportCounts } from './plan/plan'
import { ImportError, type Problem } from './problem'
import { readRecords } from './read/json-file'
import type { ImportRecord } from './read/records'
import type { PlannedRecords } from './write/write-plan'
import { writeRecords } from './write/write-records'

/** Records that a call of the API applies, with the problems outside them. */
export interface GivenRecords {
  /** No two records have the same natural key. */
  readonly records: readonly ImportRecord[]
  readonly problems: readonly Problem[]
}

/** Reads what a call has sent like the content of a file: without fields that are undefined, which it has not sent. */
export function readGivenRecords(content: object): GivenRecords {
  return readRecords(JSON.parse(JSON.stringify(content)) as Record<string, unknown>)
}

export interface ApplyOptions {
  /** Recorded with what changes in the programme. */
  readonly actor: string
  /** Plans, and writes nothing. */
  readonly dryRun: boolean
  /** Runs before everything else, on the programme as it is stored. If it throws, nothing is written. */
  readonly check?: (programme: Programme) => void
}

/** One thing that is wrong, with the path of its field in what the call has sent, for example `offers[1].expiryDate`. */
export interface Violation {
  readonly path: string
  readonly message: string
}

/**
 * Plans records by the rules of an import and writes them in one transaction, all of them or none. What changes nothing
 * writes nothing. Concurrent calls and imports run one after the other, and the calls of one process hold one connection. It
 * returns what the records change, or every violation of the rules: then nothing is written.
 */
export async function applyRecords(
  { database, clock }: Pick<Dependencies, 'database' | 'clock'>,
  { records, problems }: GivenRecords,
  { actor, dryRun, check }: ApplyOptions,
): Promise<PlannedRecords | { readonly violations: readonly Violation[] }> {
  const author = { id: randomUUID(), actor, source: 'API' } as const
  const prepare = (_rows: unknown, programme: Programme) => check?.(programme)
  const beforeWrite = (planned: PlannedRecords) => {
    if (dryRun || isUnchanged(planned.plan.counts)) throw new NothingToWriteError(planned)
  }
  const unit = { records, problems, rejectionScope: 'all', author, prepare, beforeWrite } as const
  try {
    const attempt = () => database.rows.transaction((rows) => writeRecords(rows, unit, clock()))
    return await database.runExclusive('programme', attempt)
  } catch (error) {
    if (error instanceof NothingToWriteError) return error.planned
    if (error instanceof ImportError) return { violations: error.problems.map(toViolation) }
    throw error
  }
}

/** Rolls the transaction back: locking the programme has written to its row. */
class NothingToWriteError extends Error {
  override readonly name = 'NothingToWriteError'

  constructor(readonly planned: PlannedRecords) {
    super('Nothing is to be written')
  }
}

function isUnchanged(counts: ImportCounts): boolean {
  return Object.values(counts).every(({ added, updated }) => added + updated === 0)
}

/** The path of a problem begins with `$`, the programme file. */
function toViolation({ path, message }: Problem): Violation {
  return { path: path.replace(/^\$\.?/, ''), message }
}
