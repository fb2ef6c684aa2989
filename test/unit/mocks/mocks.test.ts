import { readFileSync } from 'node:fs'

import { describe, expect, test } from '@jest/globals'
import { buildSchema, type GraphQLSchema, introspectionFromSchema, lexicographicSortSchema, parse } from 'graphql'

import { documentedError, handlers } from '../../../src/mocks'
import { createMockSchema, executeMock } from '../../../src/mocks/execute-mock'
import { createMockResolvers } from '../../../src/mocks/mock-resolvers'

const schema = createMockSchema()

/** A caller of the mocks, whose mutations change their data. */
function createCaller() {
  const resolvers = createMockResolvers()
  return (query: string, variables: Record<string, unknown> = {}) =>
    executeMock(schema, resolvers, { document: parse(query), variables, operationName: undefined })
}

const RESPOND = `mutation ($offerId: ID!, $answer: OfferResponse) {
  respondToOffer(input: { correlationId: "visit-1", offerId: $offerId, acceptanceState: $answer }) {
    acceptanceState
    version
    account { offer(offerCode: $offerId) { acceptanceState } }
  }
}`

test('the schema of the mocks is that of the service', () => {
  const withoutDescriptions = (of: GraphQLSchema) =>
    introspectionFromSchema(lexicographicSortSchema(of), { descriptions: false })
  expect(withoutDescriptions(schema)).toEqual(withoutDescriptions(buildSchema(readFileSync('schema.graphql', 'utf8'))))
})

describe('an operation', () => {
  test('reads plausible data of one member', async () => {
    const call = createCaller()
    const query = `{
      session(correlationId: "visit-1") {
        correlationId
        account { id balances { points } consents { nodes { id } } }
        offers(first: 1, acceptanceState: ACCEPTED) { nodes { offerCode name } pageInfo { hasNextPage } }
      }
    }`
    expect(await call(query)).toEqual({
      data: {
        session: {
          correlationId: 'visit-1',
          account: { id: 'acc-1', balances: [{ points: 1_240 }], consents: { nodes: [] } },
          offers: {
            nodes: [{ offerCode: 'BIG_BASKET_1000', name: 'Big basket bonus' }],
            pageInfo: { hasNextPage: false },
          },
        },
      },
    })
  })

  test.each(Object.values(schema.getQueryType()?.getFields() ?? {}).map(({ name, args }) => [name, args] as const))(
    'can read %s',
    async (name, args) => {
      const given = args.filter(({ type, defaultValue }) => String(type).endsWith('!') && defaultValue === undefined)
      const list = given.map((argument) => `${argument.name}: "acc-1"`).join(', ')
      const { data, errors } = await createCaller()(`{ ${name}${list && `(${list})`} { __typename } }`)
      expect({ errors, value: data?.[name] }).toEqual({ errors: undefined, value: expect.anything() })
    },
  )

  test('changes what the next one reads', async () => {
    const call = createCaller()
    expect((await call(RESPOND, { offerId: 'SURVEY_500', answer: 'DECLINED' })).data).toEqual({
      respondToOffer: { acceptanceState: 'DECLINED', version: 2, account: { offer: { acceptanceState: 'DECLINED' } } },
    })
    const { errors } = await call(RESPOND, { offerId: 'SURVEY_500', answer: 'ACCEPTED' })
    expect(errors).toMatchObject([{ path: ['respondToOffer'], extensions: { reason: 'OFFER_DECLINED' } }])
    const purchase = `mutation {
      sendActivity(input: { correlationId: "visit-1", action: "PURCHASE", when: "2026-06-15", amount: 500 }) {
        account { balances { points } activities(first: 1) { nodes { amount } } ledger(first: 1) { nodes { points } } }
      }
    }`
    expect((await call(purchase)).data).toEqual({
      sendActivity: {
        account: {
          balances: [{ points: 1_245 }],
          activities: { nodes: [{ amount: 500 }] },
          ledger: { nodes: [{ points: 5 }] },
        },
      },
    })
    expect((await createCaller()('{ account(identifier: "acc-1") { balances { points } } }')).data).toEqual({
      account: { balances: [{ points: 1_240 }] },
    })
  })

  test('fails as in the service', async () => {
    const call = createCaller()
    expect(await call('{ sesion { id } }')).toMatchObject({
      errors: [{ message: expect.stringContaining('Cannot query field "sesion"') }],
    })
    expect(await call(RESPOND, { offerId: 'SURVEY_500', answer: 'MAYBE' })).toMatchObject({
      errors: [{ extensions: { reason: 'ACCEPTANCE_STATE_INVALID', field: ['input', 'acceptanceState'] } }],
    })
    expect(await call(RESPOND, { offerId: 'LOST', answer: 'ACCEPTED' })).toMatchObject({
      data: { respondToOffer: null },
      errors: [{ extensions: { reason: 'OFFER_NOT_TARGETED', field: ['input', 'offerId'], statusCode: 404 } }],
    })
  })
})

// Guards against callers without types, for whom an unknown reason was the error of a destructured value.
test('a reason that does not exist is an error that names it', () => {
  const unknown = 'OFFER_LOST' as 'OFFER_DECLINED'
  const message = 'There is no documented error OFFER_LOST'
  expect(() => documentedError(unknown)).toThrow(message)
  expect(() => handlers({ errors: { respondToOffer: unknown } })).toThrow(message)
})
