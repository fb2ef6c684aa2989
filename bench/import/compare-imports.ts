import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { createDatabases, type DatabaseKind } from '../databases'
import { median } from '../load/rounds'
import type { Options } from '../options'
import { CLI, runCommand, type Run, runToEnd } from '../processes'
import { accountRecords, programmeRecords, writeRecords } from '../programme-file'
import { checkSameRows } from './check-same-rows'

const OFFERS_EACH = 5

/** One round: our import of a file, a bare loop that writes the same rows, and our import of the same file again. */
export interface ImportRound {
  readonly rows: number
  readonly ours: Run
  readonly bare: Run
  readonly again: Run
}

/** Imports accounts into a new database, and compares that with a bare loop of prepared statements. */
export async function compareImports(kind: DatabaseKind, { rounds, accounts, profile }: Options, output: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'engagement-bench-'))
  try {
    const [programme, members] = ['programme', 'accounts'].map((name) => path.join(folder, `${name}.ndjson`)) as [
      string,
      string,
    ]
    await writeRecords(programme, programmeRecords())
    await writeRecords(members, accountRecords(accounts, OFFERS_EACH))
    const results: ImportRound[] = []
    for (let round = 0; round < rounds; round++) {
      const profiled = profile
        ? ['--cpu-prof', `--cpu-prof-dir=${output}`, `--cpu-prof-name=${kind}-import.cpuprofile`]
        : []
      results.push(await importRound(kind, folder, { programme, members, accounts, profiled }))
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
  readonly profiled: readonly string[]
}

async function importRound(
  kind: DatabaseKind,
  folder: string,
  { programme, members, accounts, profiled }: Files,
): Promise<ImportRound> {
  const place = await mkdtemp(path.join(folder, 'round-'))
  const databases = await createDatabases(kind, place)
  try {
    const environment = { DATABASE_URL: databases.ours }
    runCommand(['import', programme], environment)
    await databases.copy()
    const loop = [path.join(__dirname, 'bare-loop.js'), databases.baseline, String(accounts), String(OFFERS_EACH)]
    const bare = await runToEnd(loop)
    const ours = await runToEnd([...profiled, ...CLI, 'import', members], environment)
    const rows = await checkSameRows(databases)
    const again = await runToEnd([...CLI, 'import', members], environment)
    await checkSameRows(databases)
    return { rows, ours, bare, again }
  } finally {
    await databases.close()
    await rm(place, { recursive: true, force: true })
  }
}

/** For people. */
export function importTable(kind: DatabaseKind, results: readonly ImportRound[]): string {
  const speed = (of: (round: ImportRound) => Run) =>
    Math.round(median(results.map((round) => round.rows / of(round).seconds)))
  const memory = (of: (round: ImportRound) => Run, from: number, to: number) =>
    Math.max(...results.map((round) => peak(of(round), from, to)))
  const ratios = results.map(({ ours, bare }) => bare.seconds / ours.seconds)
  const ours = ({ ours: run }: ImportRound) => run
  return [
    `${kind}: import of ${results[0]?.rows ?? 0} rows`,
    `rows/s: ours ${speed(ours)}, again ${speed(({ again }) => again)}, bare ${speed(({ bare }) => bare)}`,
    `ratio ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(' ')})`,
    `MB resident: ours ${memory(ours, 0, 0.25)} in the first quarter, ${memory(ours, 0.75, 1)} in the last; bare ${memory(({ bare }) => bare, 0, 1)}`,
  ].join('\n  ')
}

function peak({ megabytes }: Run, from: number, to: number): number {
  return Math.max(...megabytes.slice(Math.floor(from * megabytes.length), Math.ceil(to * megabytes.length)))
}
