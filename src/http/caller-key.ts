import type { FastifyRequest } from 'fastify'

import { isBackend } from '../access/scopes'
import { addressKey } from './caller-address'

/**
 * The key by which the limits of one caller count: a member by subject, an unauthenticated caller by address. A backend
 * acts for many members, so no such limit applies to it; nor does one apply if tokens are off.
 */
export function callerKey({ caller, ip }: Pick<FastifyRequest, 'caller' | 'ip'>): string | undefined {
  if (caller.kind === 'unrestricted') return undefined
  if (caller.kind !== 'authenticated') return `address ${addressKey(ip)}`
  return isBackend(caller) ? undefined : `subject ${caller.name}`
}
