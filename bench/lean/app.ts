import Fastify, { type FastifyInstance } from 'fastify'

import { ApiError } from '../baseline/errors'
import type { ActivityBody } from '../baseline/validate-activity'
import { SCHEMAS } from './schemas'
import type {
  ActivityResponse,
  AnswerBody,
  LeanStore,
  OfferResponse,
  OptInBody,
  OptInResponse,
  SessionResponse,
} from './store'

/** Four routes without tokens, log, hooks and headers. What remains is HTTP, the rules and the database. */
export function buildLean(store: LeanStore): FastifyInstance {
  const now = () => new Date().toISOString()
  const app = Fastify({ logger: false })
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof ApiError) return reply.code(error.statusCode).send(error.body)
    throw error
  })
  app.post<{ Body: OptInBody; Reply: OptInResponse }>('/opt-in', { schema: SCHEMAS.optIn }, async ({ body }) =>
    store.setOptIn(body, now()),
  )
  app.post<{ Body: AnswerBody; Reply: OfferResponse }>(
    '/offer-responses',
    { schema: SCHEMAS.offer },
    async ({ body }) => store.respondToOffer(body, now()),
  )
  app.post<{ Body: ActivityBody; Reply: ActivityResponse }>(
    '/activities',
    { schema: SCHEMAS.activity },
    async ({ body }) => store.sendActivity(body, now()),
  )
  app.get<{ Params: { correlationId: string }; Querystring: { first?: number }; Reply: SessionResponse }>(
    '/sessions/:correlationId',
    { schema: SCHEMAS.session },
    async ({ params, query: { first = 20 } }) => store.readSession(params.correlationId, first, now()),
  )
  app.addHook('onClose', () => store.close())
  return app
}
