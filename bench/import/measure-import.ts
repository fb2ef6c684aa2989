import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { createDatabase, type DatabaseKind } from '../databases'
import { median } from '../load/compare-operation'
import type { Options } from '../options'
import { createSettings, profileFlags, type Run, runCommand, runImport, runMeasured } from '../processes'
import { accountRecords, programmeRecords, writeRecords } from '../programme-file'
import { checkSameRows } from './check-same-rows'

const OFFERS_PER_ACCOUNT = 5

/** One round: the import of a file, the baseline for the same rows, and the import of the same file again. */
export interface ImportRound {
  readonly rows: number
  readonly candidate: Run
  readonly reference: Run
  readonly repeated: Run
}

type RunName = 'candidate' | 'reference' | 'repeated'

/** Compares the import of accounts into a new database with a loop of prepared statements. */
export async function measureImport(
  kind: DatabaseKind,
  { rounds, accounts, profile }: Options,
  output: string,
): Promise<ImportRound[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'engagement-bench-'))
  try {
    const programme = path.join(folder, 'programme.ndjson')
    const members = path.join(folder, 'accounts.ndjson')
    await writeRecords(programme, programmeRecords())
    await writeRecords(members, accountRecords(accounts, OFFERS_PER_ACCOUNT))
    const flags = profile ? profileFlags(output, `${kind}-import`) : []
    const results: ImportRound[] = []
    for (let round = 0; round < rounds; round++) {
      results.push(await measureRound(kind, folder, { programme, members, accounts, flags }))
    }
    return results
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Files {
  readonly programme: string
  readonly members: string
  readonly accounts: number
  readonly flags: readonly string[]
}

async function measureRound(
  kind: DatabaseKind,
  folder: string,
  { programme, members, accounts, flags }: Files,
): Promise<ImportRound> {
  const subfolder = await mkdtemp(path.join(folder, 'round-'))
  const database = await createDatabase(kind, subfolder)
  try {
    const settings = createSettings(database.url)
    runCommand(['import', programme], settings)
    const urls = { candidate: database.url, reference: await database.copy() }
    const baseline = [path.join(__dirname, 'baseline.js'), urls.reference, String(accounts), String(OFFERS_PER_ACCOUNT)]
    const reference = await runMeasured(baseline)
    const candidate = await runImport(members, settings, flags)
    const rows = await checkSameRows(kind, urls)
    const repeated = await runImport(members, settings)
    await checkSameRows(kind, urls)
    return { rows, candidate, reference, repeated }
  } finally {
    await database.close()
    await rm(subfolder, { recursive: true, force: true })
  }
}

export function formatImport(kind: DatabaseKind, results: readonly ImportRound[]): string {
  const speed = (name: RunName) => Math.round(median(results.map((round) => round.rows / round[name].seconds)))
  const memory = (name: RunName, from: number, to: number) =>
    Math.max(...results.map((round) => findPeak(round[name], from, to)))
  const ratios = results.map(({ candidate, reference }) => reference.seconds / candidate.seconds)
  return [
    `${kind}: import of ${results[0]?.rows ?? 0} rows`,
    `rows/s: import ${speed('candidate')}, repeated import ${speed('repeated')}, baseline ${speed('reference')}`,
    `ratio ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})`,
    `resident MB: import ${memory('candidate', 0, 0.25)} in its first quarter, ${memory('candidate', 0.75, 1)} in its last; baseline ${memory('reference', 0, 1)}`,
  ].join('\n  ')
}

/** The maximum in a part of a run, between two fractions of its time. */
function findPeak({ megabytes }: Run, from: number, to: number): number {
  return Math.max(...megabytes.slice(Math.floor(from * megabytes.length), Math.ceil(to * megabytes.length)))
}
