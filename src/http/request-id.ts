import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** What an id may look like to be taken over: nothing that could forge a line of a log or a header. */
const SANE_ID = /^[\w.:-]{1,128}$/

/** The id of a request: the caller's `x-request-id` where it is sane, so that one id follows a call through systems. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID()
}
