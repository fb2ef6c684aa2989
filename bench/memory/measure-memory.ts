import path from 'node:path'

import { checkRows, countRows } from '../checks/check-rows'
import type { DatabaseKind } from '../databases'
import { createFilledDatabase } from '../fill-database'
import { allAccounts } from '../load/account-selection'
import { createTarget } from '../load/targets'
import { mixOperations } from '../mixed/call-sequence'
import { runMixedLoad } from '../mixed/run-mixed-load'
import type { Options } from '../options'
import { residentMegabytes } from '../process-usage'
import { startService } from '../processes'
import { withWorkspace } from '../workspace'

const OFFERS_PER_ACCOUNT = 20
const REPORT_INTERVAL = 250_000

export interface MemorySample {
  readonly requests: number
  readonly megabytes: number
}

/** Measures the resident memory of the service during a long run of all operations. */
export function measureMemory(kind: DatabaseKind, options: Options): Promise<MemorySample[]> {
  return withWorkspace(async (workspace) => {
    const { folder, processes } = workspace
    const { accounts, operations, posture, requests } = options
    const [connections = 1] = options.connections
    const selection = allAccounts(accounts)
    const content = { accounts, offersPerAccount: OFFERS_PER_ACCOUNT, selection }
    const { settings } = await createFilledDatabase(kind, workspace, { ...content, posture })
    const running = await startService(settings, { log: path.join(folder, 'service.log') })
    processes.push(running)
    const target = await createTarget({ name: 'GraphQL', api: 'graphql', settings, processes: [running], selection })
    const mix = mixOperations([target], operations)
    const rowsBefore = await countRows(target)

    const samples: MemorySample[] = []
    const takeSample = (sent: number) => {
      const sample = { requests: sent, megabytes: residentMegabytes(running.pid) }
      samples.push(sample)
      process.stderr.write(`${kind}: ${posture}, ${formatSample(sample)}\n`)
    }
    takeSample(0)
    for (let sent = 0; sent < requests;) {
      let remaining = Math.min(REPORT_INTERVAL, requests - sent)
      sent += remaining
      await runMixedLoad(target, { connections, mix, isOver: () => remaining-- <= 0 })
      takeSample(sent)
    }
    await checkRows(target, rowsBefore)
    return samples
  })
}

export function formatMemory(kind: DatabaseKind, samples: readonly MemorySample[]): string {
  return [`${kind}: resident memory`, ...samples.map(formatSample)].join('\n  ')
}

function formatSample({ requests, megabytes }: MemorySample): string {
  return `${megabytes} MB after ${requests} requests`
}
