import type { FastifyInstance } from 'fastify'

import { LIVENESS_PATH, READINESS_PATH } from './paths'

export interface Readiness {
  /** Whether the process is shutting down. */
  readonly isDraining: () => boolean
  /** Why the database cannot be used, for the log; undefined if it can. Rejects if the database is unreachable. */
  readonly checkReadiness: () => Promise<string | undefined>
}

/**
 * /healthz: the process responds. /readyz: it can be sent work, that is, its database is reachable and has exactly the
 * migrations of this build, and it is not shutting down. Otherwise 503, with the details only in the log.
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
    const err = await pendingCheck
    if (err === undefined) return { status: 'ok' }
    request.log.warn({ err }, 'the database is not ready')
    return reply.code(503).send({ status: 'the database is not ready' })
  })
}
