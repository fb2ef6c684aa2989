/** From these schemas Fastify compiles a serializer for each shape of response. */
const text = { type: 'string' }
const textOrNull = { type: 'string', nullable: true }
const integer = { type: 'integer' }
const numberOrNull = { type: 'number', nullable: true }
const record = (properties: Record<string, unknown>) => ({ type: 'object', properties })
const list = (items: unknown) => ({ type: 'array', items })

const reward = record({ rewardType: text, base: integer, bonus: integer, targeted: integer, total: integer })
const completedOffer = record({ offerCode: text, acceptanceState: text, version: integer })
const balance = record({ businessUnit: text, rewardType: text, points: integer })
const offer = record({
  offerCode: text,
  name: text,
  shortDescription: textOrNull,
  rewardType: text,
  rewardValue: integer,
  businessUnit: textOrNull,
  expiryDate: textOrNull,
  acceptanceState: text,
  acceptanceDate: textOrNull,
  progress: integer,
  frequency: integer,
  version: integer,
})

export const RESPONSES = {
  optIn: record({ message: text, account: record({ id: text, optIn: textOrNull, optInUpdatedAt: textOrNull }) }),
  offer: record({
    accountId: text,
    offerCode: text,
    acceptanceState: text,
    acceptanceDate: textOrNull,
    acceptanceDateEpoch: numberOrNull,
    effectiveDate: text,
    effectiveDateEpoch: numberOrNull,
    expiryDate: textOrNull,
    expiryDateEpoch: numberOrNull,
    version: integer,
  }),
  activity: record({
    activityId: text,
    type: text,
    earned: list(record({ businessUnit: text, rewards: list(reward) })),
    completedOffers: list(completedOffer),
    replayed: { type: 'boolean' },
  }),
  session: record({
    correlationId: text,
    channel: textOrNull,
    expiresAt: text,
    account: record({ id: text, optIn: textOrNull, balances: list(balance) }),
    offers: record({ nodes: list(offer), pageInfo: record({ hasNextPage: { type: 'boolean' } }) }),
  }),
}

const optionalText = { type: ['string', 'null'], maxLength: 2_000 }
const id = { type: 'string', maxLength: 255 }

export const BODIES = {
  optIn: { ...record({ correlationId: id, loyaltyOptIn: optionalText }), required: ['correlationId'] },
  offer: {
    ...record({ correlationId: id, offerId: id, acceptanceState: optionalText }),
    required: ['correlationId', 'offerId'],
  },
  activity: {
    ...record({
      correlationId: id,
      activityId: optionalText,
      action: optionalText,
      channel: optionalText,
      businessUnit: optionalText,
      loyaltyId: optionalText,
      note: optionalText,
      when: optionalText,
      extendedData: {
        type: ['array', 'null'],
        items: { ...record({ name: text, value: optionalText }), required: ['name'] },
      },
      amount: { type: ['integer', 'null'], maximum: 2_147_483_647 },
    }),
    required: ['correlationId'],
  },
}
