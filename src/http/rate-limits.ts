import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

import { domainError } from '../domain/errors/domain-error'
import type { Caller } from '../graphql/context'
import type { Authenticate } from './authentication'
import { addressKey } from './caller-address'
import { LIVENESS_PATH, READINESS_PATH } from './paths'
import { refuse } from './refusals'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls. Known on the GraphQL endpoint, before the body is read. */
    caller: Caller
  }
}

/** Refuses who calls too often with TOO_MANY_REQUESTS (429, Retry-After), before anything else is done for them. */
export function limitAddresses(app: FastifyInstance, perMinute: number): void {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  app.addHook('onRequest', async (request, reply) => {
    // Whoever asks for these decides about the service, and must not be told 429.
    const isHealthCheck = [LIVENESS_PATH, READINESS_PATH].includes(request.routeOptions.url ?? '')
    if (!isHealthCheck) await refuseAbove(limiter, addressKey(request.ip), request, reply)
  })
}

/** Finds out who calls, and refuses them in the same way, before the body is read. */
export function limitCallers(endpoint: FastifyInstance, authenticate: Authenticate, perMinute: number): void {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  endpoint.decorateRequest('caller')
  endpoint.addHook('onRequest', async (request, reply) => {
    request.caller = await authenticate(request.headers)
    const key = callerKey(request)
    if (key !== undefined) await refuseAbove(limiter, key, request, reply)
  })
}

/** Backends act for many members at once, so they are held by their address alone. */
const BACKEND_SCOPES = ['loyalty', 'contacts', 'metrics']

function callerKey({ caller, ip }: FastifyRequest): string | undefined {
  if (caller.kind === 'trusted') return undefined
  if (caller.kind !== 'known') return `address ${addressKey(ip)}`
  return BACKEND_SCOPES.some((scope) => caller.scopes.has(scope)) ? undefined : `subject ${caller.name}`
}

async function refuseAbove(
  limiter: RateLimiterMemory,
  key: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  try {
    await limiter.consume(key)
  } catch (spent) {
    if (!(spent instanceof RateLimiterRes)) throw spent
    void reply.header('retry-after', String(Math.ceil(spent.msBeforeNext / 1000)))
    refuse(request, reply, domainError('TOO_MANY_REQUESTS'))
  }
}
