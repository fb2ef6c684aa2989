import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import path from 'node:path'

import { readOptions } from '../options'
import { columns } from '../report'
import { measureScaling, type Result, type Scaling } from './measure'

/** Compares one process of the service with two of them on one Postgres; ../README.md tells how. */
async function main(): Promise<void> {
  const options = readOptions(['--connections', '32,64', ...process.argv.slice(2)])
  const startedAt = new Date().toISOString()
  const scalings = await measureScaling(options)
  process.stdout.write(`\n${tableOf(scalings)}\n`)
  const output = path.resolve('data/bench', startedAt.replaceAll(':', '-'))
  await mkdir(output, { recursive: true })
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length }
  await writeFile(path.join(output, 'several.json'), JSON.stringify({ startedAt, machine, options, scalings }, null, 2))
  process.stdout.write(`Written to ${output}\n`)
  if (scalings.some(({ one, two }) => one.errors + two.errors > 0)) {
    throw new Error('There were errors: the numbers say nothing')
  }
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
  'ratio',
  'ratio of each round',
]

function tableOf(scalings: readonly Scaling[]): string {
  const rows = scalings.map(({ operation, connections, one, two, ratio, ratios }) => {
    const both = (of: (result: Result) => string) => `${of(one)} | ${of(two)}`
    return [
      operation,
      String(connections),
      both(({ requestsPerSecond }) => String(Math.round(requestsPerSecond))),
      both(({ p50 }) => p50.toFixed(2)),
      both(({ p99 }) => p99.toFixed(2)),
      both(({ errors }) => String(errors)),
      both(({ used }) => used.service.toFixed(2)),
      both(({ used }) => used.postgres.toFixed(2)),
      both(({ used }) => used.load.toFixed(2)),
      ratio.toFixed(2),
      ratios.map((each) => each.toFixed(2)).join(' '),
    ]
  })
  return `One process first, two after the stroke. In milliseconds: p50, p99, and CPU for a request of the service, of Postgres and of the load.\n\n${columns([HEAD, ...rows])}\n`
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
