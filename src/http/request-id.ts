import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** The IDs that are accepted from a caller: none can forge a line of the log or a header. */
const ACCEPTED_ID = /^[\w.:-]{1,128}$/

/**
 * The ID of a request: the caller's `x-request-id` if it is acceptable, so that one ID follows a call through systems.
 */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && ACCEPTED_ID.test(given) ? given : randomUUID()
}
