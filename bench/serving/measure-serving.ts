import path from 'node:path'

import { checkResponses } from '../checks/check-responses'
import { compareOperations } from '../compare-operations'
import { createDatabase, type DatabaseKind } from '../databases'
import { fillDatabase } from '../fill-database'
import { allAccounts } from '../load/account-selection'
import type { Comparison } from '../load/compare-operation'
import { createTarget, type Role, type Target } from '../load/targets'
import type { Options } from '../options'
import { createSettings, profileFlags, startBaseline, startService } from '../processes'
import { withWorkspace } from '../workspace'

const OFFERS_PER_ACCOUNT = 20

/** The load does not use the last accounts. The comparison of responses does. */
const RESERVED_ACCOUNTS = 10

/** Compares the service with the baseline or with another checkout, each on its own copy of the same data. */
export function measureServing(kind: DatabaseKind, options: Options, output: string): Promise<Comparison[]> {
  return withWorkspace(async (workspace) => {
    const { folder, databases, processes } = workspace
    const database = await createDatabase(kind, folder)
    databases.push(database)
    const settings = createSettings(database.url)
    const { accounts, profile, reference } = options
    const selection = allAccounts(accounts)
    // The reference may be an older version, so it fills the database. The candidate migrates its copy at the start.
    const preparation = { ...settings, checkout: reference ?? settings.checkout }
    await fillDatabase(preparation, folder, { accounts, offersPerAccount: OFFERS_PER_ACCOUNT, selection })
    await database.updateStatistics()
    const copy = { ...preparation, databaseUrl: await database.copy() }

    const start = async (role: Role, target: Pick<Target, 'name' | 'api' | 'settings'>): Promise<Target> => {
      const startTarget = target.api === 'graphql' ? startService : startBaseline
      const running = await startTarget(target.settings, {
        log: path.join(folder, `${role}.log`),
        flags: profile ? profileFlags(output, `${kind}-${role}`) : [],
      })
      processes.push(running)
      return createTarget({ ...target, processes: [running], selection: allAccounts(accounts - RESERVED_ACCOUNTS) })
    }
    const targets = {
      candidate: await start('candidate', { name: 'service', api: 'graphql', settings }),
      reference: await start('reference', {
        name: reference ?? 'baseline',
        api: reference === undefined ? 'rest' : 'graphql',
        settings: copy,
      }),
    }
    const compared = await checkResponses(targets, accounts - 1)
    process.stderr.write(`${kind}: all ${compared} compared responses are equal\n`)
    return compareOperations({ kind, targets, workspace, options })
  })
}
