import type { Call, Operation } from '../operations'
import type { RunningProcess } from '../processes'
import type { Callers } from './callers'

export const sideNames = ['ours', 'baseline'] as const
export type SideName = (typeof sideNames)[number]

export type SideProcess = Pick<RunningProcess, 'url' | 'pid'>

/** One of the two that are compared: how to ask it, and what it has been asked. */
export interface Side {
  readonly name: SideName
  /** The load is spread over all of them. */
  readonly processes: readonly SideProcess[]
  readonly token: string
  readonly databaseUrl: string
  /** The process of its Postgres; undefined where the database is embedded. */
  readonly postgresPid: number | undefined
  readonly callers: Callers
  /** Calls so far, by operation: it numbers them, so that each is another one. */
  readonly issued: Map<string, number>
  readonly acknowledged: Map<string, number>
}

/** By turns. */
export function processOf({ processes }: Side, index: number): SideProcess {
  const process = processes[index % processes.length]
  if (!process) throw new Error('A side has no process')
  return process
}

/** The request as it goes over the wire. Each carries everything a client sends anew. */
export function requestFor(side: Side, operation: Operation, input: Call['input']): Buffer {
  const { method, path, body } = partsOf(side, operation, input)
  const head = [
    `${method} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    `authorization: Bearer ${side.token}`,
    'accept: application/json',
  ]
  if (body !== '') head.push('content-type: application/json', `content-length: ${Buffer.byteLength(body)}`)
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
}

function partsOf(side: Side, operation: Operation, input: Call['input']) {
  const { name, document, method, path } = operation
  if (side.name === 'ours') {
    const variables = method === 'POST' ? { input } : input
    return {
      method: 'POST',
      path: '/graphql',
      body: JSON.stringify({ operationName: name, query: document, variables }),
    }
  }
  return { method, path: path(input), body: method === 'POST' ? JSON.stringify(input) : '' }
}
