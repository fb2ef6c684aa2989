import { createHistogram, performance, type RecordableHistogram } from 'node:perf_hooks'

import type { Operation } from '../operations'
import { Connection } from './connection'
import { type CpuTime, mapCpuTime, readCpuTime } from './cpu-time'
import { selectProcess, type Target } from './targets'
import { runInOrder } from './run-in-order'
import { sendTimed } from './timed-call'

export interface Measurement {
  readonly requests: number
  readonly errors: number
  readonly seconds: number
  /** In seconds. */
  readonly cpuTime: CpuTime
  /** In microseconds. */
  readonly latencies: RecordableHistogram
}

/**
 * Keeps the connections busy for the given time, each with one request at a time, and then waits for the responses still
 * outstanding.
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

  const lastCalls = new Map<number, Promise<unknown>>()

  const keepBusy = async (connection: Connection) => {
    while (performance.now() < end) {
      const number = target.issued.get(operation.name) ?? 0
      target.issued.set(operation.name, number + 1)
      const { count, accountAt } = target.selection
      const account = accountAt(number % count)
      const call = operation.call(account, Math.floor(number / count), 'load')
      // After a stall, the account may still have a call in flight. A call that overtakes it would change nothing.
      const send = () => sendTimed(connection, target, operation, call)
      const { microseconds, isSuccess, description } = await runInOrder(lastCalls, account, send)
      latencies.record(microseconds)
      requests += 1
      if (isSuccess) continue
      errors += 1
      if (errors === 1) process.stderr.write(`${description()}\n`)
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
