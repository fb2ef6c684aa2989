import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { checkRows, countRows } from '../checks/check-rows'
import { openCommitCost } from '../commit-cost'
import { createDatabases, type DatabaseKind, type Databases, postgresPidOf } from '../databases'
import { scattered } from '../load/callers'
import type { Comparison } from '../load/rounds'
import type { Side } from '../load/sides'
import { compareAll } from '../measure'
import type { Options } from '../options'
import { fillDatabase } from '../prepare-data'
import { type RunningProcess, SERVE, serviceOn, startProcess } from '../processes'

const FEW_ACCOUNTS = 1_000
const OFFERS_EACH = 5
const MOST_CALLERS = 50_000

/** Compares our service on many accounts with our service on few: what is a ratio to the baseline elsewhere is growth here. */
export async function measureGrowth(kind: DatabaseKind, options: Options): Promise<Comparison[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'engagement-bench-'))
  const commitCost = openCommitCost(folder)
  const databases: Databases[] = []
  const processes: RunningProcess[] = []
  const start = async (accounts: number): Promise<Side> => {
    const place = await mkdtemp(path.join(folder, `accounts-${accounts}-`))
    const database = await createDatabases(kind, place)
    databases.push(database)
    const { service, token } = serviceOn(database.ours)
    const callers = scattered(accounts, MOST_CALLERS)
    process.stderr.write(`${kind}: ${accounts} accounts are imported, and sessions started for ${callers.count}\n`)
    await fillDatabase({ service, token }, place, { accounts, offersEach: OFFERS_EACH, callers })
    await database.settle()
    const log = path.join(place, 'service.log')
    const running = await startProcess({ args: SERVE, environment: service, log })
    processes.push(running)
    const done = { issued: new Map(), acknowledged: new Map() }
    const postgresPid = await postgresPidOf(database.ours)
    return { name: 'ours', processes: [running], token, databaseUrl: database.ours, postgresPid, callers, ...done }
  }
  try {
    const sides = { ours: await start(options.accounts), baseline: await start(FEW_ACCOUNTS) }
    const before = { many: await countRows(sides.ours), few: await countRows(sides.baseline) }
    const settle = async () => {
      for (const database of databases) await database.settle()
    }
    const comparisons = await compareAll(kind, { sides, commitCost, settle }, options)
    await checkRows(sides.ours, before.many)
    await checkRows(sides.baseline, before.few)
    return comparisons
  } finally {
    for (const running of processes) await running.stop()
    for (const database of databases) await database.close()
    commitCost.close()
    await rm(folder, { recursive: true, force: true })
  }
}
