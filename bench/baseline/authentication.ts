import type { FastifyRequest } from 'fastify'
import { jwtVerify } from 'jose'
import { LRUCache } from 'lru-cache'

import { ApiError } from './errors'
import type { Actor } from './members'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor & { name: string }
  }
}

interface VerifiedToken {
  readonly actor: FastifyRequest['actor']
  readonly expiresAt: number
}

/** Verifying a token costs more than the rest of what HTTP does for a small request. The service has the same cache. */
const CACHE = { ttl: 60_000, maxSize: 4_000_000 }

/** A preHandler that checks the bearer token of every request, and its scope. */
export function checkToken(secretText: string): (request: FastifyRequest) => Promise<void> {
  const secret = Buffer.from(secretText)
  const cache = new LRUCache<string, VerifiedToken>({ ...CACHE, sizeCalculation: (_verified, token) => token.length })
  return async (request) => {
    const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) throw new ApiError('UNAUTHENTICATED')
    let verified = cache.get(token)
    if (!verified || Date.now() >= verified.expiresAt) {
      verified = await verifyToken(token, secret)
      cache.set(token, verified)
    }
    request.actor = verified.actor
  }
}

async function verifyToken(token: string, secret: Uint8Array): Promise<VerifiedToken> {
  const { sub = '', scope, exp = 0 } = await readClaims(token, secret)
  const scopes = typeof scope === 'string' ? scope.split(' ') : []
  if (!scopes.includes('loyalty') && !scopes.includes('member')) throw new ApiError('FORBIDDEN')
  return { actor: { name: sub, accountId: scopes.includes('loyalty') ? undefined : sub }, expiresAt: exp * 1000 }
}

async function readClaims(token: string, secret: Uint8Array) {
  try {
    return (await jwtVerify(token, secret, { algorithms: ['HS256'], requiredClaims: ['exp'] })).payload
  } catch {
    throw new ApiError('UNAUTHENTICATED')
  }
}
