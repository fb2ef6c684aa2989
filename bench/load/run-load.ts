import { createHistogram, performance, type RecordableHistogram } from 'node:perf_hooks'

import type { Operation } from '../operations'
import { Connection } from './connection'
import { eachUse, type Used, usedBy } from './processors'
import { processOf, requestFor, type Side } from './sides'

export interface Measurement {
  readonly requests: number
  readonly errors: number
  readonly seconds: number
  /** In seconds. */
  readonly used: Used
  /** In microseconds. */
  readonly latencies: RecordableHistogram
}

const ERRORS = Buffer.from('"errors":[')

/**
 * Keeps so many connections busy for some seconds, each with one request at a time, and waits for the answers that are
 * still out. An answer counts when it is one to this very call; whatever else comes is an error.
 */
export async function runLoad(
  side: Side,
  operation: Operation,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Measurement> {
  const opened = await Promise.all(
    Array.from({ length: connections }, (_, index) => Connection.open(processOf(side, index).url)),
  )
  const latencies = createHistogram()
  let errors = 0
  let requests = 0
  const before = usedBy(side)
  const startedAt = performance.now()
  const end = startedAt + seconds * 1000

  const underWay = new Map<number, Promise<unknown>>()

  const keepBusy = async (connection: Connection) => {
    while (performance.now() < end) {
      const number = side.issued.get(operation.name) ?? 0
      side.issued.set(operation.name, number + 1)
      const { count, accountAt } = side.callers
      const account = accountAt(number % count)
      const { input, marker } = operation.call(account, Math.floor(number / count), side.name)
      const request = requestFor(side, operation, input)
      // After a stall the account could be asked again already, and an overtaken call would change nothing.
      while (underWay.has(account)) await underWay.get(account)
      const sentAt = performance.now()
      const answered = connection.send(request)
      underWay.set(account, answered)
      const { status, body } = await answered
      underWay.delete(account)
      latencies.record(Math.max(1, Math.round((performance.now() - sentAt) * 1000)))
      requests += 1
      if (status !== 200 || !body.includes(marker) || body.includes(ERRORS)) {
        errors += 1
        if (errors === 1) process.stderr.write(`${side.name}, ${operation.name}: ${status} ${body.toString()}\n`)
      }
    }
  }
  await Promise.all(opened.map(keepBusy))
  const took = (performance.now() - startedAt) / 1000
  const after = usedBy(side)
  const used = eachUse((part) => after[part] - before[part])
  for (const connection of opened) connection.close()
  side.acknowledged.set(operation.name, (side.acknowledged.get(operation.name) ?? 0) + requests - errors)
  return { requests, errors, seconds: took, used, latencies }
}
