import path from 'node:path'

import { checkRows, countRows } from '../checks/check-rows'
import { createDatabase, type DatabaseKind } from '../databases'
import { allAccounts } from '../load/account-selection'
import type { Comparison } from '../load/rounds'
import { createTarget, type Target } from '../load/targets'
import { compareAll } from '../measure'
import type { Options } from '../options'
import { withWorkspace } from '../workspace'
import { fillDatabase, OFFERS_EACH } from '../fill-database'
import { createSettings, startService } from '../processes'

/** For one address the preset would be the limit of two fast processes. */
const RATES = { RATE_LIMIT_ADDRESS: '6000000' }

/** Compares two processes of the service on one Postgres with one of them. The ratio is the gain of the second process. */
export async function measureSeveral(kind: DatabaseKind, options: Options): Promise<Comparison[]> {
  if (kind !== 'postgres') throw new Error('several requires --database postgres')
  return withWorkspace(async ({ folder, commitCost, processes, databases }) => {
    const database = await createDatabase(kind, folder)
    databases.push(database)
    const settings = createSettings(database.url)
    const selection = allAccounts(options.accounts)
    await fillDatabase(settings, folder, { accounts: options.accounts, offersEach: OFFERS_EACH, selection })
    await database.updateStatistics()
    for (const name of ['first', 'second']) {
      const log = path.join(folder, `${name}.log`)
      processes.push(await startService(settings, { log, environment: RATES }))
    }
    const candidate = await createTarget({ name: 'two processes', api: 'graphql', settings, processes, selection })
    // Both targets work on the same accounts, so they share their counts of calls.
    const reference: Target = { ...candidate, name: 'one process', processes: processes.slice(0, 1) }
    const before = await countRows(candidate)
    const updateStatistics = () => database.updateStatistics()
    const targets = { candidate, reference }
    const comparisons = await compareAll(kind, { targets, commitCost, updateStatistics }, options)
    await checkRows(candidate, before)
    return comparisons
  })
}
