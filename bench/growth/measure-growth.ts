import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'

import { checkRows, countRows } from '../checks/check-rows'
import { createDatabases, type DatabaseKind, postgresPidOf } from '../databases'
import { scattered } from '../load/callers'
import type { Comparison } from '../load/rounds'
import type { Side } from '../load/sides'
import { compareAll } from '../measure'
import type { Options } from '../options'
import { inPlace, type Place } from '../place'
import { fillDatabase } from '../prepare-data'
import { SERVE, serviceOn, startProcess } from '../processes'

const FEW_ACCOUNTS = 1_000
const OFFERS_EACH = 5
const MOST_CALLERS = 50_000

/** Compares our service on many accounts with our service on few: what is a ratio to the baseline elsewhere is growth here. */
export function measureGrowth(kind: DatabaseKind, options: Options): Promise<Comparison[]> {
  return inPlace(async (place) => {
    const sides = {
      ours: await startOn(options.accounts, kind, place),
      baseline: await startOn(FEW_ACCOUNTS, kind, place),
    }
    const before = { many: await countRows(sides.ours), few: await countRows(sides.baseline) }
    const settle = async () => {
      for (const database of place.databases) await database.settle()
    }
    const comparisons = await compareAll(kind, { sides, commitCost: place.commitCost, settle }, options)
    await checkRows(sides.ours, before.many)
    await checkRows(sides.baseline, before.few)
    return comparisons
  })
}

/** Starts our service on a new database with so many accounts. */
async function startOn(accounts: number, kind: DatabaseKind, { folder, databases, processes }: Place): Promise<Side> {
  const own = await mkdtemp(path.join(folder, `accounts-${accounts}-`))
  const database = await createDatabases(kind, own)
  databases.push(database)
  const { service, token } = serviceOn(database.ours)
  const callers = scattered(accounts, MOST_CALLERS)
  process.stderr.write(`${kind}: ${accounts} accounts are imported, and sessions started for ${callers.count}\n`)
  await fillDatabase({ service, token }, own, { accounts, offersEach: OFFERS_EACH, callers })
  await database.settle()
  const running = await startProcess({ args: SERVE, environment: service, log: path.join(own, 'service.log') })
  processes.push(running)
  const done = { issued: new Map(), acknowledged: new Map() }
  const postgresPid = await postgresPidOf(database.ours)
  return { name: 'ours', processes: [running], token, databaseUrl: database.ours, postgresPid, callers, ...done }
}
