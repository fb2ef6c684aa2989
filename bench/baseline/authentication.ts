import type { FastifyRequest } from 'fastify'
import { jwtVerify } from 'jose'

import type { Caller } from './members'
import { Refusal } from './refusals'

declare module 'fastify' {
  interface FastifyRequest {
    bearer: Caller & { name: string }
  }
}

/** A preHandler that checks the bearer token of every request, and its scope. */
export function checkToken(secretText: string): (request: FastifyRequest) => Promise<void> {
  const secret = Buffer.from(secretText)
  return async (request) => {
    const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
    if (token === undefined) throw new Refusal('UNAUTHENTICATED')
    const { sub = '', scope } = await claims(token, secret)
    const scopes = typeof scope === 'string' ? scope.split(' ') : []
    if (!scopes.includes('loyalty') && !scopes.includes('member')) throw new Refusal('FORBIDDEN')
    request.bearer = { name: sub, onlyAccountId: scopes.includes('loyalty') ? undefined : sub }
  }
}

async function claims(token: string, secret: Uint8Array) {
  try {
    return (await jwtVerify(token, secret, { algorithms: ['HS256'], requiredClaims: ['exp'] })).payload
  } catch {
    throw new Refusal('UNAUTHENTICATED')
  }
}
