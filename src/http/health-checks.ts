import { setTimeout as sleep } from 'node:timers/promises'

import type { FastifyInstance } from 'fastify'

import { LIVENESS_PATH, READINESS_PATH } from './paths'

export interface Readiness {
  /** Whether the process is shutting down. */
  readonly isDraining: () => boolean
  /** Why the database cannot be used, for the log; undefined if it can. Rejects if the database is unreachable. */
  readonly checkReadiness: () => Promise<string | undefined>
}

/** A load balancer that gets no response learns nothing. The response has to arrive within two seconds. */
const TIMEOUT_MILLISECONDS = 1_800

/**
 * /healthz: the process responds. /readyz: it can be sent work, that is, its database is reachable, accepts writes and has
 * exactly the migrations of this build, and it is not shutting down. Otherwise 503, with the details only in the log.
 */
export function addHealthChecks(app: FastifyInstance, { isDraining, checkReadiness }: Readiness): void {
  let pendingCheck: Promise<unknown> | undefined
  app.get(LIVENESS_PATH, () => ({ status: 'ok' }))

  app.get(READINESS_PATH, async (request, reply) => {
    if (isDraining()) return reply.code(503).send({ status: 'shutting down' })
    // Concurrent requests share one check: this path has no rate limit.
    pendingCheck ??= checkReadiness()
      .catch((error: unknown) => error)
      .finally(() => (pendingCheck = undefined))
    const err = await withinTimeout(pendingCheck)
    if (err === undefined) return { status: 'ok' }
    request.log.warn({ err }, 'the database is not ready')
    return reply.code(503).send({ status: 'the database is not ready' })
  })
}

/** The result of a check, or what to log if there is none in time. */
async function withinTimeout(check: Promise<unknown>): Promise<unknown> {
  const timeout = new AbortController()
  try {
    return await Promise.race([check, sleep(TIMEOUT_MILLISECONDS, 'the database does not respond', timeout)])
  } finally {
    timeout.abort()
  }
}
