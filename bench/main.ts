import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import path from 'node:path'

import type { DatabaseKind } from './databases'
import { measureGrowth } from './growth/measure-growth'
import { measureHistory } from './history/measure-history'
import { formatImport, measureImport } from './import/measure-import'
import { formatMemory, measureMemory } from './memory/measure-memory'
import { formatMixed, summarizeMixed } from './mixed/format-mixed'
import { measureMixed } from './mixed/measure-mixed'
import { type Mode, type Options, readOptions } from './options'
import { formatTable } from './report'
import { measureScaling } from './scaling/measure-scaling'
import { measureServing } from './serving/measure-serving'
import { formatStarts } from './serving/measure-starts'

/** Runs the bench, as README.md describes. Fails if a call fails or a check finds a difference. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  const startedAt = new Date().toISOString()
  const output = path.resolve('data/bench', startedAt.replaceAll(':', '-'))
  await mkdir(output, { recursive: true })

  const results: Record<string, unknown> = {}
  for (const kind of options.databases) {
    const { measured, table } = await MEASURE[options.mode](kind, options, output)
    results[kind] = measured
    process.stdout.write(`\n${table}\n`)
  }
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length }
  await writeFile(path.join(output, 'results.json'), JSON.stringify({ startedAt, machine, options, results }, null, 2))
  process.stdout.write(`Written to ${output}\n`)
}

type Measure = (kind: DatabaseKind, options: Options, output: string) => Promise<Results>

interface Results {
  readonly measured: unknown
  /** The same, formatted for standard output. */
  readonly table: string
}

const MEASURE: Readonly<Record<Mode, Measure>> = {
  serving: async (kind, options, output) => {
    const measured = await measureServing(kind, options, output)
    return { measured, table: `${formatTable(kind, measured.comparisons)}\n${formatStarts(measured.starts)}` }
  },
  import: async (kind, options, output) => {
    const measured = await measureImport(kind, options, output)
    return { measured, table: formatImport(kind, measured) }
  },
  growth: async (kind, options) => {
    const measured = await measureGrowth(kind, options)
    return { measured, table: formatTable(kind, measured) }
  },
  history: async (kind, options) => {
    const measured = await measureHistory(kind, options)
    return { measured, table: formatTable(kind, measured) }
  },
  mixed: async (kind, options) => {
    const measured = await measureMixed(kind, options)
    return { measured: summarizeMixed(measured), table: formatMixed(kind, measured) }
  },
  memory: async (kind, options) => {
    const measured = await measureMemory(kind, options)
    return { measured, table: formatMemory(kind, measured) }
  },
  scaling: async (kind, options) => {
    const measured = await measureScaling(kind, options)
    return { measured, table: formatTable(kind, measured) }
  },
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  process.exitCode = 1
})
