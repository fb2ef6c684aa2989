import path from 'node:path'

import { checkRows, countRows } from '../checks/check-rows'
import { createDatabases, type DatabaseKind, postgresPidOf } from '../databases'
import { everyAccount } from '../load/callers'
import type { Comparison } from '../load/rounds'
import type { Side } from '../load/sides'
import { compareAll } from '../measure'
import type { Options } from '../options'
import { inPlace } from '../place'
import { fillDatabase, OFFERS_EACH } from '../prepare-data'
import { SERVE, serviceOn, startProcess } from '../processes'

/** For one address the preset would be the limit of two fast processes. */
const RATES = { RATE_LIMIT_ADDRESS: '6000000' }

/** Compares two of our processes on one Postgres with one of them: what is a ratio to the baseline elsewhere is their gain. */
export async function measureSeveral(kind: DatabaseKind, options: Options): Promise<Comparison[]> {
  if (kind !== 'postgres') throw new Error('Several processes need --database postgres')
  return inPlace(async ({ folder, commitCost, processes, databases: made }) => {
    const databases = await createDatabases(kind, folder)
    made.push(databases)
    const { service, token } = serviceOn(databases.ours)
    const callers = everyAccount(options.accounts)
    await fillDatabase({ service, token }, folder, { accounts: options.accounts, offersEach: OFFERS_EACH, callers })
    await databases.settle()
    for (const name of ['first', 'second']) {
      const log = path.join(folder, `${name}.log`)
      processes.push(await startProcess({ args: SERVE, environment: { ...service, ...RATES }, log }))
    }
    const postgresPid = await postgresPidOf(databases.ours)
    // Both have the same calls behind them: they work on the same accounts.
    const done = { issued: new Map<string, number>(), acknowledged: new Map<string, number>() }
    const two: Side = { name: 'ours', processes, token, databaseUrl: databases.ours, postgresPid, callers, ...done }
    const sides = { ours: two, baseline: { ...two, processes: processes.slice(0, 1) } }
    const before = await countRows(two)
    const comparisons = await compareAll(kind, { sides, commitCost, settle: () => databases.settle() }, options)
    await checkRows(two, before)
    return comparisons
  })
}
