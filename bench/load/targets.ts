import { findPostgresPid } from '../databases'
import type { Call, HttpRequest, Operation } from '../operations'
import type { RunningProcess, ServiceSettings } from '../processes'
import type { AccountSelection } from './account-selection'

/** The candidate is measured against the reference. */
export type Role = 'candidate' | 'reference'
export type Pair<Value> = Readonly<Record<Role, Value>>

export type TargetProcess = Pick<RunningProcess, 'url' | 'pid'>

/** The APIs of the service. */
export const serviceApis = ['graphql', 'rest'] as const
export type ServiceApi = (typeof serviceApis)[number]

/** What the load calls, and its calls so far. */
export interface Target {
  /** For messages and tables. */
  readonly name: string
  readonly api: ServiceApi | 'baseline'
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

/** The bytes of a request. Each request carries everything that a client sends, including a token if the service requires one. */
export function encodeRequest(target: Target, operation: Operation, input: Call['input']): Buffer {
  const { method, path, body: content } = toRequest(target, operation, input)
  const body = content === undefined ? '' : JSON.stringify(content)
  const { token } = target.settings
  const head = [`${method} ${path} HTTP/1.1`, 'host: 127.0.0.1', 'accept: application/json']
  if (token !== undefined) head.push(`authorization: Bearer ${token}`)
  if (body !== '') head.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`)
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
}

/** Whether the API of the target has the operation. */
export function hasOperation({ api }: Target, operation: Operation): boolean {
  return api === 'graphql' || operation[api] !== undefined
}

function toRequest({ name, api }: Target, operation: Operation, input: Call['input']): HttpRequest {
  if (api === 'graphql') return toGraphQL(operation, input)
  const request = operation[api]?.(input)
  if (!request) throw new Error(`${name} has no ${operation.name}`)
  return request
}

function toGraphQL({ name, document }: Operation, input: Call['input']): HttpRequest {
  const variables = document.startsWith('mutation') ? { input } : input
  return { method: 'POST', path: '/graphql', body: { operationName: name, query: document, variables } }
}
