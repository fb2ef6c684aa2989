import type { DatabaseKind } from '../databases'
import type { Operation } from '../operations'
import type { Options } from '../options'
import { residentMegabytes } from '../process-usage'
import type { Workspace } from '../workspace'
import { type CpuTime, mapCpuTime } from './cpu-time'
import { type Measurement, runLoad } from './run-load'
import { hasOperation, type Pair, type Target } from './targets'

export interface TargetResult {
  /** The name of the target. */
  readonly name: string
  readonly requestsPerSecond: number
  readonly p50: number
  readonly p99: number
  readonly errors: number
  /** CPU time of a request in milliseconds. It hardly depends on what else the machine does. */
  readonly cpuTime: CpuTime
  readonly megabytes: number
}

export interface Comparison extends Pair<TargetResult> {
  readonly operation: string
  readonly connections: number
  /** Requests per second of the candidate, divided by those of the reference, in each round. */
  readonly ratios: readonly number[]
  /** The median of the ratios. */
  readonly ratio: number
  /** The p50 of the candidate, divided by that of the reference. */
  readonly p50Ratio: number
  /** The time of a durable commit of one row in milliseconds, the median of the rounds. */
  readonly commit: number
}

export interface ComparisonSetup {
  readonly kind: DatabaseKind
  /** Each is compared with every one before it, of those that have the operation. */
  readonly targets: readonly Target[]
  readonly workspace: Workspace
  readonly options: Options
}

const WARM_UP_SECONDS = 2

/**
 * Measures one operation in rounds. A round measures one target directly after the other, and the order alternates. Other
 * work on the machine therefore affects all of them, and the ratio of a round is more reliable than its figures.
 */
export async function compareOperation(
  { targets, workspace, options: { rounds, seconds } }: ComparisonSetup,
  operation: Operation,
  connections: number,
): Promise<Comparison[]> {
  const measured = targets
    .filter((target) => hasOperation(target, operation))
    .map((target) => ({ target, measurements: [] as Measurement[] }))
  if (measured.length < 2) return []
  const load = (target: Target, duration: number) => runLoad(target, operation, { connections, seconds: duration })
  for (const { target } of measured) await load(target, Math.min(WARM_UP_SECONDS, seconds))
  for (const database of workspace.databases) await database.updateStatistics()

  const commits: number[] = []
  for (let round = 0; round < rounds; round++) {
    commits.push(workspace.commitCost.measure())
    const order = round % 2 === 0 ? measured : measured.toReversed()
    for (const { target, measurements } of order) measurements.push(await load(target, seconds))
  }
  const results = measured.map(({ target, measurements }) => ({
    result: summarize(measurements, target),
    throughputs: measurements.map((measurement) => throughput([measurement])),
  }))
  return results.flatMap((candidate, index) =>
    results.slice(0, index).map((reference) => {
      const ratios = candidate.throughputs.map((each, round) => each / (reference.throughputs[round] ?? NaN))
      return {
        operation: operation.name,
        connections,
        candidate: candidate.result,
        reference: reference.result,
        ratios,
        ratio: median(ratios),
        p50Ratio: candidate.result.p50 / reference.result.p50,
        commit: median(commits),
      }
    }),
  )
}

function summarize(measurements: readonly Measurement[], target: Target): TargetResult {
  const [first, ...others] = measurements.map(({ latencies }) => latencies)
  if (!first) throw new Error('Nothing was measured')
  for (const other of others) first.add(other)
  const requests = total(measurements, (measurement) => measurement.requests)
  return {
    name: target.name,
    requestsPerSecond: throughput(measurements),
    p50: first.percentile(50) / 1000,
    p99: first.percentile(99) / 1000,
    errors: total(measurements, ({ errors }) => errors),
    cpuTime: mapCpuTime((part) => (1000 * total(measurements, ({ cpuTime }) => cpuTime[part])) / requests),
    megabytes: target.processes.reduce((sum, { pid }) => sum + residentMegabytes(pid), 0),
  }
}

function throughput(measurements: readonly Measurement[]): number {
  return (
    total(measurements, ({ requests, errors }) => requests - errors) / total(measurements, ({ seconds }) => seconds)
  )
}

function total(measurements: readonly Measurement[], of: (measurement: Measurement) => number): number {
  return measurements.reduce((sum, measurement) => sum + of(measurement), 0)
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = NaN, high = NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]]
  return (low + high) / 2
}
