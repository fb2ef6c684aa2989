import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { checkRows, countRows } from '../checks/check-rows'
import { analyze, createDatabases } from '../databases'
import { everyAccount } from '../load/callers'
import { median, speed } from '../load/rounds'
import { type Measurement, runLoad } from '../load/run-load'
import type { Side } from '../load/sides'
import { type Operation, OPERATIONS } from '../operations'
import type { Options } from '../options'
import { prepareData } from '../prepare-data'
import { runCommand, type RunningProcess, SERVE, startProcess } from '../processes'
import { type Used, watchProcessors } from './processor'

/** So many processes, and what they did together. */
export interface Result {
  readonly requestsPerSecond: number
  readonly p50: number
  readonly p99: number
  readonly errors: number
  /** Milliseconds of the processors for a request. */
  readonly used: Used
}

export interface Scaling {
  readonly operation: string
  readonly connections: number
  readonly one: Result
  readonly two: Result
  /** Requests a second, of two processes by those of one: round by round, and their median. */
  readonly ratios: readonly number[]
  readonly ratio: number
}

interface Turn extends Measurement {
  readonly used: Used
}

const WARM_UP_SECONDS = 2

/** Measures one process and two of them on the same Postgres, by turns, with the load spread over both. */
export async function measureScaling(options: Options): Promise<Scaling[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'engagement-bench-'))
  const databases = await createDatabases('postgres', folder)
  const running: RunningProcess[] = []
  try {
    const service = {
      DATABASE_URL: databases.ours,
      AUTH_MODE: 'jwt',
      JWT_SECRET: randomBytes(48).toString('base64'),
      PORT: '0',
      // For one address the preset would be the limit of two fast processes.
      RATE_LIMIT_ADDRESS: '6000000',
    }
    const token = runCommand(['token', 'bench', 'loyalty'], service).trim()
    await prepareData({ service, token }, databases, folder, options.accounts)
    for (const name of ['first', 'second']) {
      const log = path.join(folder, `${name}.log`)
      running.push(await startProcess({ args: SERVE, environment: service, log }))
    }
    const databaseUrl = databases.ours
    // Both have the same calls behind them: they work on the same accounts.
    const two: Side = {
      name: 'ours',
      processes: running,
      token,
      databaseUrl,
      callers: everyAccount(options.accounts),
      issued: new Map(),
      acknowledged: new Map(),
    }
    const one: Side = { ...two, processes: running.slice(0, 1) }
    const used = await watchProcessors(
      running.map(({ pid }) => pid),
      databaseUrl,
    )
    const before = await countRows(two)
    const scalings: Scaling[] = []
    for (const connections of options.connections) {
      for (const name of options.operations) {
        process.stderr.write(`${name}, connections: ${connections}\n`)
        scalings.push(await scale({ one, two, used }, OPERATIONS[name], connections, options))
      }
    }
    await checkRows(two, before)
    return scalings
  } finally {
    for (const each of running) await each.stop()
    await databases.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function scale(
  { one, two, used }: { one: Side; two: Side; used: () => Used },
  operation: Operation,
  connections: number,
  { rounds, seconds }: Options,
): Promise<Scaling> {
  const load = async (side: Side, length: number): Promise<Turn> => {
    const before = used()
    const measurement = await runLoad(side, operation, { connections, seconds: length })
    const after = used()
    const spent = (of: keyof Used) => after[of] - before[of]
    return { ...measurement, used: { service: spent('service'), postgres: spent('postgres'), load: spent('load') } }
  }
  for (const side of [one, two]) await load(side, Math.min(WARM_UP_SECONDS, seconds))
  await analyze(one.databaseUrl)

  const turns = { one: [] as Turn[], two: [] as Turn[] }
  for (let round = 0; round < rounds; round++) {
    const order = [
      { side: one, into: turns.one },
      { side: two, into: turns.two },
    ]
    for (const { side, into } of round % 2 === 0 ? order : order.reverse()) into.push(await load(side, seconds))
  }
  const ratios = turns.two.map((turn, round) => speed([turn]) / speed(turns.one.slice(round, round + 1)))
  return {
    operation: operation.name,
    connections,
    one: resultOf(turns.one),
    two: resultOf(turns.two),
    ratios,
    ratio: median(ratios),
  }
}

function resultOf(turns: readonly Turn[]): Result {
  const [first, ...others] = turns.map(({ latencies }) => latencies)
  if (!first) throw new Error('Nothing was measured')
  for (const other of others) first.add(other)
  const total = (of: (turn: Turn) => number) => turns.reduce((sum, turn) => sum + of(turn), 0)
  const requests = total((turn) => turn.requests)
  const each = (part: keyof Used) => (1000 * total(({ used }) => used[part])) / requests
  return {
    requestsPerSecond: speed(turns),
    p50: first.percentile(50) / 1000,
    p99: first.percentile(99) / 1000,
    errors: total(({ errors }) => errors),
    used: { service: each('service'), postgres: each('postgres'), load: each('load') },
  }
}
