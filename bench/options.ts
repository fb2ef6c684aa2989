import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { type DatabaseKind, databaseKinds } from './databases'
import { type ServiceApi, serviceApis } from './load/targets'
import { type OperationName, operationNames } from './operations'
import { type Posture, postures } from './processes'

/** What is compared. README.md describes each mode. */
export const modes = ['serving', 'import', 'growth', 'history', 'scaling', 'mixed', 'memory'] as const
export type Mode = (typeof modes)[number]

export interface Options {
  readonly mode: Mode
  readonly posture: Posture
  readonly databases: readonly DatabaseKind[]
  readonly operations: readonly OperationName[]
  /** The service is measured through each of these APIs. */
  readonly apis: readonly ServiceApi[]
  /** Each operation is measured with each of these numbers of connections. */
  readonly connections: readonly number[]
  readonly rounds: number
  readonly seconds: number
  readonly accounts: number
  /** The length of a memory run. */
  readonly requests: number
  /** Write a CPU profile of each target. Profiling costs some speed. */
  readonly profile: boolean
  /** Another built checkout of the service, which replaces the baseline as the reference. */
  readonly reference: string | undefined
}

const DEFAULTS = {
  serving: { database: 'both', connections: '32,1', accounts: '10000', posture: 'production' },
  import: { database: 'both', connections: '32,1', accounts: '100000', posture: 'production' },
  growth: { database: 'both', connections: '32,1', accounts: '1000000', posture: 'production' },
  history: { database: 'both', connections: '8', accounts: '8', posture: 'production' },
  scaling: { database: 'postgres', connections: '32,64', accounts: '10000', posture: 'production' },
  mixed: { database: 'both', connections: '32', accounts: '10000', posture: 'bare' },
  memory: { database: 'both', connections: '32', accounts: '10000', posture: 'bare' },
} as const satisfies Record<Mode, object>

/** The modes that can measure the service without tokens and log. */
const BARE_MODES: readonly Mode[] = ['serving', 'mixed', 'memory']

export function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      database: { type: 'string' },
      posture: { type: 'string' },
      operations: { type: 'string', default: operationNames.join(',') },
      apis: { type: 'string' },
      connections: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      accounts: { type: 'string' },
      requests: { type: 'string', default: '2000000' },
      profile: { type: 'boolean', default: false },
      reference: { type: 'string' },
    },
  })
  const mode = parseName('The mode', positionals[0] ?? 'serving', modes)
  const { database, connections, accounts, ...chosen } = { ...DEFAULTS[mode], ...values }
  const { reference } = values
  // Another checkout can be one without REST.
  const { apis = reference === undefined ? serviceApis.join(',') : 'graphql' } = values
  if (values.apis !== undefined && mode !== 'serving') throw new Error('--apis is not supported in this mode')
  if (reference !== undefined && mode !== 'serving') throw new Error('--reference is not supported in this mode')
  if (reference !== undefined && !existsSync(path.join(reference, 'dist/cli.js'))) {
    throw new Error('--reference must be a built checkout of the service')
  }
  const posture = parseName('--posture', chosen.posture, postures)
  if (posture === 'bare' && !BARE_MODES.includes(mode)) throw new Error('--posture bare is not supported in this mode')
  return {
    mode,
    posture,
    databases: database === 'both' ? databaseKinds : [parseName('--database', database, databaseKinds)],
    operations: values.operations.split(',').map((text) => parseName('--operations', text, operationNames)),
    apis: apis.split(',').map((text) => parseName('--apis', text, serviceApis)),
    connections: connections.split(',').map((text) => parsePositive('--connections', text)),
    rounds: parsePositive('--rounds', values.rounds),
    seconds: parsePositive('--seconds', values.seconds),
    accounts: parsePositive('--accounts', accounts),
    requests: parsePositive('--requests', values.requests),
    profile: values.profile,
    reference,
  }
}

function parseName<Name extends string>(option: string, text: string, names: readonly Name[]): Name {
  const name = names.find((each) => each === text)
  if (name === undefined) throw new Error(`${option} must be one of ${names.join(', ')}`)
  return name
}

function parsePositive(option: string, text: string): number {
  const value = Number(text)
  if (value > 0) return value
  throw new Error(`${option} must be a number greater than 0`)
}
