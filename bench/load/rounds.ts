import type { CommitCost } from '../commit-cost'
import type { Operation } from '../operations'
import type { Options } from '../options'
import { residentMegabytes } from '../processes'
import { eachUse, type Used } from './processors'
import { type Measurement, runLoad } from './run-load'
import { type Side, type SideName, sideNames } from './sides'

export interface SideResult {
  readonly requestsPerSecond: number
  readonly p50: number
  readonly p99: number
  readonly errors: number
  /** Of processor time for a request, in milliseconds: it hardly depends on what else runs. */
  readonly used: Used
  readonly megabytes: number
}

export interface Comparison {
  readonly operation: string
  readonly connections: number
  readonly sides: Readonly<Record<SideName, SideResult>>
  /** Requests a second, ours by the baseline's: round by round, and their median. */
  readonly ratios: readonly number[]
  readonly ratio: number
  /** Our p50 by the baseline's. */
  readonly p50Ratio: number
  /** What a bare durable commit took at the time, in milliseconds: the median of the rounds. */
  readonly commit: number
}

/** What is compared, and on what. */
export interface Bench {
  readonly sides: Readonly<Record<SideName, Side>>
  readonly commitCost: CommitCost
  /** Done when both sides are warm. */
  readonly settle: () => Promise<void>
}

const WARM_UP_SECONDS = 2

/**
 * Measures one operation in rounds. In each, both sides have their turn right after each other, and who is first
 * changes, so that what else goes on on the machine hits both; the ratio of a round is worth more than its numbers.
 */
export async function compare(
  { sides, commitCost, settle }: Bench,
  operation: Operation,
  connections: number,
  { rounds, seconds }: Options,
): Promise<Comparison> {
  const load = (name: SideName, length: number) => runLoad(sides[name], operation, { connections, seconds: length })
  for (const name of sideNames) await load(name, Math.min(WARM_UP_SECONDS, seconds))
  await settle()

  const measured: Record<SideName, Measurement[]> = { ours: [], baseline: [] }
  const commits: number[] = []
  for (let round = 0; round < rounds; round++) {
    commits.push(commitCost.measure())
    const order = round % 2 === 0 ? sideNames : sideNames.toReversed()
    for (const name of order) measured[name].push(await load(name, seconds))
  }
  const ratios = measured.ours.map((ours, round) => speed([ours]) / speed(measured.baseline.slice(round, round + 1)))
  const [ours, baseline] = sideNames.map((name) => resultOf(measured[name], sides[name]))
  if (!ours || !baseline) throw new Error('A side is missing')
  return {
    operation: operation.name,
    connections,
    sides: { ours, baseline },
    ratios,
    ratio: median(ratios),
    p50Ratio: ours.p50 / baseline.p50,
    commit: median(commits),
  }
}

function resultOf(measurements: readonly Measurement[], side: Side): SideResult {
  const [first, ...others] = measurements.map(({ latencies }) => latencies)
  if (!first) throw new Error('Nothing was measured')
  for (const other of others) first.add(other)
  const requests = total(measurements, (measurement) => measurement.requests)
  return {
    requestsPerSecond: speed(measurements),
    p50: first.percentile(50) / 1000,
    p99: first.percentile(99) / 1000,
    errors: total(measurements, ({ errors }) => errors),
    used: eachUse((part) => (1000 * total(measurements, ({ used }) => used[part])) / requests),
    megabytes: side.processes.reduce((sum, { pid }) => sum + residentMegabytes(pid), 0),
  }
}

function speed(measurements: readonly Measurement[]): number {
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
