import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { concurrently } from '../support/concurrently'
import { documentedError, documentedHttpError } from '../support/errors'
import { expectNothingWritten } from '../support/expect-refusal'
import { givenMember, type Member } from '../support/given'
import { post, startService, type TestService } from '../support/service'
import { tokenFor, WITH_TOKENS } from '../support/tokens'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  member = await givenMember(service)
})
afterAll(() => service.stop())

const repeat = (count: number, each: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => each(i)).join(' ')

/** Expects that a request is refused before execution, and returns the extensions of its errors. */
async function refusedExtensions(query: string, variables: object = {}) {
  const response = await expectNothingWritten(service, () =>
    post(service.app, { query, variables }, { accept: 'application/graphql-response+json' }),
  )
  expect(response.statusCode).toBe(400)
  const { errors, data } = response.json<{ errors: { extensions: object }[]; data?: unknown }>()
  expect(data).toBeUndefined()
  return errors.map(({ extensions }) => extensions)
}

const tooMany = (unit: string, maximum: number) =>
  expect.objectContaining({
    reason: 'OPERATION_TOO_LARGE',
    code: 'OPERATION_TOO_LARGE',
    statusCode: 400,
    unit,
    maximum: String(maximum),
  })

const CIRCULAR_INTROSPECTION =
  '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }'
const OFFERS =
  'query ($first: Int) { session(correlationId: "x") { offers(first: $first) { nodes { offerCode } edges { node { name rank } } } } }'
const OPT_IN = 'mutation ($id: ID!) { setOptIn(input: { correlationId: $id, loyaltyOptIn: ACCEPTED }) { message } }'

describe('an operation is limited', () => {
  test.each([
    ['aliases', `{ ${repeat(31, (i) => `a${i}: __typename`)} }`, tooMany('aliases and repeated fields', 30)],
    ['repeated fields', `{ ${repeat(32, () => '__typename')} }`, tooMany('aliases and repeated fields', 30)],
    [
      'aliases in fragments',
      `{ ...F } fragment F on Query { ${repeat(31, (i) => `a${i}: errorReasons { reason }`)} }`,
      tooMany('aliases and repeated fields', 30),
    ],
    ['directives', `{ ${repeat(9, (i) => `a${i}: __typename @skip(if: true)`)} }`, tooMany('directives', 8)],
    [
      'mutations',
      `mutation { ${repeat(11, (i) => `a${i}: setOptIn(input: { correlationId: "x", loyaltyOptIn: ACCEPTED }) { message }`)} }`,
      tooMany('mutations', 10),
    ],
    [
      'mutations in fragments',
      `mutation { ...F } fragment F on Mutation { ${repeat(11, (i) => `a${i}: setOptIn(input: { correlationId: "x" }) { message }`)} }`,
      tooMany('mutations', 10),
    ],
    ['depth', `{ ${'a { '.repeat(12)} a ${'}'.repeat(12)} }`, tooMany('levels of nested fields', 12)],
    [
      'depth in fragments',
      `{ a { ...F } } fragment F on Query { ${'a { '.repeat(11)} a ${'}'.repeat(11)} }`,
      tooMany('levels of nested fields', 12),
    ],
    [
      'the length of a string',
      `{ session(correlationId: "${'x'.repeat(100_001)}") { id } }`,
      tooMany('characters per string', 100_000),
    ],
    ['the length of a list', `{ a(b: [${'1 '.repeat(1_001)}]) }`, tooMany('entries per list', 1_000)],
    ['tokens', `{ ${repeat(2_000, () => '__typename')} }`, tooMany('tokens', 2_000)],
    ['ten thousand aliases', `{ ${repeat(10_000, (i) => `a${i}:__typename`)} }`, tooMany('tokens', 2_000)],
    [
      'a thousand mutations',
      `mutation { ${repeat(1_000, (i) => `a${i}:setOptIn(input:{correlationId:"x"}){message}`)} }`,
      tooMany('tokens', 2_000),
    ],
    ['lists within lists', `{ a(b: ${'['.repeat(1_990)} }`, expect.objectContaining({ code: 'GRAPHQL_PARSE_FAILED' })],
    [
      'repeated introspection',
      `{ ${repeat(3, (i) => `a${i}: __schema { queryType { name } }`)} }`,
      tooMany('introspection fields', 2),
    ],
    ['circular introspection', CIRCULAR_INTROSPECTION, expect.objectContaining({ code: 'GRAPHQL_VALIDATION_FAILED' })],
    [
      'circular fragments',
      '{ ...F } fragment F on Query { __typename ...G } fragment G on Query { __typename ...F }',
      expect.objectContaining({ code: 'GRAPHQL_VALIDATION_FAILED' }),
    ],
  ])('in its %s', async (_, query, expected) => {
    expect(await refusedExtensions(query)).toContainEqual(expected)
  })

  test('in its cost, with page sizes from variables', async () => {
    const cheap = await startService({ MAX_COST: '100' })
    const extensionsFor = async (query: string, variables: object) =>
      (await post(cheap.app, { query, variables })).json<{ errors?: { extensions: unknown }[] }>().errors?.[0]
        ?.extensions
    const tooExpensive = tooMany('fields to resolve', 100)
    const executed = expect.objectContaining({ reason: 'SESSION_NOT_FOUND' })
    // session, offers, nodes and edges cost 4; offerCode, node, name and rank cost 4 for each entry.
    expect(await extensionsFor(OFFERS, { first: 24 })).toEqual(executed)
    expect(await extensionsFor(OFFERS, { first: 25 })).toEqual(tooExpensive)
    expect(await extensionsFor(OFFERS, {})).toEqual(executed)
    expect(await extensionsFor(OFFERS.replace('$first: Int', '$first: Int = 25'), {})).toEqual(tooExpensive)
    expect(await extensionsFor(OFFERS.replace('$first: Int', '$first: Int = 25'), { first: 24 })).toEqual(executed)
    expect(await extensionsFor(OFFERS.replace('first: $first', 'first: 25').replace('($first: Int)', ''), {})).toEqual(
      tooExpensive,
    )
    // Names of inherited properties are names like any other: an absent variable has its default.
    for (const name of ['toString', 'constructor', 'hasOwnProperty', '__proto__']) {
      const query = OFFERS.replace('$first: Int', `$${name}: Int = 25`).replace('first: $first', `first: $${name}`)
      expect(await extensionsFor(query, {})).toEqual(tooExpensive)
    }
    // An invalid page size is refused by the field.
    expect(await extensionsFor(OFFERS, { first: 101 })).toEqual(executed)
    // A list without pages counts as three entries: 1 field, and 33 or 34 in each entry.
    const reasons = (count: number) =>
      `{ errorReasons { reason code statusCode message description ${repeat(count, (i) => `a${i}: code`)} } }`
    expect(await extensionsFor(reasons(28), {})).toBeUndefined()
    expect(await extensionsFor(reasons(29), {})).toEqual(tooExpensive)
    await cheap.stop()
  })

  test.each([
    ['an inline fragment', '... on Account { SESSIONS }', ''],
    ['a named fragment', '...Member', 'fragment Member on Account { SESSIONS }'],
  ])('in its cost below a node, through %s', async (_name, selection, fragment) => {
    const sessions =
      'sessions(first: 100) { nodes { account { sessions(first: 100) { nodes { id channel locale } } } } }'
    const query = `{ node(id: "x") { ${selection} } } ${fragment}`.replace('SESSIONS', sessions)
    expect(await refusedExtensions(query)).toEqual([tooMany('fields to resolve', 25_000)])
  })

  test('in its cost if a few fragments expand to billions of fields', async () => {
    const fragments = repeat(60, (i) => `fragment F${i} on Session { ...F${i + 1} ... { ...F${i + 1} } }`)
    const query = `{ session(correlationId: "x") { ...F0 } } ${fragments} fragment F60 on Session { id }`
    expect(await refusedExtensions(query)).toEqual([tooMany('fields to resolve', 25_000)])
  })

  test('in its variables with each request, even if the document has been validated before', async () => {
    expect((await post(service.app, { query: OPT_IN, variables: { id: member.correlationId } })).json()).toMatchObject({
      data: { setOptIn: { message: 'Opt-in updated.' } },
    })
    expect(await refusedExtensions(OPT_IN, { id: 'x'.repeat(100_001) })).toEqual([
      tooMany('characters per string', 100_000),
    ])
    expect(await refusedExtensions(OPT_IN, { id: Array(1_001).fill(1) })).toEqual([tooMany('entries per list', 1_000)])
    // GraphQL would write an error for each field, each with all the others in it.
    const fields = Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`m${i}`, 1]))
    const inObject = OPT_IN.replace('$id: ID!', '$id: SetOptInInput!').replace(/\(input: .*\) \{/, '(input: $id) {')
    expect(await refusedExtensions(inObject, { id: fields })).toEqual([tooMany('fields per input object', 100)])
    const nested = '['.repeat(20_000) + ']'.repeat(20_000)
    const response = await post(service.app, `{"query":${JSON.stringify(OPT_IN)},"variables":{"id":${nested}}}`)
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
  })

  test('but is executed within its limits', async () => {
    const query = `mutation { ${repeat(10, (i) => `a${i}: setOptIn(input: { correlationId: "${member.correlationId}", loyaltyOptIn: ACCEPTED }) { message }`)} }`
    const { data, errors } = await service.execute(query)
    expect(errors).toBeUndefined()
    expect(Object.keys(data ?? {})).toHaveLength(10)
  })
})

test('an error of GraphQL never contains the whole request', async () => {
  const long = 'x'.repeat(200_000)
  for (const payload of [
    { query: long },
    { query: `{ ${long} }` },
    { query: '{ __typename }', operationName: long },
    {
      query: 'query ($a: Int) { session(correlationId: "x") { offers(first: $a) { totalCount } } }',
      variables: { a: long.slice(0, 90_000) },
    },
  ]) {
    const response = await post(service.app, payload)
    expect(response.json()).toHaveProperty('errors')
    expect(response.body.length).toBeLessThan(1_000)
  }
})

test('a document that is nested too deeply for the parser is refused with that reason', async () => {
  const lenient = await startService({ MAX_TOKENS: '100000' })
  const { errors } = await lenient.execute(`{ a(b: ${'['.repeat(50_000)} }`)
  expect(errors?.map(({ message }) => message)).toEqual(['Syntax Error: The document is nested too deeply'])
  await lenient.stop()
})

describe('hostile input is refused with a reason', () => {
  test.each([
    ['NUL', { id: 'a\0b' }, 'SESSION_NOT_FOUND'],
    ['half of a surrogate pair', { id: 'a\ud800b' }, 'SESSION_NOT_FOUND'],
    ['SQL', { id: '\'; DROP TABLE "Session"; --' }, 'SESSION_NOT_FOUND'],
    ['an object', { id: { toString: 'x' } }, 'BAD_USER_INPUT'],
    ['a fraction', { id: 1.5 }, 'BAD_USER_INPUT'],
  ])('%s as an ID', async (_, variables, expected) => {
    const { errors } = await service.execute(OPT_IN, variables)
    expect(errors?.map(({ extensions }) => extensions.reason ?? extensions.code)).toEqual([expected])
  })

  test.each([
    '{"query":"{__typename}","variables":{"__proto__":{"polluted":true}}}',
    '{"query":"{__typename}","__proto__":{"polluted":true}}',
    '{"query":"{__typename}","variables":{"constructor":{"prototype":{"polluted":true}}}}',
    '{"query":null}',
    '{"query":[]}',
    '{"query":{"a":1}}',
    '{"query":"{__typename}","variables":"x"}',
    '{"query":"{__typename}","variables":[]}',
    '{"query":"{__typename}","operationName":{}}',
    '{"query":"{__typename}","extensions":"x"}',
    'null',
    '1',
    '"x"',
    '['.repeat(100_000),
    '{"query":"\u0000"}',
    '{"query":"\\ud800"}',
  ])('in the body %.60s', async (body) => {
    const response = await post(service.app, body)
    expect(response.statusCode).toBeLessThan(500)
    expect('polluted' in {}).toBe(false)
    expect(response.json()).toEqual(
      response.statusCode === 200 && !response.body.includes('errors')
        ? { data: { __typename: 'Query' } }
        : {
            errors: [
              expect.objectContaining({
                message: expect.any(String),
                extensions: expect.objectContaining({ code: expect.any(String) }),
              }),
            ],
          },
    )
  })
})

test('a response is limited in its length', async () => {
  const limited = await startService({ MAX_RESPONSE_LENGTH: '5000' })
  const query = '{ errorReasons { reason description message } }'
  const response = await post(limited.app, { query })
  const refusal = {
    data: null,
    errors: [documentedHttpError('RESPONSE_TOO_LARGE', { maximum: '5000', unit: 'characters' })],
  }
  expect(response.json()).toEqual(refusal)
  expect(limited.log).toContainEqual(expect.objectContaining({ errors: ['RESPONSE_TOO_LARGE'] }))
  expect((await post(limited.app, { query: '{ errorReasons { reason } }' })).json()).not.toHaveProperty('errors')
  // Errors count too.
  const failing = Array.from({ length: 30 }, (_, index) => `a${index}: contacts(first: 0) { nodes { id } }`)
  expect((await post(limited.app, { query: `{ ${failing.join(' ')} }` })).json()).toEqual(refusal)
  await limited.stop()
})

describe('requests', () => {
  const call = (app: TestService['app'], headers: Record<string, string> = {}, remoteAddress = '192.0.2.1') =>
    app.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress,
      headers: { 'content-type': 'application/json', ...headers },
      payload: { query: '{ __typename }' },
    })

  test('from one address are limited, with the time to wait in the response', async () => {
    const limited = await startService({ RATE_LIMIT_ADDRESS: '3', TRUST_PROXY: '192.0.2.1' })
    const statuses = []
    for (let i = 0; i < 4; i++) statuses.push((await call(limited.app)).statusCode)
    expect(statuses).toEqual([200, 200, 200, 429])
    const refused = await call(limited.app, { origin: 'http://localhost:3000' })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    // A page of another origin can read the header.
    expect(refused.headers['access-control-allow-origin']).toBe('http://localhost:3000')
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect(refused.json()).toEqual({
      errors: [
        {
          message: expect.any(String),
          extensions: {
            reason: 'TOO_MANY_REQUESTS',
            code: 'TOO_MANY_REQUESTS',
            statusCode: 429,
            requestId: refused.headers['x-request-id'],
          },
        },
      ],
    })
    // Other addresses and the health checks are not affected. A trusted proxy can set the address ...
    expect((await call(limited.app, {}, '192.0.2.2')).statusCode).toBe(200)
    expect((await limited.app.inject({ url: '/healthz', remoteAddress: '192.0.2.1' })).statusCode).toBe(200)
    expect((await call(limited.app, { 'x-forwarded-for': '198.51.100.7' })).statusCode).toBe(200)
    // ... and no other client can.
    const forwarded = { 'x-forwarded-for': '198.51.100.8' }
    for (let i = 0; i < 2; i++) await call(limited.app, forwarded, '192.0.2.2')
    expect((await call(limited.app, forwarded, '192.0.2.2')).statusCode).toBe(429)
    await limited.stop()
  })

  // Guards: rates that counted requests, of which each could contain ten mutations.
  describe('count as many times as they have mutations', () => {
    const fields = (count: number) =>
      repeat(
        count,
        (i) =>
          `a${i}: setOptIn(input: { correlationId: "${member.correlationId}", loyaltyOptIn: ACCEPTED }) { message }`,
      )

    test.each([
      ['fields', (count: number) => `mutation { ${fields(count)} }`],
      ['a fragment', (count: number) => `mutation { ...F } fragment F on Mutation { ${fields(count)} }`],
      [
        'inline fragments',
        (count: number) => `mutation { ... { ${fields(count)} } ... on Mutation { ${fields(count)} } }`,
      ],
      ['one of two operations', (count: number) => `mutation A { ${fields(count)} } mutation B { ${fields(10)} }`],
    ])('in %s', async (_, documentOf) => {
      const limited = await startService({ RATE_LIMIT_ADDRESS: '8' })
      member = await givenMember(limited)
      const send = (count: number) => {
        const query = documentOf(count)
        return post(limited.app, { query, ...(query.includes('mutation A') ? { operationName: 'A' } : {}) })
      }
      expect((await send(5)).json()).not.toHaveProperty('errors')
      const refused = await expectNothingWritten(limited, () => send(4))
      expect(refused.statusCode).toBe(429)
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
      expect(refused.json()).toEqual({
        errors: [documentedError('TOO_MANY_REQUESTS', undefined)],
      })
      // The refused request counts once, because it was read and validated: two are left.
      expect((await send(2)).json()).not.toHaveProperty('errors')
      expect((await send(1)).statusCode).toBe(429)
      await limited.stop()
    })

    // Guards: requests that were refused for their mutations counted for nothing, so a client could send any number.
    test('and once for the caller when they are refused', async () => {
      const limited = await startService({ ...WITH_TOKENS, RATE_LIMIT_CALLER: '3', RATE_LIMIT_ADDRESS: '4' })
      // Tokens are valid in real time.
      limited.clock.set(new Date())
      member = await givenMember(limited)
      const send = async (count: number, subject: string) => {
        const headers = { authorization: await tokenFor('member', subject) }
        return (await post(limited.app, { query: `mutation { ${fields(count)} }` }, headers)).statusCode
      }
      for (let call = 0; call < 3; call++) expect(await send(4, 'hostile')).toBe(429)
      expect(await send(1, 'hostile')).toBe(429)
      // Nothing counted for the address.
      expect(await send(3, 'other')).not.toBe(429)
      expect(await send(1, 'another')).not.toBe(429)
      expect(await send(1, 'last')).toBe(429)
      await limited.stop()
    })

    test('queries count once', async () => {
      const limited = await startService({ RATE_LIMIT_ADDRESS: '2' })
      const query = `{ ${repeat(10, (i) => `a${i}: errorReasons { reason }`)} }`
      const statuses = []
      for (let call = 0; call < 3; call++) statuses.push((await post(limited.app, { query })).statusCode)
      expect(statuses).toEqual([200, 200, 429])
      await limited.stop()
    })
  })

  test('are refused while too many are in flight, and accepted afterwards', async () => {
    // The rate has room for those that are accepted: what is refused does not count.
    const busy = await startService({ MAX_CONCURRENT_REQUESTS: '2', RATE_LIMIT_ADDRESS: '5' })
    const { correlationId } = await givenMember(busy)
    const send = () => post(busy.app, { query: OPT_IN, variables: { id: correlationId } })
    const responses = await concurrently(5, send)
    const statuses = responses.map(({ statusCode }) => statusCode).sort()
    expect(statuses).toEqual([200, 200, 503, 503, 503])
    const refused = responses.find(({ statusCode }) => statusCode === 503)
    expect(refused?.headers['retry-after']).toBe('1')
    expect(refused?.json()).toMatchObject({ errors: [{ extensions: { reason: 'TRY_AGAIN', retryable: true } }] })
    expect((await send()).statusCode).toBe(200)
    await busy.stop()
  })

  test('that take too long receive OUTCOME_UNKNOWN in time', async () => {
    const slow = await startService({ REQUEST_TIMEOUT: '1' })
    const { correlationId } = await givenMember(slow)
    let release!: () => void
    const held = new Promise<void>((resolve) => (release = resolve))
    const { client } = slow.database
    const transaction = client.$transaction(async (tx) => {
      await tx.account.updateMany({ data: { locale: 'held' } })
      await held
    })
    // Over a socket, where the request is closed as soon as its body is read.
    const address = await slow.app.listen({ host: '127.0.0.1', port: 0 })
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: OPT_IN, variables: { id: correlationId } }),
    })
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ errors: [documentedHttpError('OUTCOME_UNKNOWN')] })
    release()
    await transaction
    expect((await post(slow.app, { query: OPT_IN, variables: { id: correlationId } })).json()).toMatchObject({
      data: { setOptIn: { message: 'Opt-in updated.' } },
    })
    await slow.stop()
  })
})
