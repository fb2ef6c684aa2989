import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { FIRST_OPERATION } from '../../src/graphql/first-operation'
import { documentedHttpError } from '../support/errors'
import { givenMember } from '../support/given'
import { post, startService, type TestService } from '../support/service'
import { WITH_TOKENS } from '../support/tokens'

let service: TestService

beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const get = (url: string, headers: Record<string, string> = {}) => service.app.inject({ url, headers })

describe('every response', () => {
  test.each(['/', '/graphql', '/graphiql', '/healthz', '/readyz', '/nothing'])(
    'to %s has the documented headers',
    async (url) => {
      const { headers } = await get(url, { origin: 'http://localhost:5173' })
      // GraphiQL is public and has 9 MB: it is stored, and compared by its etag.
      const cacheControl = url === '/graphiql' ? 'no-cache' : 'no-cache, no-store, must-revalidate'
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'strict-transport-security': 'max-age=31536000',
        'cache-control': cacheControl,
        'access-control-allow-origin': 'http://localhost:5173',
        'content-security-policy': expect.stringContaining("frame-ancestors 'self'"),
        'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
      })
      for (const dropped of ['expect-ct', 'feature-policy', 'x-xss-protection', 'server', 'x-powered-by']) {
        expect(headers).not.toHaveProperty(dropped)
      }
    },
  )
})

describe('the request ID', () => {
  test('is taken from the request if it is valid, and is in the response and in the log', async () => {
    const response = await post(
      service.app,
      { query: '{ session(correlationId: "x") { id } }' },
      { 'x-request-id': 'till-7:42' },
    )
    expect(response.headers['x-request-id']).toBe('till-7:42')
    expect(response.json()).toMatchObject({ errors: [{ extensions: { requestId: 'till-7:42' } }] })
    expect(service.log).toContainEqual(
      expect.objectContaining({ requestId: 'till-7:42', errors: ['SESSION_NOT_FOUND'] }),
    )
  })

  test.each(['', 'two words', 'x'.repeat(129), '{"a":1}'])('is replaced if it is invalid: %j', async (id) => {
    const response = await post(service.app, { query: '{ __typename }' }, { 'x-request-id': id })
    expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('the log', () => {
  test('has a line for each operation with its name and duration, and without its variables', async () => {
    const { correlationId } = await givenMember(service)
    const query = 'query Mine($correlationId: ID!) { session(correlationId: $correlationId) { id } }'
    await post(service.app, { query, variables: { correlationId } }, { 'x-request-id': 'logged' })
    const lines = service.log.filter(({ requestId }) => requestId === 'logged')
    expect(lines).toEqual([
      expect.objectContaining({ operation: 'query', operationName: 'Mine', milliseconds: expect.any(Number) }),
    ])
    expect(JSON.stringify(service.log)).not.toContain(correlationId)
  })
})

describe('GraphQL over HTTP', () => {
  test('accepts a query in a GET request', async () => {
    const response = await get('/graphql?query={__typename}')
    expect(response.json()).toEqual({ data: { __typename: 'Query' } })
  })

  test.each([
    ['a mutation in a GET request', () => get('/graphql?query=mutation{__typename}'), 405, 'BAD_REQUEST'],
    ['a body that is not JSON', () => post(service.app, '{"query":'), 400, 'BAD_REQUEST'],
    ['an empty body', () => post(service.app, ''), 400, 'BAD_REQUEST'],
    [
      'a form',
      () => post(service.app, 'query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'plain text',
      () => post(service.app, '{__typename}', { 'content-type': 'text/plain' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a body that is too large', () => post(service.app, { query: '#'.repeat(2_000_000) }), 413, 'REQUEST_TOO_LARGE'],
    ['a batch', () => post(service.app, [{ query: '{__typename}' }]), 400, 'BAD_REQUEST'],
    ['no query', () => post(service.app, {}), 400, 'BAD_REQUEST'],
    ['PUT', () => service.app.inject({ method: 'PUT', url: '/graphql', payload: {} }), 405, 'METHOD_NOT_ALLOWED'],
    ['DELETE', () => service.app.inject({ method: 'DELETE', url: '/graphql' }), 405, 'METHOD_NOT_ALLOWED'],
  ] as const)('refuses %s with a GraphQL error', async (_, send, status, code) => {
    const response = await send()
    expect(response.statusCode).toBe(status)
    const requestId = response.headers['x-request-id']
    const extensions = expect.objectContaining({ code, requestId })
    expect(response.json()).toEqual({ errors: [{ message: expect.any(String), extensions }] })
    expect(service.log).toContainEqual(expect.objectContaining({ requestId }))
  })

  test.each([
    ['a syntax error', '{', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a variable of the wrong type', 'query ($id: ID!) { session(correlationId: $id) { id } }', 'BAD_USER_INPUT'],
    ['a missing required argument', '{ session { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'an invalid value',
      'mutation { startSession(input: { identifier: 1.5 }) { session { id } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('keeps the code of GraphQL for %s, with a status that depends on the header accept', async (_, query, code) => {
    for (const [accept, status] of [
      ['application/json', 200],
      ['application/graphql-response+json', 400],
    ] as const) {
      const response = await post(service.app, { query }, { accept })
      expect(response.statusCode).toBe(status)
      expect(response.json()).toMatchObject({
        errors: [{ extensions: { code, requestId: response.headers['x-request-id'] } }],
      })
      expect(response.json()).not.toHaveProperty('data')
    }
  })

  test.each([
    ['application/json, application/graphql-response+json', 200],
    ['application/json, application/graphql-response+json;q=0.5', 200],
    ['application/graphql-response+json, application/json;q=0.5', 400],
    ['APPLICATION/GRAPHQL-RESPONSE+JSON', 400],
    ['*/*', 200],
  ])('with accept %s responds to an invalid document with status %d', async (accept, status) => {
    expect((await post(service.app, { query: '{ nothing }' }, { accept })).statusCode).toBe(status)
    const query = 'query A { __typename } query B { __typename }'
    expect((await post(service.app, { query, operationName: 'C' }, { accept })).statusCode).toBe(status)
  })

  test.each([
    ['query ($id: ID = "x") { session(correlationId: $id) { id } }', { id: null }],
    ['query ($is: Boolean = true) { __typename @include(if: $is) }', { is: null }],
    [
      'mutation ($input: RespondToOfferInput = { correlationId: "x", offerId: "y" }) { respondToOffer(input: $input) { version } }',
      { input: null },
    ],
    ['subscription { anything }', {}],
  ])('reports an invalid request that is found during execution as a client error: %s', async (query, variables) => {
    const { errors } = await service.execute(query, variables)
    expect(errors?.map(({ extensions }) => extensions.code)).not.toContain('INTERNAL_SERVER_ERROR')
    expect(errors).toHaveLength(1)
  })

  test('refuses an unknown path with a GraphQL error that does not contain it', async () => {
    const response = await service.app.inject({ method: 'POST', url: '/nothing', payload: { query: '{__typename}' } })
    expect(response.statusCode).toBe(404)
    expect(response.json()).toEqual({ errors: [documentedHttpError('PATH_NOT_FOUND')] })
  })

  // Guards: the body was read first, and a body that is not JSON hid that the path does not exist.
  test.each([
    ['{', 'application/json'],
    ['<a/>', 'text/xml'],
  ])('refuses an unknown path before it reads a body: %s', async (payload, type) => {
    const response = await service.app.inject({
      method: 'POST',
      url: '/nothing',
      headers: { 'content-type': type },
      payload,
    })
    expect(response.statusCode).toBe(404)
    expect(response.json()).toEqual({ errors: [documentedHttpError('PATH_NOT_FOUND')] })
  })

  test('refuses an invalid URL with the headers of every response', async () => {
    const response = await service.app.inject('/graphql%')
    expect(response.statusCode).toBe(400)
    expect(response.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-request-id': expect.any(String) })
    expect(response.json()).toMatchObject({ errors: [{ message: 'The URL is invalid' }] })
  })

  test('reveals nothing about a failure of the server', async () => {
    const broken = await startService()
    broken.app.addHook('preHandler', (_request, _reply, done) => {
      done(new Error('secret'))
    })
    const response = await post(broken.app, { query: '{ __typename }' })
    expect(response.statusCode).toBe(500)
    expect(response.body).not.toContain('secret')
    expect(response.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] })
    await broken.stop()
  })
})

describe('the pages', () => {
  test('GET /graphql in a browser returns Apollo Sandbox, unless it is off', async () => {
    const page = await get('/graphql', { accept: 'text/html' })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('embeddable-sandbox.cdn.apollographql.com')
    const closed = await startService({ SANDBOX: 'false' })
    expect((await closed.app.inject({ url: '/graphql', headers: { accept: 'text/html' } })).statusCode).toBe(406)
    await closed.stop()
  })

  test('GET /graphiql returns an IDE without references to other hosts', async () => {
    const page = await get('/graphiql')
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.body).toContain(JSON.stringify(FIRST_OPERATION))
    expect(page.body).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)="https?:/)
    expect(page.body).toContain('<meta name="viewport" content="width=device-width, initial-scale=1" />')
    expect(page.body).not.toContain('Callers need a token')
  })

  test.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('GET /graphiql is compressed with %s', async (encoding, accept, decompress) => {
    const [plain, compressed] = [await get('/graphiql'), await get('/graphiql', { 'accept-encoding': accept })]
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect(compressed.headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' })
    expect(decompress(compressed.rawPayload).equals(plain.rawPayload)).toBe(true)
    expect(compressed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3)
  })

  test('GET /graphiql is not sent again to a browser that has it', async () => {
    const page = await get('/graphiql')
    const again = await get('/graphiql', { 'if-none-match': String(page.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    // A browser replaces the stored headers by these.
    for (const name of ['etag', 'cache-control', 'content-security-policy']) {
      expect(again.headers[name]).toBe(page.headers[name])
    }
    expect((await get('/graphiql', { 'if-none-match': 'W/"other"' })).statusCode).toBe(200)
  })

  test('GET /graphiql says where a token goes if callers need one', async () => {
    const withTokens = await startService(WITH_TOKENS)
    const page = await withTokens.app.inject('/graphiql')
    expect(page.body).toContain('Open the tab \\"Headers\\" below')
    await withTokens.stop()
  })

  test('GET /graphql in a browser names GraphiQL for the case that there is no internet connection, if it is on', async () => {
    const hint = '<a href="/graphiql">GraphiQL</a> needs no internet connection.'
    expect((await get('/graphql', { accept: 'text/html' })).body).toContain(hint)
    const without = await startService({ GRAPHIQL: 'false' })
    const page = await without.app.inject({ url: '/graphql', headers: { accept: 'text/html' } })
    expect(page.body).toContain('you might be offline')
    expect(page.body).not.toContain('/graphiql')
    await without.stop()
  })

  test.each<[string, Record<string, string>, { links: string[]; text: string[] }]>([
    ['by default', {}, { links: ['/graphiql', '/graphql'], text: [] }],
    ['without GraphiQL', { GRAPHIQL: 'false' }, { links: ['/graphql'], text: [] }],
    ['without Sandbox', { SANDBOX: 'false' }, { links: ['/graphiql'], text: [] }],
    ['with tokens', WITH_TOKENS, { links: ['/graphiql', '/graphql'], text: ['Authorization: Bearer TOKEN'] }],
    [
      'with trusted documents, which refuse what is written in the pages',
      { TRUSTED_DOCUMENTS: 'test/generated/trusted/persisted-documents.json' },
      { links: [], text: ['Only trusted documents are executed.'] },
    ],
  ])('GET / lists the ways in that are on, %s', async (_case, environment, { links, text }) => {
    const other = await startService(environment)
    const page = await other.app.inject('/')
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    const paths = [...page.body.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
    expect(paths).toEqual([...links, '/api-docs', '/openapi.json', '/healthz', '/readyz', '/metrics'])
    for (const each of text) expect(page.body).toContain(each)
    await other.stop()
  })

  test('the style of GET / has the hash of its policy, which allows nothing else', async () => {
    const { body, headers } = await get('/')
    const [, style = ''] = /<style>([^]*)<\/style>/.exec(body) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })

  test('a slash at the end of a path changes nothing', async () => {
    const response = await service.app.inject({
      method: 'POST',
      url: '/graphql/',
      headers: { 'content-type': 'application/json' },
      payload: { query: '{ __typename }' },
    })
    expect(response.json()).toEqual({ data: { __typename: 'Query' } })
    const page = await get('/graphql/', { accept: 'text/html' })
    expect(page.headers['content-security-policy']).toContain('apollographql.com')
    expect((await get('/graphiql/')).statusCode).toBe(200)
  })
})

describe('introspection', () => {
  test('is allowed by default, and without it errors contain no suggestions', async () => {
    const query = '{ __schema { queryType { name } } }'
    expect((await service.execute(query)).data).toEqual({ __schema: { queryType: { name: 'Query' } } })
    const closed = await startService({ INTROSPECTION: 'false' })
    expect((await closed.execute(query)).errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
    for (const [query, variables] of [
      ['{ sessio }', {}],
      ['query ($k: OfferKind) { session(correlationId: "x") { offers(kind: $k) { totalCount } } }', { k: 'TARGETE' }],
      ['mutation ($i: StartSessionInput!) { startSession(input: $i) { session { id } } }', { i: { identifie: 'x' } }],
    ] as const) {
      expect((await service.execute(query, variables)).errors?.map(({ message }) => message).join()).toContain(
        'Did you mean',
      )
      expect((await closed.execute(query, variables)).errors?.map(({ message }) => message).join()).not.toContain(
        'Did you',
      )
    }
    await closed.stop()
  })
})

describe('the health checks', () => {
  test('/healthz and /readyz return ok', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' })
    expect((await get('/readyz')).json()).toEqual({ status: 'ok' })
  })

  test.each([
    ['are unknown to this build', `UPDATE "_prisma_migrations" SET migration_name = '20990101000000_later'`],
    ['are missing', `DELETE FROM "_prisma_migrations"`],
    ['cannot be read', `DROP TABLE "_prisma_migrations"`],
  ])('/readyz is 503 while migrations %s, with the detail only in the log', async (_, statement) => {
    const other = await startService()
    await other.database.client.$executeRawUnsafe(statement)
    const response = await other.app.inject('/readyz')
    expect(response.statusCode).toBe(503)
    expect(response.json()).toEqual({ status: 'the database is not ready' })
    expect(other.log).toContainEqual(
      expect.objectContaining({ msg: 'the database is not ready', err: expect.anything() }),
    )
    expect((await other.app.inject('/healthz')).statusCode).toBe(200)
    await other.stop()
  })

  test('/readyz is 503 while the process is shutting down', async () => {
    const draining = await startService({}, { isDraining: () => true })
    const response = await draining.app.inject('/readyz')
    expect([response.statusCode, response.json()]).toEqual([503, { status: 'shutting down' }])
    await draining.stop()
  })
})
