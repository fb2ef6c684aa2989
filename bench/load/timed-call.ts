import { performance } from 'node:perf_hooks'

import type { Call, Operation } from '../operations'
import type { Connection } from './connection'
import { encodeRequest, type Target } from './targets'

const ERRORS = Buffer.from('"errors":[')

export interface TimedResponse {
  readonly microseconds: number
  /** Whether the status is 200 and the response contains the marker of the call. */
  readonly isSuccess: boolean
  /** For messages. */
  readonly description: () => string
}

/** Sends a call, and measures the time from the last byte of the request to the last byte of the response. */
export async function sendTimed(
  connection: Connection,
  target: Target,
  operation: Operation,
  { input, marker, restMarker }: Call,
): Promise<TimedResponse> {
  const expected = target.api === 'rest' ? (restMarker ?? marker) : marker
  const request = encodeRequest(target, operation, input)
  const sentAt = performance.now()
  const { status, body } = await connection.send(request)
  return {
    microseconds: Math.max(1, Math.round((performance.now() - sentAt) * 1000)),
    isSuccess: status === 200 && body.includes(expected) && !body.includes(ERRORS),
    description: () => `${target.name}, ${operation.name}: ${status} ${body.toString()}`,
  }
}
