import type { FastifyInstance } from 'fastify'

import { LIVENESS_PATH, READINESS_PATH } from './paths'

/**
 * /healthz: the process answers. /readyz: it should be sent work, that is, its database can be reached, the migrations
 * are at the head of this build, and it is not shutting down; otherwise 503 with the reason, and the detail in the log.
 */
export function addHealthChecks(app: FastifyInstance, whyNotReady: () => Promise<string | undefined>): void {
  app.get(LIVENESS_PATH, () => ({ status: 'ok' }))

  app.get(READINESS_PATH, async (request, reply) => {
    const reason = await whyNotReady().catch((error: unknown) => {
      request.log.warn({ err: error }, 'the database cannot be reached')
      return 'the database cannot be reached'
    })
    return reply.code(reason === undefined ? 200 : 503).send({ status: reason ?? 'ok' })
  })
}
