import type { Actor } from '../domain/actor'
import type { Dependencies } from '../domain/dependencies'
import { domainError } from '../domain/errors/domain-error'
import type { RecordChange } from '../domain/programme/programme-change'
import { applyRecords, type GivenRecords, readGivenRecords } from './apply-records'
import { createProblem } from './problem'

/** The maximum number of entries of the lists of one call. */
export const MAX_RECORDS = 500

export interface ApplyProgrammeInput {
  /** The lists and fields of a programme file, without accounts and contacts. */
  readonly programme: object
  readonly ifVersion?: number | null
  readonly dryRun?: boolean | null
}

export interface AppliedProgramme {
  /** The version of the programme now. */
  readonly version: number
  readonly changes: readonly RecordChange[]
}

/**
 * Adds and updates records of the programme by natural key, by the rules and in the words of an import: all of them or
 * none. What it does not name stays. If nothing changes, nothing is written and the version stays. With `dryRun`, nothing
 * is written either. Concurrent calls and imports run one after the other, and `ifVersion` is compared within that order.
 *
 * Errors, in this order: PROGRAMME_VERSION_CONFLICT, PROGRAMME_INVALID with every violation.
 * Source: docs/staff.md
 */
export async function applyProgramme(
  deps: Dependencies,
  actor: Actor,
  { programme, ifVersion, dryRun }: ApplyProgrammeInput,
): Promise<AppliedProgramme> {
  const applied = await applyRecords(deps, readGiven(programme), {
    actor: actor.name,
    dryRun: dryRun ?? false,
    check: ({ version }) => {
      if (ifVersion == null || ifVersion === version) return
      throw domainError('PROGRAMME_VERSION_CONFLICT', { version: String(version), field: ['ifVersion'] })
    },
  })
  if ('violations' in applied) throw domainError('PROGRAMME_INVALID', { violations: applied.violations })
  const { version, changes } = applied
  if (dryRun || changes.length === 0) return { version, changes }
  // The next call of this process must find the new programme.
  await deps.programme.latest()
  return { version: version + 1, changes }
}

function readGiven(programme: object): GivenRecords {
  const lists = Object.values(programme).filter((value) => Array.isArray(value))
  const count = lists.reduce((sum, { length }) => sum + length, 0)
  if (count > MAX_RECORDS) {
    const message = `must have at most ${MAX_RECORDS} records, but has ${count}: send them in several calls`
    return { records: [], problems: [createProblem({ path: '$' }, ['programme'], message)] }
  }
  return readGivenRecords(programme)
}
