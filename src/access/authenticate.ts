import type { IncomingHttpHeaders } from 'node:http'

import { isIdentifier } from '../domain/values/text'
import { ANONYMOUS, type Caller } from './caller'

/** Identifies the caller of a request. Never rejects: an invalid token matters only if a field requires a scope. */
export type Authenticate = (headers: IncomingHttpHeaders) => Promise<Caller>

/** If tokens are off. The header `x-actor` names the caller, only for records. */
export const acceptUnrestricted: Authenticate = ({ 'x-actor': given }) => {
  const name = typeof given === 'string' && isIdentifier(given) ? given : ANONYMOUS
  return Promise.resolve({ kind: 'unrestricted', name, onlyAccountId: undefined })
}
