import path from 'node:path'
import { performance } from 'node:perf_hooks'

import { checkRows, countRows } from '../checks/check-rows'
import type { DatabaseKind } from '../databases'
import { createFilledDatabase } from '../fill-database'
import { allAccounts } from '../load/account-selection'
import { createTarget, type Target } from '../load/targets'
import type { Options } from '../options'
import { baselineNames, startBaseline, startService } from '../processes'
import { withWorkspace } from '../workspace'
import { mixOperations } from './call-sequence'
import { type Imported, importBeside } from './import-beside'
import { type MixedMeasurement, runMixedLoad } from './run-mixed-load'

const OFFERS_PER_ACCOUNT = 20
const WARM_UP_SECONDS = 2

/** One round of one target. */
interface MixedRound extends MixedMeasurement {
  readonly imported: Imported
}

export interface MixedResult {
  readonly name: string
  readonly connections: number
  readonly rounds: readonly MixedRound[]
}

/**
 * Measures all operations at the same time, with one member who makes a tenth of the calls, and while `cli import` adds
 * accounts to the same database. A round measures one target after the other, and the order alternates.
 */
export function measureMixed(kind: DatabaseKind, options: Options): Promise<MixedResult[]> {
  return withWorkspace(async (workspace) => {
    const { folder, processes } = workspace
    const { accounts, operations, posture, rounds, seconds } = options
    const selection = allAccounts(accounts)
    const content = { accounts, offersPerAccount: OFFERS_PER_ACCOUNT, selection }
    const { database, settings } = await createFilledDatabase(kind, workspace, { ...content, posture })
    const copy = { ...settings, databaseUrl: await database.copy() }
    const reference = await startBaseline(copy, { log: path.join(folder, 'reference.log') })
    processes.push(reference)
    const candidate = await startService(settings, { log: path.join(folder, 'candidate.log') })
    processes.push(candidate)
    const targets = [
      await createTarget({ name: 'GraphQL', api: 'graphql', settings, processes: [candidate], selection }),
      await createTarget({
        name: baselineNames[posture],
        api: 'baseline',
        settings: copy,
        processes: [reference],
        selection,
      }),
    ]
    const mix = mixOperations(targets, operations)
    const rowsBefore = new Map(await Promise.all(targets.map(async (each) => [each, await countRows(each)] as const)))

    const nextImported = new Map(targets.map((target) => [target, accounts]))
    const measureRound = async (target: Target, connections: number): Promise<MixedRound> => {
      const isOver = timer(seconds)
      const from = nextImported.get(target) ?? accounts
      const [measured, imported] = await Promise.all([
        runMixedLoad(target, { connections, mix, isOver }),
        importBeside(target.settings, { folder, from, isOver }),
      ])
      nextImported.set(target, from + imported.accounts)
      return { ...measured, imported }
    }

    const results: MixedResult[] = []
    for (const connections of options.connections) {
      process.stderr.write(`${kind}: ${posture}, mixed, connections: ${connections}\n`)
      for (const target of targets) await runMixedLoad(target, { connections, mix, isOver: timer(WARM_UP_SECONDS) })
      await database.updateStatistics()
      const measured = targets.map((target) => ({ target, rounds: [] as MixedRound[] }))
      for (let round = 0; round < rounds; round++) {
        for (const each of round % 2 === 0 ? measured : measured.toReversed()) {
          each.rounds.push(await measureRound(each.target, connections))
        }
      }
      results.push(...measured.map(({ target, rounds }) => ({ name: target.name, connections, rounds })))
    }
    for (const [target, before] of rowsBefore) await checkRows(target, before)
    process.stderr.write(`${kind}: every acknowledged call was written, and every balance is correct\n`)
    return results
  })
}

function timer(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000
  return () => performance.now() >= end
}
