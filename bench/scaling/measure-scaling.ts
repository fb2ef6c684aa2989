import path from 'node:path'

import { compareOperations } from '../compare-operations'
import type { DatabaseKind } from '../databases'
import { createFilledDatabase } from '../fill-database'
import { allAccounts } from '../load/account-selection'
import type { Comparison } from '../load/compare-operation'
import { createTarget, type Target } from '../load/targets'
import type { Options } from '../options'
import { startService } from '../processes'
import { withWorkspace } from '../workspace'

const OFFERS_PER_ACCOUNT = 20

/** Compares two processes of the service on one Postgres with one of them. The ratio is the gain of the second process. */
export function measureScaling(kind: DatabaseKind, options: Options): Promise<Comparison[]> {
  if (kind !== 'postgres') throw new Error('scaling requires --database postgres')
  return withWorkspace(async (workspace) => {
    const { folder, processes } = workspace
    const { accounts } = options
    const selection = allAccounts(accounts)
    const content = { accounts, offersPerAccount: OFFERS_PER_ACCOUNT, selection }
    const { settings } = await createFilledDatabase(kind, workspace, content)
    for (const name of ['first', 'second']) {
      const log = path.join(folder, `${name}.log`)
      processes.push(await startService(settings, { log }))
    }
    const candidate = await createTarget({ name: 'two processes', api: 'graphql', settings, processes, selection })
    // Both targets work on the same accounts, so they share their counts of calls.
    const reference: Target = { ...candidate, name: 'one process', processes: processes.slice(0, 1) }
    return compareOperations({ kind, targets: [reference, candidate], workspace, options })
  })
}
