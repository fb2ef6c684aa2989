import path from 'node:path'

import { checkRows, countRows } from '../checks/check-rows'
import { createDatabase, type DatabaseKind } from '../databases'
import { fillDatabase } from '../fill-database'
import { allAccounts } from '../load/account-selection'
import { createTarget } from '../load/targets'
import { mixOperations } from '../mixed/call-sequence'
import { runMixedLoad } from '../mixed/run-mixed-load'
import type { Options } from '../options'
import { residentMegabytes } from '../process-usage'
import { createSettings, startService } from '../processes'
import { withWorkspace } from '../workspace'

const OFFERS_PER_ACCOUNT = 20
const REPORT_INTERVAL = 250_000

export interface MemorySample {
  readonly requests: number
  readonly megabytes: number
}

/** Measures the resident memory of the service during a long run of all operations. */
export function measureMemory(kind: DatabaseKind, options: Options): Promise<MemorySample[]> {
  return withWorkspace(async ({ folder, databases, processes }) => {
    const { accounts, operations, posture, requests } = options
    const [connections = 1] = options.connections
    const database = await createDatabase(kind, folder)
    databases.push(database)
    const settings = createSettings(database.url, posture)
    const selection = allAccounts(accounts)
    await fillDatabase(settings, folder, { accounts, offersPerAccount: OFFERS_PER_ACCOUNT, selection })
    await database.updateStatistics()
    const running = await startService(settings, { log: path.join(folder, 'service.log') })
    processes.push(running)
    const target = await createTarget({ name: 'GraphQL', api: 'graphql', settings, processes: [running], selection })
    const mix = mixOperations([target], operations)
    const rowsBefore = await countRows(target)

    const samples: MemorySample[] = []
    const sample = (sent: number) => {
      samples.push({ requests: sent, megabytes: residentMegabytes(running.pid) })
      process.stderr.write(`${kind}: ${posture}, ${formatSample(samples.at(-1))}\n`)
    }
    sample(0)
    for (let sent = 0; sent < requests;) {
      let remaining = Math.min(REPORT_INTERVAL, requests - sent)
      sent += remaining
      await runMixedLoad(target, { connections, mix, isOver: () => remaining-- <= 0 })
      sample(sent)
    }
    await checkRows(target, rowsBefore)
    return samples
  })
}

export function formatMemory(kind: DatabaseKind, samples: readonly MemorySample[]): string {
  return [`${kind}: resident memory`, ...samples.map(formatSample)].join('\n  ')
}

function formatSample(sample: MemorySample | undefined): string {
  return `${sample?.megabytes ?? NaN} MB after ${sample?.requests ?? NaN} requests`
}
