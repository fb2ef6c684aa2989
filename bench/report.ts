import type { Comparison, TargetResult } from './load/compare-operation'

/** Formats the results of each pair of targets, and their ratios. */
export function formatTable(title: string, comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({ operation, connections, candidate, reference, commit, ratio, ratios, p50Ratio }) => [
    operation,
    ...formatBoth(candidate, reference, ({ name }) => name),
    String(connections),
    ...formatBoth(candidate, reference, ({ requestsPerSecond }) => String(Math.round(requestsPerSecond))),
    ...formatBoth(candidate, reference, ({ p50 }) => p50.toFixed(2)),
    ...formatBoth(candidate, reference, ({ p99 }) => p99.toFixed(2)),
    ...formatBoth(candidate, reference, ({ errors }) => String(errors)),
    ...formatBoth(candidate, reference, ({ cpuTime }) => cpuTime.service.toFixed(2)),
    ...formatBoth(candidate, reference, ({ cpuTime }) => cpuTime.postgres.toFixed(2)),
    ...formatBoth(candidate, reference, ({ cpuTime }) => cpuTime.load.toFixed(2)),
    ...formatBoth(candidate, reference, ({ megabytes }) => String(megabytes)),
    commit.toFixed(2),
    p50Ratio.toFixed(2),
    ratio.toFixed(2),
    ratios.map((each) => each.toFixed(2)).join(' '),
  ])
  return `${title}\n\n${alignColumns([HEADER, ...rows])}\n\n${LEGEND}\n`
}

const LEGEND =
  'In milliseconds: p50, p99, CPU time per request (of the service, of Postgres, of the load), commit. In MB: resident memory.'

const HEADER = [
  'operation',
  'compared',
  'conn.',
  'requests/s',
  'p50',
  'p99',
  'errors',
  'service',
  'Postgres',
  'load',
  'MB',
  'commit',
  'p50 ratio',
  'ratio',
  'ratio of each round',
]

function formatBoth(candidate: TargetResult, reference: TargetResult, format: (result: TargetResult) => string) {
  return [`${format(candidate)} | ${format(reference)}`]
}

export function alignColumns(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return text.join('\n')
}
