import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

import { domainError } from '../domain/errors/domain-error'
import { addressKey } from './caller-address'
import { callerKey } from './caller-key'
import { LIVENESS_PATH, READINESS_PATH } from './paths'
import type { RequestCounts } from './request-counts'
import { RequestRate } from './request-rate'
import { sendError } from './send-error'

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request counts for. Set before anything else is done with it. */
    rate: RequestRate
  }
}

/**
 * Refuses requests over the limit of their address with TOO_MANY_REQUESTS (429, Retry-After), before any other work.
 */
export function limitAddresses(app: FastifyInstance, counts: RequestCounts, perMinute: number): void {
  app.decorateRequest('rate')
  app.addHook('onRequest', (request, reply, done) => {
    request.rate = new RequestRate(counts)
    // A 429 would look like a failed health check, and the process would be restarted or taken out of service.
    const isHealthCheck = [LIVENESS_PATH, READINESS_PATH].includes(request.routeOptions.url ?? '')
    const seconds = isHealthCheck ? 0 : request.rate.count(`from ${addressKey(request.ip)}`, perMinute)
    if (seconds > 0) refuseFor(seconds, request, reply)
    else done()
  })
}

/** Refuses requests over the limit of their caller, after authentication and before the body is read. */
export function limitCallers(endpoint: FastifyInstance, perMinute: number): void {
  endpoint.addHook('onRequest', (request, reply, done) => {
    const key = callerKey(request)
    const seconds = key === undefined ? 0 : request.rate.count(key, perMinute)
    if (seconds > 0) refuseFor(seconds, request, reply)
    else done()
  })
}

const EXCHANGE_INTERVAL_MILLISECONDS = 1_000

/** Exchanges the counts with the other processes of the service, so that a limit applies to all of them together. */
export function exchangeCountsPeriodically(app: FastifyInstance, counts: RequestCounts): void {
  const timer = setInterval(() => {
    counts.exchange().catch((err: unknown) => {
      app.log.warn({ err }, 'request counts were not exchanged')
    })
  }, EXCHANGE_INTERVAL_MILLISECONDS).unref()
  app.addHook('onClose', (_app, done) => {
    clearInterval(timer)
    done()
  })
}

function refuseFor(seconds: number, request: FastifyRequest, reply: FastifyReply): void {
  sendError(request, reply.header('retry-after', String(seconds)), domainError('TOO_MANY_REQUESTS'))
}
