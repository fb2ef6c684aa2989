import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'

import { median } from '../load/compare-operation'
import { type ServiceSettings, startService } from '../processes'

const STARTS = 5
const POLL_INTERVAL_MS = 5

/** Starts the service several times on an existing database. Returns the milliseconds from each start until it is ready. */
export async function measureStarts(settings: ServiceSettings, log: string): Promise<number[]> {
  const starts: number[] = []
  for (let start = 0; start < STARTS; start++) {
    const startedAt = performance.now()
    const running = await startService(settings, { log })
    while (!(await isReady(running.url))) await sleep(POLL_INTERVAL_MS)
    starts.push(Math.round(performance.now() - startedAt))
    await running.stop()
  }
  return starts
}

async function isReady(url: string): Promise<boolean> {
  const response = await fetch(`${url}/readyz`)
  await response.text()
  return response.ok
}

export function formatStarts(starts: readonly number[]): string {
  return `Ready ${median(starts)} ms after the start, the median of ${starts.join(' ')}\n`
}
