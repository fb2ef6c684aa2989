import path from 'node:path'

import { checkResponses } from './checks/check-responses'
import { checkRows, countRows } from './checks/check-rows'
import { createDatabase, type DatabaseKind } from './databases'
import { allAccounts } from './load/account-selection'
import { type Comparison, type ComparisonSetup, compare } from './load/rounds'
import { createTarget, type Role, roles, type Target } from './load/targets'
import { OPERATIONS } from './operations'
import type { Options } from './options'
import { withWorkspace } from './workspace'
import { fillDatabase, OFFERS_EACH } from './fill-database'
import { createSettings, profileFlags, startBaseline, startService } from './processes'

/** The load does not use the last accounts. The comparison of responses does. */
const RESERVED_ACCOUNTS = 10

/** Compares the service with the baseline on one database, from an empty database to the check of what the load wrote. */
export function measure(kind: DatabaseKind, options: Options, output: string): Promise<Comparison[]> {
  return withWorkspace(async ({ folder, commitCost, processes, databases }) => {
    const database = await createDatabase(kind, folder)
    databases.push(database)
    const settings = createSettings(database.url)
    const { accounts, profile } = options
    await fillDatabase(settings, folder, { accounts, offersEach: OFFERS_EACH, selection: allAccounts(accounts) })
    await database.updateStatistics()
    const copy = { ...settings, databaseUrl: await database.copy() }

    const selection = allAccounts(accounts - RESERVED_ACCOUNTS)
    const start = async (role: Role, target: Pick<Target, 'name' | 'api' | 'settings'>): Promise<Target> => {
      const how = {
        log: path.join(folder, `${role}.log`),
        flags: profile ? profileFlags(output, `${kind}-${role}`) : [],
      }
      const running = await (target.api === 'graphql' ? startService : startBaseline)(target.settings, how)
      processes.push(running)
      return createTarget({ ...target, processes: [running], selection })
    }
    const targets = {
      candidate: await start('candidate', { name: 'service', api: 'graphql', settings }),
      reference: await start('reference', { name: 'baseline', api: 'rest', settings: copy }),
    }

    const compared = await checkResponses(targets, accounts - 1)
    process.stderr.write(`${kind}: the ${compared} compared responses are the same\n`)
    const before = { candidate: await countRows(targets.candidate), reference: await countRows(targets.reference) }
    const updateStatistics = () => database.updateStatistics()
    const comparisons = await compareAll(kind, { targets, commitCost, updateStatistics }, options)
    for (const role of roles) await checkRows(targets[role], before[role])
    process.stderr.write(`${kind}: every acknowledged call was written, and every balance is correct\n`)
    return comparisons
  })
}

export async function compareAll(kind: DatabaseKind, setup: ComparisonSetup, options: Options): Promise<Comparison[]> {
  const comparisons: Comparison[] = []
  for (const connections of options.connections) {
    for (const name of options.operations) {
      process.stderr.write(`${kind}: ${name}, connections: ${connections}\n`)
      const comparison = await compare(setup, OPERATIONS[name], connections, options)
      if (roles.some((role) => comparison[role].errors > 0)) throw new Error('Calls failed, so the figures are invalid')
      comparisons.push(comparison)
    }
  }
  return comparisons
}
