import { createHistogram, performance, type RecordableHistogram } from 'node:perf_hooks'

import type { Operation } from '../operations'
import { Connection } from './connection'
import { type CpuTime, mapCpuTime, readCpuTime } from './cpu-time'
import { encodeRequest, selectProcess, type Target } from './targets'

export interface Measurement {
  readonly requests: number
  readonly errors: number
  readonly seconds: number
  /** In seconds. */
  readonly cpuTime: CpuTime
  /** In microseconds. */
  readonly latencies: RecordableHistogram
}

const ERRORS = Buffer.from('"errors":[')

/**
 * Keeps the connections busy for the given time, each with one request at a time, and then waits for the responses still
 * outstanding. A response counts as a success only if it contains the marker of its call.
 */
export async function runLoad(
  target: Target,
  operation: Operation,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Measurement> {
  const opened = await Promise.all(
    Array.from({ length: connections }, (_, index) => Connection.open(selectProcess(target, index).url)),
  )
  const latencies = createHistogram()
  let errors = 0
  let requests = 0
  const before = readCpuTime(target)
  const startedAt = performance.now()
  const end = startedAt + seconds * 1000

  const inFlight = new Map<number, Promise<unknown>>()

  const keepBusy = async (connection: Connection) => {
    while (performance.now() < end) {
      const number = target.issued.get(operation.name) ?? 0
      target.issued.set(operation.name, number + 1)
      const { count, accountAt } = target.selection
      const account = accountAt(number % count)
      const { input, marker, restMarker } = operation.call(account, Math.floor(number / count), 'load')
      const expected = target.api === 'rest' ? (restMarker ?? marker) : marker
      const request = encodeRequest(target, operation, input)
      // After a stall, the account may still have a call in flight. A call that overtakes it would change nothing.
      while (inFlight.has(account)) await inFlight.get(account)
      const sentAt = performance.now()
      const response = connection.send(request)
      inFlight.set(account, response)
      const { status, body } = await response
      inFlight.delete(account)
      latencies.record(Math.max(1, Math.round((performance.now() - sentAt) * 1000)))
      requests += 1
      if (status !== 200 || !body.includes(expected) || body.includes(ERRORS)) {
        errors += 1
        if (errors === 1) process.stderr.write(`${target.name}, ${operation.name}: ${status} ${body.toString()}\n`)
      }
    }
  }
  await Promise.all(opened.map(keepBusy))
  const elapsed = (performance.now() - startedAt) / 1000
  const after = readCpuTime(target)
  const cpuTime = mapCpuTime((part) => after[part] - before[part])
  for (const connection of opened) connection.close()
  target.acknowledged.set(operation.name, (target.acknowledged.get(operation.name) ?? 0) + requests - errors)
  return { requests, errors, seconds: elapsed, cpuTime, latencies }
}
