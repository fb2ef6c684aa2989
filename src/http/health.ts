import type { FastifyInstance } from 'fastify'

import { LIVENESS_PATH, READINESS_PATH } from './paths'

export interface Readiness {
  /** Whether the process is about to end. */
  readonly isDraining: () => boolean
  /** Why the database should not be used, for the log; undefined when it can be. Rejects where it is out of reach. */
  readonly checkReadiness: () => Promise<string | undefined>
}

/**
 * /healthz: the process answers. /readyz: it should be sent work, that is, its database can be reached, the migrations
 * are at the head of this build, and it is not shutting down; otherwise 503, with the detail in the log alone.
 */
export function addHealthChecks(app: FastifyInstance, { isDraining, checkReadiness }: Readiness): void {
  let pendingCheck: Promise<unknown> | undefined
  app.get(LIVENESS_PATH, () => ({ status: 'ok' }))

  app.get(READINESS_PATH, async (request, reply) => {
    if (isDraining()) return reply.code(503).send({ status: 'shutting down' })
    // One look answers all who ask meanwhile: nobody is held back here.
    pendingCheck ??= checkReadiness()
      .catch((error: unknown) => error)
      .finally(() => (pendingCheck = undefined))
    const err = await pendingCheck
    if (err === undefined) return { status: 'ok' }
    request.log.warn({ err }, 'the database is not ready')
    return reply.code(503).send({ status: 'the database is not ready' })
  })
}
