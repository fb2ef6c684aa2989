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

  test('lists the offers of each kind', async () => {
    const call = createCaller()
    const codesOf = async (kind: string) => {
      const query = `{ account(identifier: "acc-1") { offers(kind: ${kind}) { totalCount nodes { offerCode } } } }`
      // Cast: the query selects this.
      const { data } = (await call(query)) as {
        data: { account: { offers: { totalCount: number; nodes: { offerCode: string }[] } } }
      }
      const { totalCount, nodes } = data.account.offers
      expect(totalCount).toBe(nodes.length)
      return nodes.map(({ offerCode }) => offerCode)
    }
    const targeted = ['SURVEY_500', 'BIG_BASKET_1000', 'PHARMACY_150']
    expect(await codesOf('TARGETED')).toEqual([...targeted, 'WELCOME_250'])
    expect(await codesOf('MASS')).toEqual(['FRESH_2X'])
    expect(await codesOf('FUTURE')).toEqual(['SUMMER_300'])
    expect(await codesOf('ALL')).toEqual([...targeted, 'FRESH_2X', 'WELCOME_250'])
    expect(await codesOf('PAST')).toEqual([])
  })

  test('records the opt-in with the documented message', async () => {
    const setOptIn = `mutation {
      setOptIn(input: { correlationId: "visit-1", loyaltyOptIn: ACCEPTED }) { message account { optIn } }
    }`
    expect((await createCaller()(setOptIn)).data).toEqual({
      setOptIn: { message: 'Opt-in updated.', account: { optIn: 'ACCEPTED' } },
    })
  })

  test('returns a prompt for an amount near that of an offer, until it is answered', async () => {
    const call = createCaller()
    const trial = (fields: string) =>
      call(`mutation {
        sendTrialActivity(input: { correlationId: "visit-1", action: "PURCHASE", when: "2026-06-15", ${fields} }) {
          prompts { promptMessageId amountRemaining message response offer { offerCode } }
        }
      }`)
    const prompt = {
      promptMessageId: 'prompt-1',
      amountRemaining: 1_550,
      message: 'Spend $15.50 more to get 1,000 points with “Big basket bonus”.',
      response: null,
      offer: { offerCode: 'BIG_BASKET_1000' },
    }
    const none = { sendTrialActivity: { prompts: [] } }
    expect((await trial('amount: 7999')).data).toEqual(none)
    expect((await trial('amount: 10000')).data).toEqual(none)
    expect((await trial('amount: 8450, asOf: "2026-06-15"')).data).toEqual(none)
    expect((await trial('amount: 8000')).data).toMatchObject({
      sendTrialActivity: { prompts: [{ promptMessageId: 'prompt-1', amountRemaining: 2_000 }] },
    })
    expect((await trial('amount: 8450')).data).toEqual({ sendTrialActivity: { prompts: [prompt] } })
    const read = '{ session(correlationId: "visit-1") { prompts { promptMessageId } } }'
    expect((await call(read)).data).toEqual({ session: { prompts: [{ promptMessageId: 'prompt-1' }] } })
    expect((await call(read.replace('visit-1', 'visit-2'))).data).toEqual({ session: { prompts: [] } })

    const capture = (fields: string) =>
      call(`mutation {
        capturePromptResponse(input: { correlationId: "visit-1", ${fields} }) {
          message
          prompt { response answers { response } }
        }
      }`)
    for (const answer of ['DEFERRED', 'DECLINED', 'DECLINED']) {
      expect((await capture(`promptMessageId: "prompt-1", response: ${answer}`)).data).toMatchObject({
        capturePromptResponse: {
          message: "Customer's response captured successfully.",
          prompt: { response: answer },
        },
      })
    }
    expect((await capture('promptMessageId: "prompt-1", response: ACCEPTED')).data).toMatchObject({
      capturePromptResponse: {
        prompt: { answers: [{ response: 'DEFERRED' }, { response: 'DECLINED' }, { response: 'ACCEPTED' }] },
      },
    })
    expect((await trial('amount: 8450')).data).toEqual(none)
    expect(await capture('promptMessageId: "prompt-1"')).toMatchObject({
      data: { capturePromptResponse: null },
      errors: [{ message: ' is not a valid response', extensions: { reason: 'PROMPT_RESPONSE_INVALID' } }],
    })
    expect(await capture('promptMessageId: "none", response: ACCEPTED')).toMatchObject({
      errors: [{ extensions: { reason: 'PROMPT_MESSAGE_NOT_FOUND', field: ['input', 'promptMessageId'] } }],
    })
  })

  test('changes nothing if it repeats an answer', async () => {
    const call = createCaller()
    const read = '{ account(identifier: "acc-1") { offer(offerCode: "BIG_BASKET_1000") { version acceptanceDate } } }'
    const before = await call(read)
    expect(await call(RESPOND, { offerId: 'BIG_BASKET_1000', answer: 'ACCEPTED' })).toMatchObject({
      data: { respondToOffer: { acceptanceState: 'ACCEPTED', version: 1 } },
    })
    expect(await call(read)).toEqual(before)
  })

  test('answers all offers that are displayed and unanswered, and no other', async () => {
    const call = createCaller()
    const respond = (answer: string) =>
      call(`mutation {
        respondToAllOffers(input: { correlationId: "visit-1"${answer} }) { changed { offerCode } refused { offerCode } }
      }`)
    expect(await respond('')).toMatchObject({
      data: { respondToAllOffers: null },
      errors: [{ extensions: { reason: 'ACCEPTANCE_STATE_INVALID', field: ['input', 'acceptanceState'] } }],
    })
    const unchanged = { respondToAllOffers: { changed: [], refused: [] } }
    expect((await respond(', acceptanceState: UNACCEPTED')).data).toEqual(unchanged)
    expect((await respond(', acceptanceState: ACCEPTED')).data).toEqual({
      respondToAllOffers: { changed: [{ offerCode: 'SURVEY_500' }, { offerCode: 'FRESH_2X' }], refused: [] },
    })
    expect(await call(RESPOND, { offerId: 'SUMMER_300', answer: 'ACCEPTED' })).toMatchObject({
      errors: [{ extensions: { reason: 'OFFER_NOT_DISPLAYED' } }],
    })
  })

  test('earns once for an activity ID', async () => {
    const call = createCaller()
    const send = (fields: string) =>
      call(`mutation {
        sendActivity(input: { correlationId: "visit-1", ${fields} }) {
          replayed
          account { balances { points } totals { earned } }
        }
      }`)
    const purchase = 'action: "PURCHASE", when: "2026-06-15", activityId: "receipt-2"'
    const account = { balances: [{ points: 1_245 }], totals: { earned: 1_245 } }
    expect((await send(`${purchase}, amount: 500`)).data).toEqual({ sendActivity: { replayed: false, account } })
    expect((await send(`${purchase}, amount: 500, onExisting: REPLAY`)).data).toEqual({
      sendActivity: { replayed: true, account },
    })
    const used = { errors: [{ extensions: { reason: 'ACTIVITY_ALREADY_EXISTS', field: ['input', 'activityId'] } }] }
    expect(await send(`${purchase}, amount: 500`)).toMatchObject(used)
    expect(await send(`${purchase}, amount: 600, onExisting: REPLAY`)).toMatchObject(used)
    const other = 'action: "PURCHASE", when: "2026-06-15", activityId: null'
    expect((await send(`${other}, amount: 0`)).data).toEqual({ sendActivity: { replayed: false, account } })
  })

  test.each([
    ['ACTION_NOT_FOUND', 'action', 'when: "2026-06-15"'],
    ['WHEN_NOT_FOUND', 'when', 'action: "PURCHASE"'],
    ['WHEN_NOT_FOUND', 'when', 'action: "PURCHASE", when: "yesterday"'],
    ['AMOUNT_INVALID', 'amount', 'action: "PURCHASE", when: "2026-06-15", amount: -1'],
  ])('refuses an activity with %s of %s: %s', async (reason, field, fields) => {
    const call = createCaller()
    const read = '{ account(identifier: "acc-1") { balances { points } activities { nodes { activityId } } } }'
    const before = await call(read)
    for (const name of ['sendActivity', 'sendTrialActivity']) {
      const query = `mutation { ${name}(input: { correlationId: "visit-1", ${fields} }) { account { id } } }`
      expect(await call(query)).toMatchObject({
        data: { [name]: null },
        errors: [{ extensions: { reason, field: ['input', field] } }],
      })
    }
    expect(await call(read)).toEqual(before)
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
