import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { domainError } from '../domain/errors/domain-error'
import type { Caller } from '../graphql/context'
import type { Authenticate } from './authentication'
import { addressKey } from './caller-address'
import { LIVENESS_PATH, READINESS_PATH } from './paths'
import { refuse } from './refusals'
import type { RequestCounts } from './request-counts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls. Known on the GraphQL endpoint, before the body is read. */
    caller: Caller
  }
}

/** Refuses who calls too often with TOO_MANY_REQUESTS (429, Retry-After), before anything else is done for them. */
export function limitAddresses(app: FastifyInstance, counts: RequestCounts, perMinute: number): void {
  app.addHook('onRequest', (request, reply, done) => {
    // Whoever asks for these decides about the service, and must not be told 429.
    const isHealthCheck = [LIVENESS_PATH, READINESS_PATH].includes(request.routeOptions.url ?? '')
    const seconds = isHealthCheck ? 0 : counts.take(`from ${addressKey(request.ip)}`, perMinute)
    if (seconds > 0) refuseFor(seconds, request, reply)
    else done()
  })
}

/** Finds out who calls, and refuses them in the same way, before the body is read. */
export function limitCallers(
  endpoint: FastifyInstance,
  authenticate: Authenticate,
  counts: RequestCounts,
  perMinute: number,
): void {
  endpoint.decorateRequest('caller')
  endpoint.addHook('onRequest', async (request, reply) => {
    request.caller = await authenticate(request.headers)
    const key = callerKey(request)
    const seconds = key === undefined ? 0 : counts.take(key, perMinute)
    if (seconds > 0) refuseFor(seconds, request, reply)
  })
}

const EXCHANGE_EVERY_MILLISECONDS = 1_000

/** Lets the processes of the service know of each other's counts, so that a limit holds for all of them together. */
export function exchangeCounts(app: FastifyInstance, counts: RequestCounts): void {
  const timer = setInterval(() => {
    counts.exchange().catch((err: unknown) => {
      app.log.warn({ err }, 'counts of requests were not exchanged')
    })
  }, EXCHANGE_EVERY_MILLISECONDS).unref()
  app.addHook('onClose', (_app, done) => {
    clearInterval(timer)
    done()
  })
}

/** Backends act for many members at once, so they are held by their address alone. */
const BACKEND_SCOPES = ['loyalty', 'contacts', 'metrics']

function callerKey({ caller, ip }: FastifyRequest): string | undefined {
  if (caller.kind === 'trusted') return undefined
  if (caller.kind !== 'known') return `address ${addressKey(ip)}`
  return BACKEND_SCOPES.some((scope) => caller.scopes.has(scope)) ? undefined : `subject ${caller.name}`
}

function refuseFor(seconds: number, request: FastifyRequest, reply: FastifyReply): void {
  refuse(request, reply.header('retry-after', String(seconds)), domainError('TOO_MANY_REQUESTS'))
}
