import { randomUUID } from 'node:crypto'

import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import { pino } from 'pino'

import { checkToken } from './authentication'
import { ApiError } from './errors'
import { toActivityResponse, toOfferResponse, toOptInResponse, toSessionResponse } from './responses'
import { RESPONSES, BODIES } from './schemas'
import type { Store } from './store'
import { type ActivityBody, validateActivity } from './validate-activity'

/** The headers of the service. For each request, the baseline also writes the log line of the service. */
const HEADERS = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'strict-transport-security': 'max-age=31536000',
  'cache-control': 'no-cache, no-store, must-revalidate',
  'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'x-request-id',
}

const ANONYMOUS = { name: 'anonymous', accountId: '' }

export async function buildBaseline(store: Store, secret: string): Promise<FastifyInstance> {
  const programme = await store.programme()
  const now = () => new Date().toISOString()
  const log: FastifyBaseLogger = pino(
    { base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  )
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: ({ headers }) => headers['x-request-id']?.toString() ?? randomUUID(),
  })
  app.decorateRequest('actor')
  app.addHook('onRequest', (request, reply, done) => {
    request.actor = ANONYMOUS
    void reply.headers(HEADERS).header('x-request-id', request.id)
    done()
  })
  app.addHook('onResponse', ({ log, actor, routeOptions }, { elapsedTime, statusCode }, done) => {
    log.info({ caller: actor.name, route: routeOptions.url, milliseconds: elapsedTime, statusCode }, 'request')
    done()
  })
  app.addHook('preHandler', checkToken(secret))
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof ApiError) return reply.code(error.statusCode).send(error.body)
    throw error
  })

  const withSchemas = (body: object, response: object) => ({ schema: { body, response: { 200: response } } })

  app.post<{ Body: { correlationId: string; loyaltyOptIn?: string | null } }>(
    '/opt-in',
    withSchemas(BODIES.optIn, RESPONSES.optIn),
    async ({ body: { correlationId, loyaltyOptIn }, actor }) => {
      if (loyaltyOptIn != null && !['ACCEPTED', 'DECLINED'].includes(loyaltyOptIn)) throw new ApiError('OPT_IN_INVALID')
      if (loyaltyOptIn == null) {
        await store.readSession(actor, correlationId, now())
        throw new ApiError('OPT_IN_MISSING')
      }
      return toOptInResponse(await store.setOptIn(actor, correlationId, loyaltyOptIn, now()))
    },
  )
  app.post<{ Body: { correlationId: string; offerId: string; acceptanceState?: string | null } }>(
    '/offer-responses',
    withSchemas(BODIES.offer, RESPONSES.offer),
    async ({ body: { correlationId, offerId, acceptanceState }, actor }) => {
      if (acceptanceState == null || !['ACCEPTED', 'DECLINED', 'UNACCEPTED'].includes(acceptanceState)) {
        await store.readSession(actor, correlationId, now())
        throw new ApiError('ACCEPTANCE_STATE_INVALID')
      }
      const answer = { correlationId, offerId, acceptanceState }
      const { accountId, offer } = await store.respondToOffer(actor, programme, answer, now())
      return toOfferResponse(accountId, offer.offer, offer)
    },
  )
  app.post<{ Body: ActivityBody }>(
    '/activities',
    withSchemas(BODIES.activity, RESPONSES.activity),
    async ({ body, actor }) => {
      const validate = validateActivity.bind(undefined, programme)
      const recorded = store.sendActivity(actor, programme, body.correlationId, (s) => validate(s, body), now())
      return toActivityResponse(await recorded)
    },
  )
  app.get<{ Params: { correlationId: string }; Querystring: { first?: number } }>(
    '/sessions/:correlationId',
    {
      schema: {
        querystring: { type: 'object', properties: { first: { type: 'integer', minimum: 1, maximum: 100 } } },
        response: { 200: RESPONSES.session },
      },
    },
    async ({ params: { correlationId }, query: { first = 20 }, actor }) => {
      const at = now()
      return toSessionResponse(programme, await store.readSession(actor, correlationId, at), first, at)
    },
  )
  app.addHook('onClose', () => store.close())
  return app
}
