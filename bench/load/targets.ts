import { findPostgresPid } from '../databases'
import type { Call, Operation } from '../operations'
import type { RunningProcess, ServiceSettings } from '../processes'
import type { AccountSelection } from './account-selection'

/** Every comparison has two targets: the candidate is measured against the reference. */
export const roles = ['candidate', 'reference'] as const
export type Role = (typeof roles)[number]
export type Pair<Value> = Readonly<Record<Role, Value>>

export type TargetProcess = Pick<RunningProcess, 'url' | 'pid'>

/** What the load calls, and its calls so far. */
export interface Target {
  /** For messages. */
  readonly name: string
  readonly api: 'graphql' | 'rest'
  readonly settings: ServiceSettings
  /** The load is spread over all of them. */
  readonly processes: readonly TargetProcess[]
  /** Undefined if the database is embedded. */
  readonly postgresPid: number | undefined
  readonly selection: AccountSelection
  /** The number of calls so far, by operation. It numbers the calls, so that no two are the same. */
  readonly issued: Map<string, number>
  readonly acknowledged: Map<string, number>
}

export async function createTarget(
  target: Pick<Target, 'name' | 'api' | 'settings' | 'processes' | 'selection'>,
): Promise<Target> {
  const postgresPid = await findPostgresPid(target.settings.databaseUrl)
  return { ...target, postgresPid, issued: new Map(), acknowledged: new Map() }
}

/** Distributes connections over the processes, round robin. */
export function selectProcess({ processes }: Target, index: number): TargetProcess {
  const process = processes[index % processes.length]
  if (!process) throw new Error('The target has no process')
  return process
}

/** The bytes of a request. Each request carries everything that a client sends, including the token. */
export function encodeRequest(target: Target, operation: Operation, input: Call['input']): Buffer {
  const { method, path, body } = target.api === 'graphql' ? toGraphQL(operation, input) : toRest(operation, input)
  const head = [
    `${method} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    `authorization: Bearer ${target.settings.token}`,
    'accept: application/json',
  ]
  if (body !== '') head.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`)
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
}

function toGraphQL({ name, document, method }: Operation, input: Call['input']) {
  const variables = method === 'POST' ? { input } : input
  const body = JSON.stringify({ operationName: name, query: document, variables })
  return { method: 'POST', path: '/graphql', body }
}

function toRest({ method, path }: Operation, input: Call['input']) {
  return { method, path: path(input), body: method === 'POST' ? JSON.stringify(input) : '' }
}
