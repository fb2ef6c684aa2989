import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

import { domainError } from '../domain/errors/domain-error'
import type { Caller } from '../graphql/context'
import type { Authenticate } from './authentication'
import { refuse } from './refusals'

/** How much one process takes in over HTTP. */
export interface RequestLimits {
  readonly bodyBytes: number
  /** How long an answer may take, in seconds. What was asked for may be done all the same. */
  readonly answerSeconds: number
  /** How many requests are worked on at once. */
  readonly requestsAtOnce: number
  /** Requests a minute of one member, or of everybody at one address who has no valid token. */
  readonly perCaller: number
  /** Requests a minute from one address. */
  readonly perAddress: number
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls. Known on the GraphQL endpoint, before the body is read. */
    caller: Caller
  }
}

/**
 * Finds out who calls, and refuses who calls too often with TOO_MANY_REQUESTS (429, Retry-After), before a body is read.
 * The address is counted first, so that a flood does not even have its tokens checked.
 */
export function admitCallers(
  endpoint: FastifyInstance,
  authenticate: Authenticate,
  { perCaller, perAddress }: RequestLimits,
): void {
  const addresses = new RateLimiterMemory({ points: perAddress, duration: 60 })
  const callers = new RateLimiterMemory({ points: perCaller, duration: 60 })

  endpoint.decorateRequest('caller')
  endpoint.addHook('onRequest', async (request, reply) => {
    const isRefused = await refuseAbove(addresses, request.ip, request, reply)
    if (isRefused) return reply
    request.caller = await authenticate(request.headers)
    const key = callerKey(request)
    if (key !== undefined) await refuseAbove(callers, key, request, reply)
    return
  })
}

/** A backend acts for all members at once, so it is held by its address alone. */
function callerKey({ caller, ip }: FastifyRequest): string | undefined {
  if (caller.kind === 'unknown') return `address ${ip}`
  const isMember = caller.kind === 'known' && caller.scopes.has('member') && !caller.scopes.has('loyalty')
  return isMember ? `member ${caller.name}` : undefined
}

async function refuseAbove(
  limiter: RateLimiterMemory,
  key: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean> {
  try {
    await limiter.consume(key)
    return false
  } catch (spent) {
    if (!(spent instanceof RateLimiterRes)) throw spent
    void reply.header('retry-after', String(Math.ceil(spent.msBeforeNext / 1000)))
    refuse(request, reply, domainError('TOO_MANY_REQUESTS'))
    return true
  }
}

/**
 * Works on so many requests at once and refuses the others with TRY_AGAIN (503, Retry-After): under pressure, answers
 * to some in time are worth more than answers to all too late.
 */
export class LoadShedding {
  #running = 0

  constructor(private readonly most: number) {}

  get running(): number {
    return this.#running
  }

  guard(handler: RouteHandlerMethod): RouteHandlerMethod {
    const guarded: RouteHandlerMethod = async (request, reply) => {
      if (this.#running >= this.most) return refuse(request, reply, domainError('TRY_AGAIN'))
      this.#running += 1
      try {
        return await handler.call(request.server, request, reply)
      } finally {
        this.#running -= 1
      }
    }
    return guarded
  }
}
