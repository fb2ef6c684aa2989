import path from 'node:path'

import { checkResponses } from './checks/check-responses'
import { checkRows, countRows } from './checks/check-rows'
import { createDatabases, type DatabaseKind, type Databases, postgresPidOf } from './databases'
import { everyAccount } from './load/callers'
import { type Bench, type Comparison, compare } from './load/rounds'
import type { Side, SideName } from './load/sides'
import { OPERATIONS } from './operations'
import type { Options } from './options'
import { inPlace } from './place'
import { prepareData } from './prepare-data'
import { type RunningProcess, SERVE, serviceOn, startProcess } from './processes'

/** The last accounts are kept out of the load, for the comparison of responses. */
const KEPT_OUT = 10

/** Compares both sides on one database, from an empty one to the check of what the load has left. */
export function measure(kind: DatabaseKind, options: Options, output: string): Promise<Comparison[]> {
  return inPlace(async ({ folder, commitCost, processes, databases: made }) => {
    const databases = await createDatabases(kind, folder)
    made.push(databases)
    const { service, token } = serviceOn(databases.ours)
    await prepareData({ service, token }, databases, folder, options.accounts)
    const sides = await startSides({ databases, service, token, folder, output, options }, processes)

    const compared = await checkResponses(sides, options.accounts - 1)
    process.stderr.write(`${kind}: both sides gave the same ${compared} responses\n`)
    const before = { ours: await countRows(sides.ours), baseline: await countRows(sides.baseline) }
    const comparisons = await compareAll(kind, { sides, commitCost, settle: () => databases.settle() }, options)
    await checkRows(sides.ours, before.ours)
    await checkRows(sides.baseline, before.baseline)
    process.stderr.write(`${kind}: every acknowledged call is in its database, and every balance is right\n`)
    return comparisons
  })
}

export async function compareAll(kind: DatabaseKind, bench: Bench, options: Options): Promise<Comparison[]> {
  const comparisons: Comparison[] = []
  for (const connections of options.connections) {
    for (const name of options.operations) {
      process.stderr.write(`${kind}: ${name}, connections: ${connections}\n`)
      const comparison = await compare(bench, OPERATIONS[name], connections, options)
      const errors = Object.values(comparison.sides).some((side) => side.errors > 0)
      if (errors) throw new Error('There were errors: the numbers say nothing')
      comparisons.push(comparison)
    }
  }
  return comparisons
}

interface Setting {
  databases: Databases
  service: Record<string, string>
  token: string
  folder: string
  output: string
  options: Options
}

async function startSides(
  { databases, service, token, folder, output, options }: Setting,
  processes: RunningProcess[],
): Promise<Record<SideName, Side>> {
  const baseline = [path.join(__dirname, 'baseline/main.js'), '--database', databases.baseline]
  const commands: Record<SideName, string[]> = {
    ours: SERVE,
    baseline: [...baseline, '--secret', service.JWT_SECRET ?? ''],
  }
  const start = async (name: SideName): Promise<Side> => {
    const profile = options.profile
      ? ['--cpu-prof', `--cpu-prof-dir=${output}`, `--cpu-prof-name=${databases.kind}-${name}.cpuprofile`]
      : []
    const log = path.join(folder, `${name}.log`)
    const running = await startProcess({ args: [...profile, ...commands[name]], environment: service, log })
    processes.push(running)
    const callers = everyAccount(options.accounts - KEPT_OUT)
    const databaseUrl = databases[name]
    const postgresPid = await postgresPidOf(databaseUrl)
    const done = { issued: new Map(), acknowledged: new Map() }
    return { name, processes: [running], token, databaseUrl, postgresPid, callers, ...done }
  }
  return { ours: await start('ours'), baseline: await start('baseline') }
}
