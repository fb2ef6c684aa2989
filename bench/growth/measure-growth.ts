import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'

import { compareOperations } from '../compare-operations'
import type { DatabaseKind } from '../databases'
import { createFilledDatabase } from '../fill-database'
import { scatteredAccounts } from '../load/account-selection'
import type { Comparison } from '../load/compare-operation'
import { createTarget, type Target } from '../load/targets'
import type { Options } from '../options'
import { startService } from '../processes'
import { type Workspace, withWorkspace } from '../workspace'

const FEW_ACCOUNTS = 1_000
const OFFERS_PER_ACCOUNT = 5
const MAX_SESSIONS = 50_000

/** Compares the service on many accounts with the service on few. The ratio of the p50 is how much latency grows. */
export function measureGrowth(kind: DatabaseKind, options: Options): Promise<Comparison[]> {
  return withWorkspace(async (workspace) => {
    const targets = [
      await startTarget(FEW_ACCOUNTS, kind, workspace),
      await startTarget(options.accounts, kind, workspace),
    ]
    return compareOperations({ kind, targets, workspace, options })
  })
}

/** Starts the service on a new database with the given number of accounts. */
async function startTarget(accounts: number, kind: DatabaseKind, workspace: Workspace): Promise<Target> {
  const folder = await mkdtemp(path.join(workspace.folder, `accounts-${accounts}-`))
  const selection = scatteredAccounts(accounts, MAX_SESSIONS)
  process.stderr.write(`${kind}: importing ${accounts} accounts, starting ${selection.count} sessions\n`)
  const content = { accounts, offersPerAccount: OFFERS_PER_ACCOUNT, selection }
  const { settings } = await createFilledDatabase(kind, { ...workspace, folder }, content)
  const running = await startService(settings, { log: path.join(folder, 'service.log') })
  workspace.processes.push(running)
  return createTarget({ name: `${accounts} accounts`, api: 'graphql', settings, processes: [running], selection })
}
