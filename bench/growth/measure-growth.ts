import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'

import { checkRows, countRows } from '../checks/check-rows'
import { createDatabase, type DatabaseKind } from '../databases'
import { scatteredAccounts } from '../load/account-selection'
import type { Comparison } from '../load/rounds'
import { createTarget, roles, type Target } from '../load/targets'
import { compareAll } from '../measure'
import type { Options } from '../options'
import { type Workspace, withWorkspace } from '../workspace'
import { fillDatabase } from '../fill-database'
import { createSettings, startService } from '../processes'

export const FEW_ACCOUNTS = 1_000
const OFFERS_EACH = 5
const MAX_SESSIONS = 50_000

/** Compares the service on many accounts with the service on few. The ratio of the p50 is how much latency grows. */
export function measureGrowth(kind: DatabaseKind, options: Options): Promise<Comparison[]> {
  return withWorkspace(async (workspace) => {
    const targets = {
      candidate: await startTarget(options.accounts, kind, workspace),
      reference: await startTarget(FEW_ACCOUNTS, kind, workspace),
    }
    const before = { candidate: await countRows(targets.candidate), reference: await countRows(targets.reference) }
    const updateStatistics = async () => {
      for (const database of workspace.databases) await database.updateStatistics()
    }
    const comparisons = await compareAll(kind, { targets, commitCost: workspace.commitCost, updateStatistics }, options)
    for (const role of roles) await checkRows(targets[role], before[role])
    return comparisons
  })
}

/** Starts the service on a new database with the given number of accounts. */
async function startTarget(
  accounts: number,
  kind: DatabaseKind,
  { folder, databases, processes }: Workspace,
): Promise<Target> {
  const subfolder = await mkdtemp(path.join(folder, `accounts-${accounts}-`))
  const database = await createDatabase(kind, subfolder)
  databases.push(database)
  const settings = createSettings(database.url)
  const selection = scatteredAccounts(accounts, MAX_SESSIONS)
  process.stderr.write(`${kind}: importing ${accounts} accounts and starting sessions for ${selection.count} of them\n`)
  await fillDatabase(settings, subfolder, { accounts, offersEach: OFFERS_EACH, selection })
  await database.updateStatistics()
  const running = await startService(settings, { log: path.join(subfolder, 'service.log') })
  processes.push(running)
  return createTarget({ name: `${accounts} accounts`, api: 'graphql', settings, processes: [running], selection })
}
