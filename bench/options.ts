import { parseArgs } from 'node:util'

import { type DatabaseKind, databaseKinds } from './databases'
import { type OperationName, operationNames } from './operations'

/** What is compared with what: README.md tells. */
export const subjects = ['serving', 'import', 'growth', 'scaling'] as const

export interface Options {
  readonly subject: (typeof subjects)[number]
  readonly databases: readonly DatabaseKind[]
  readonly operations: readonly OperationName[]
  /** Each operation is measured once with each of these numbers of connections. */
  readonly connections: readonly number[]
  readonly rounds: number
  readonly seconds: number
  readonly accounts: number
  /** Writes a CPU profile of either side, which costs some speed. */
  readonly profile: boolean
}

const PRESETS = {
  serving: { database: 'both', connections: '32,1', accounts: '10000' },
  import: { database: 'both', connections: '32,1', accounts: '100000' },
  growth: { database: 'both', connections: '32,1', accounts: '1000000' },
  scaling: { database: 'postgres', connections: '32,64', accounts: '10000' },
} as const

export function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      database: { type: 'string' },
      operations: { type: 'string', default: operationNames.join(',') },
      connections: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '5' },
      accounts: { type: 'string' },
      profile: { type: 'boolean', default: false },
    },
  })
  const [subject = 'serving'] = chosen('The bench', positionals[0] ?? 'serving', subjects)
  const { database, connections, accounts } = { ...PRESETS[subject], ...values }
  return {
    subject,
    databases: database === 'both' ? databaseKinds : chosen('--database', database, databaseKinds),
    operations: chosen('--operations', values.operations, operationNames),
    connections: connections.split(',').map((text) => positive('--connections', text)),
    rounds: positive('--rounds', values.rounds),
    seconds: positive('--seconds', values.seconds),
    accounts: positive('--accounts', accounts),
    profile: values.profile,
  }
}

function chosen<Name extends string>(flag: string, text: string, names: readonly Name[]): Name[] {
  return text.split(',').map((wanted) => {
    const name = names.find((known) => known === wanted)
    if (name === undefined) throw new Error(`${flag} takes ${names.join(', ')}`)
    return name
  })
}

function positive(flag: string, text: string): number {
  const value = Number(text)
  if (value > 0) return value
  throw new Error(`${flag} takes a number above 0`)
}
