import type { Comparison, SideResult } from './load/rounds'

/** A table for people: what each side does, and how they compare. The title says which side is first. */
export function tableOf(title: string, comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(
    ({ operation, connections, sides: { ours, baseline }, commit, ratio, ratios, p50Ratio }) => [
      operation,
      String(connections),
      ...both(ours, baseline, ({ requestsPerSecond }) => String(Math.round(requestsPerSecond))),
      ...both(ours, baseline, ({ p50 }) => p50.toFixed(2)),
      ...both(ours, baseline, ({ p99 }) => p99.toFixed(2)),
      ...both(ours, baseline, ({ errors }) => String(errors)),
      ...both(ours, baseline, ({ used }) => used.service.toFixed(2)),
      ...both(ours, baseline, ({ used }) => used.postgres.toFixed(2)),
      ...both(ours, baseline, ({ used }) => used.load.toFixed(2)),
      ...both(ours, baseline, ({ megabytes }) => String(megabytes)),
      commit.toFixed(2),
      p50Ratio.toFixed(2),
      ratio.toFixed(2),
      ratios.map((each) => each.toFixed(2)).join(' '),
    ],
  )
  return `${title} after the stroke. In milliseconds: p50, p99, CPU for a request of the service, of Postgres and of the load, a bare durable commit at the time. MB resident.\n\n${columns([HEAD, ...rows])}\n`
}

const HEAD = [
  'operation',
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

function both(ours: SideResult, baseline: SideResult, of: (side: SideResult) => string): string[] {
  return [`${of(ours)} | ${of(baseline)}`]
}

/** Lines of cells, one below the other. */
function columns(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return text.join('\n')
}
