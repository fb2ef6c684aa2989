import { mkdtemp } from 'node:fs/promises'
import path from 'node:path'

import { compareOperations } from '../compare-operations'
import type { DatabaseKind } from '../databases'
import { createFilledDatabase } from '../fill-database'
import { allAccounts } from '../load/account-selection'
import type { Comparison } from '../load/compare-operation'
import { createTarget, type Target } from '../load/targets'
import type { Options } from '../options'
import { runCommand, startService } from '../processes'
import { writeRecords } from '../programme-file'
import { type Workspace, withWorkspace } from '../workspace'
import { type History, historyRecords } from './history-records'

const OFFERS_PER_ACCOUNT = 20

const PLAIN: History = { name: 'plain', massOffers: 0, targetedOffers: 0 }
const HISTORIES: readonly History[] = [
  { name: 'mass offers', massOffers: 10_000, targetedOffers: 0 },
  { name: 'targeted offers', massOffers: 0, targetedOffers: 2_000 },
  { name: 'both', massOffers: 10_000, targetedOffers: 2_000 },
]

/**
 * Compares the service with offers that are over with the service without them. The ratio of the p50 is how much latency
 * grows with the history of the programme and of a member.
 */
export async function measureHistory(kind: DatabaseKind, options: Options): Promise<Comparison[]> {
  const comparisons: Comparison[] = []
  for (const history of HISTORIES) {
    const compared = await withWorkspace(async (workspace) => {
      const targets = [await startTarget(PLAIN, kind, options, workspace)]
      targets.push(await startTarget(history, kind, options, workspace))
      return compareOperations({ kind, targets, workspace, options })
    })
    comparisons.push(...compared)
  }
  return comparisons
}

async function startTarget(
  history: History,
  kind: DatabaseKind,
  { accounts }: Options,
  workspace: Workspace,
): Promise<Target> {
  const folder = await mkdtemp(path.join(workspace.folder, 'history-'))
  const selection = allAccounts(accounts)
  process.stderr.write(`${kind}: importing the history: ${history.name}\n`)
  const content = { accounts, offersPerAccount: OFFERS_PER_ACCOUNT, selection }
  const { database, settings } = await createFilledDatabase(kind, { ...workspace, folder }, content)
  const file = path.join(folder, 'history.ndjson')
  await writeRecords(file, historyRecords(history, accounts))
  runCommand(['import', file], settings)
  await database.updateStatistics()
  const running = await startService(settings, { log: path.join(folder, 'service.log') })
  workspace.processes.push(running)
  return createTarget({ name: history.name, api: 'graphql', settings, processes: [running], selection })
}
