import { BODIES, RESPONSES } from '../baseline/schemas'

/** Serializers write exactly these fields. Only the session differs from that of the baseline. */
const text = { type: 'string' }
const textOrNull = { type: 'string', nullable: true }
const integer = { type: 'integer' }
const record = (properties: Record<string, unknown>) => ({ type: 'object', properties })
const list = (items: unknown) => ({ type: 'array', items })

const offer = record({
  offerCode: text,
  name: text,
  shortDescription: textOrNull,
  promoStatus: text,
  acceptanceState: text,
  version: integer,
  effectiveDate: text,
  expiryDate: textOrNull,
})

const session = record({
  correlationId: text,
  channel: textOrNull,
  expiresAt: text,
  account: record({ id: text, optIn: textOrNull, balances: list(record({ businessUnit: text, points: integer })) }),
  offers: record({ nodes: list(offer) }),
})

export const SCHEMAS = {
  optIn: { body: BODIES.optIn, response: { 200: RESPONSES.optIn } },
  offer: { body: BODIES.offer, response: { 200: RESPONSES.offer } },
  activity: { body: BODIES.activity, response: { 200: RESPONSES.activity } },
  session: {
    querystring: { type: 'object', properties: { first: { type: 'integer', minimum: 1, maximum: 100 } } },
    response: { 200: session },
  },
}
