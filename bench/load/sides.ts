import type { Call, Operation } from '../operations'

export const sideNames = ['ours', 'baseline'] as const
export type SideName = (typeof sideNames)[number]

/** One of the two that are compared: how to ask it, and what it has been asked. */
export interface Side {
  readonly name: SideName
  readonly url: string
  readonly token: string
  readonly databaseUrl: string
  readonly pid: number
  /** Calls so far, by operation: it numbers them, so that each is another one. */
  readonly issued: Map<string, number>
  readonly acknowledged: Map<string, number>
}

/** The request as it goes over the wire. Each carries everything a client sends anew. */
export function requestFor(side: Side, operation: Operation, input: Call['input']): Buffer {
  const { method, path, body } = partsOf(side, operation, input)
  const head = [
    `${method} ${path} HTTP/1.1`,
    `host: ${new URL(side.url).host}`,
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
