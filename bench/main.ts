import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import path from 'node:path'

import type { Comparison } from './load/rounds'
import { measure } from './measure'
import { readOptions } from './options'
import { tableOf } from './report'

/** Compares the built service with the baseline; README.md tells how. Fails where either side answered wrongly. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const startedAt = new Date().toISOString()
  const output = path.resolve('data/bench', startedAt.replaceAll(':', '-'))
  await mkdir(output, { recursive: true })

  const results: Record<string, Comparison[]> = {}
  for (const kind of options.databases) {
    const comparisons = await measure(kind, options, output)
    results[kind] = comparisons
    process.stdout.write(`\n${tableOf(kind, comparisons)}\n`)
  }
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length }
  await writeFile(path.join(output, 'results.json'), JSON.stringify({ startedAt, machine, options, results }, null, 2))
  process.stdout.write(`Written to ${output}\n`)
  const sides = Object.values(results).flatMap((all) => all.flatMap(({ sides: both }) => Object.values(both)))
  if (sides.some(({ errors }) => errors > 0)) throw new Error('There were errors: the numbers say nothing')
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
