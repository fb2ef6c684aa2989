import { createHistogram } from 'node:perf_hooks'

import type { DatabaseKind } from '../databases'
import { median } from '../load/compare-operation'
import type { OperationName } from '../operations'
import { alignColumns } from '../report'
import type { MixedResult } from './measure-mixed'
import type { Latencies } from './run-mixed-load'

/** Latencies in milliseconds, of one operation or of all. */
interface Summary {
  readonly requests: number
  readonly p50: number
  readonly p99: number
}

interface TargetSummary {
  readonly name: string
  readonly connections: number
  /** In each round. */
  readonly requestsPerSecond: readonly number[]
  readonly importedPerSecond: readonly number[]
  readonly operations: readonly { readonly name: string; readonly others: Summary; readonly hot: Summary }[]
}

const ALL = 'all'

export function summarizeMixed(results: readonly MixedResult[]): TargetSummary[] {
  return results.map(({ name, connections, rounds }) => {
    const names = [...(rounds[0]?.latencies.keys() ?? [])]
    const summarize = (operations: readonly OperationName[], member: keyof Latencies): Summary => {
      const merged = createHistogram()
      for (const { latencies } of rounds) {
        for (const operation of operations) merged.add(latencies.get(operation)?.[member] ?? createHistogram())
      }
      return { requests: merged.count, p50: merged.percentile(50) / 1000, p99: merged.percentile(99) / 1000 }
    }
    const rows = [...names.map((each) => ({ name: each, of: [each] })), { name: ALL, of: names }]
    return {
      name,
      connections,
      requestsPerSecond: rounds.map(({ requests, seconds }) => requests / seconds),
      importedPerSecond: rounds.map(({ imported }) => imported.accounts / imported.seconds),
      operations: rows.map((row) => ({
        name: row.name,
        others: summarize(row.of, 'others'),
        hot: summarize(row.of, 'hot'),
      })),
    }
  })
}

const HEADER = ['operation', 'target', 'conn.', 'requests', 'p50', 'p99', 'p50 hot', 'p99 hot', 'p99 hot / others']

/** A line for each operation and target, and one for the throughput of each target. */
export function formatMixed(kind: DatabaseKind, results: readonly MixedResult[]): string {
  const summaries = summarizeMixed(results)
  const lines = summaries.flatMap(({ name, connections, operations }) =>
    operations.map(({ name: operation, others, hot }) => ({
      operation,
      cells: [
        operation,
        name,
        String(connections),
        String(others.requests + hot.requests),
        ...[others.p50, others.p99, hot.p50, hot.p99, hot.p99 / others.p99].map((value) => value.toFixed(2)),
      ],
    })),
  )
  const names = [...new Set(lines.map(({ operation }) => operation))]
  const rows = names.flatMap((each) => lines.filter(({ operation }) => operation === each).map(({ cells }) => cells))
  const totals = summaries.map(
    ({ name, connections, requestsPerSecond, importedPerSecond }) =>
      `${name}, ${connections} connections: ${formatRounds(requestsPerSecond)} requests/s; beside them ${formatRounds(importedPerSecond)} imported accounts/s`,
  )
  return `${kind}: mixed\n\n${alignColumns([HEADER, ...rows])}\n\n${LEGEND}\n\n${totals.join('\n')}\n`
}

const LEGEND = 'In milliseconds: p50 and p99 of all members but the hot one, and those of the hot member.'

function formatRounds(values: readonly number[]): string {
  return `${Math.round(median(values))} (${values.map((value) => Math.round(value)).join(' ')})`
}
