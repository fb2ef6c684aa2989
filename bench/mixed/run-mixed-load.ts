import { createHistogram, performance, type RecordableHistogram } from 'node:perf_hooks'

import { Connection } from '../load/connection'
import { selectProcess, type Target } from '../load/targets'
import { runInOrder } from '../load/run-in-order'
import { sendTimed } from '../load/timed-call'
import { type OperationName, operationsOf } from '../operations'
import { selectMember } from './call-sequence'

/** In microseconds, for the calls of the hot member and those of all others. */
export interface Latencies {
  readonly hot: RecordableHistogram
  readonly others: RecordableHistogram
}

export interface MixedMeasurement {
  readonly requests: number
  readonly seconds: number
  readonly latencies: ReadonlyMap<OperationName, Latencies>
}

interface MixedLoad {
  readonly connections: number
  /** The operations to call, one after the other and then from the start. */
  readonly mix: readonly OperationName[]
  /** Called before each request. */
  readonly isOver: () => boolean
}

/** The calls of these operations alternate between two states, so those for one account must not overtake each other. */
const ORDERED: ReadonlySet<OperationName> = new Set(['setOptIn', 'respondToOffer'])

/** Keeps the connections busy with all operations, each with one request at a time. Throws if a call fails. */
export async function runMixedLoad(target: Target, { connections, mix, isOver }: MixedLoad): Promise<MixedMeasurement> {
  const opened = await Promise.all(
    Array.from({ length: connections }, (_, index) => Connection.open(selectProcess(target, index).url)),
  )
  const operations = operationsOf(target.settings.posture)
  const latencies = new Map(mix.map((name) => [name, { hot: createHistogram(), others: createHistogram() }]))
  const lastCalls = new Map<string, Promise<unknown>>()
  let requests = 0

  const keepBusy = async (connection: Connection) => {
    while (!isOver()) {
      const name = mix[requests++ % mix.length] ?? 'readSession'
      const number = target.issued.get(name) ?? 0
      target.issued.set(name, number + 1)
      const { index, n, isHot } = selectMember(number, target.selection.count)
      const account = target.selection.accountAt(index)
      const send = () => sendTimed(connection, target, operations[name], operations[name].call(account, n, 'load'))
      const { microseconds, isSuccess, description } = ORDERED.has(name)
        ? await runInOrder(lastCalls, `${name} ${account}`, send)
        : await send()
      if (!isSuccess) throw new Error(description())
      latencies.get(name)?.[isHot ? 'hot' : 'others'].record(microseconds)
      target.acknowledged.set(name, (target.acknowledged.get(name) ?? 0) + 1)
    }
  }
  const startedAt = performance.now()
  try {
    await Promise.all(opened.map(keepBusy))
  } finally {
    for (const connection of opened) connection.close()
  }
  return { requests, seconds: (performance.now() - startedAt) / 1000, latencies }
}
