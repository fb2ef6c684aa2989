import path from 'node:path'

import { checkResponses } from '../checks/check-responses'
import { compareOperations } from '../compare-operations'
import type { DatabaseKind } from '../databases'
import { createFilledDatabase } from '../fill-database'
import { allAccounts } from '../load/account-selection'
import type { Comparison } from '../load/compare-operation'
import { createTarget, type Role, type ServiceApi, type Target } from '../load/targets'
import type { Options } from '../options'
import { baselineNames, profileFlags, type ServiceSettings, startBaseline, startService } from '../processes'
import { withWorkspace } from '../workspace'
import { measureStarts } from './measure-starts'

const OFFERS_PER_ACCOUNT = 20

const API_NAMES: Readonly<Record<ServiceApi, string>> = { graphql: 'GraphQL', rest: 'REST' }

/** The load does not use the last accounts. The comparison of responses does. */
const RESERVED_ACCOUNTS = 10

export interface ServingResult {
  readonly comparisons: readonly Comparison[]
  /** Milliseconds from each start of the service until it is ready. */
  readonly starts: readonly number[]
}

/**
 * Compares the service with the baseline or with another checkout, each on its own copy of the same data. The APIs of a
 * service are compared with each other too. They work on the same accounts.
 */
export function measureServing(kind: DatabaseKind, options: Options, output: string): Promise<ServingResult> {
  return withWorkspace(async (workspace) => {
    const { folder, processes } = workspace
    const { accounts, apis, posture, profile, reference } = options
    const { database, settings } = await createFilledDatabase(kind, workspace, {
      accounts,
      offersPerAccount: OFFERS_PER_ACCOUNT,
      selection: allAccounts(accounts),
      posture,
      // It may be an older version, so it fills the database. The candidate migrates its copy at the start.
      checkout: reference,
    })
    const checkout = reference ?? settings.checkout
    const copy = { ...settings, checkout, databaseUrl: await database.copy() }

    const starts = await measureStarts(settings, path.join(folder, 'starts.log'))

    const start = async (role: Role, of: Pick<Target, 'name' | 'api' | 'settings'>): Promise<Target> => {
      const startTarget = of.api === 'baseline' ? startBaseline : startService
      const running = await startTarget(of.settings, {
        log: path.join(folder, `${role}.log`),
        flags: profile ? profileFlags(output, `${kind}-${role}`) : [],
      })
      processes.push(running)
      return createTarget({ ...of, processes: [running], selection: allAccounts(accounts - RESERVED_ACCOUNTS) })
    }
    const startEachApi = async (role: Role, name: string, of: ServiceSettings): Promise<Target[]> => {
      const target = await start(role, { name, api: 'graphql', settings: of })
      // All of them work on the same accounts, so they share their counts of calls.
      return apis.map((api) => ({ ...target, api, name: `${name}${API_NAMES[api]}` }))
    }
    const references =
      reference === undefined
        ? [await start('reference', { name: baselineNames[posture], api: 'baseline', settings: copy })]
        : await startEachApi('reference', 'reference ', copy)
    const candidates = await startEachApi('candidate', '', settings)

    for (const [index, candidate] of candidates.entries()) {
      // The responses of REST have other fields than those of the baseline.
      const same = references.find(
        ({ api }) => api === candidate.api || (api === 'baseline' && candidate.api === 'graphql'),
      )
      if (!same) continue
      const compared = await checkResponses({ candidate, reference: same }, accounts - 1 - index)
      process.stderr.write(`${kind}, ${candidate.name}: all ${compared} compared responses are equal\n`)
    }
    const comparisons = await compareOperations({ kind, targets: [...references, ...candidates], workspace, options })
    return { comparisons, starts }
  })
}
