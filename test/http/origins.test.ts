import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { documentedHttpError } from '../support/errors'
import { expectNothingWritten } from '../support/expect-refusal'
import { givenMember } from '../support/given'
import { post, startService, type TestService } from '../support/service'
import { tokenFor, WITH_TOKENS } from '../support/tokens'

// Guards two sides: urql with its defaults sends queries by GET and must work, and a page of another site in the browser
// of a developer or member must not be able to call.

const QUERY = '/graphql?query={__typename}'
const APP = 'https://app.example.com'
const typename = { data: { __typename: 'Query' } }

let local: TestService
let listed: TestService

beforeAll(async () => {
  local = await startService()
  listed = await startService({ CORS_ORIGIN: `${APP}, http://till.example.com:*` })
})
afterAll(async () => {
  await local.stop()
  await listed.stop()
})

const get = ({ app }: TestService, headers: Record<string, string> = {}, url = QUERY) => app.inject({ url, headers })
const preflight = ({ app }: TestService, origin: string) =>
  app.inject({
    method: 'OPTIONS',
    url: '/graphql',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization,x-request-id',
    },
  })

describe.each([
  ['by GET', get],
  [
    'by POST',
    ({ app }: TestService, headers: Record<string, string>) => post(app, { query: '{ __typename }' }, headers),
  ],
])('a query %s', (_, send) => {
  test.each([
    ['a client that is no browser', {}],
    ['a page at localhost', { origin: 'http://localhost:5173' }],
    ['a page at 127.0.0.1', { origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'cross-site' }],
    ['a page at [::1]', { origin: 'https://[::1]' }],
    ['Apollo Sandbox', { origin: 'https://studio.apollographql.com', 'sec-fetch-site': 'cross-site' }],
    ['a page at a name of this machine', { origin: 'http://app.localhost:3000' }],
    ['a page at another loopback address', { origin: 'http://127.0.0.2:3000' }],
    ['a page of the service', { origin: 'http://localhost:4000', host: 'localhost:4000' }],
    ['a page of the same origin', { 'sec-fetch-site': 'same-origin' }],
    ['a user', { 'sec-fetch-site': 'none' }],
  ])('of %s is executed by default', async (_by, headers) => {
    expect((await send(local, headers)).json()).toEqual(typename)
  })

  test.each([
    ['a page of another site', { origin: 'https://evil.example.com' }],
    ['a page whose origin looks like localhost', { origin: 'http://localhost.evil.example.com' }],
    ['a page whose origin ends in an allowed one', { origin: 'http://evil.example.com?http://localhost:1' }],
    ['a page whose origin has more than a port', { origin: 'http://localhost:1.evil.example.com' }],
    ['a page without an origin of its own', { origin: 'null' }],
    // The attacker points the name at 127.0.0.1 (DNS rebinding).
    ['a page whose name leads to this machine', { origin: 'http://rebound.test:4000', host: 'rebound.test:4000' }],
    ['a page whose name begins like a loopback address', { origin: 'http://127.0.0.1.evil.example.com' }],
    ['a page whose name ends like localhost', { origin: 'http://evil-localhost.example.com' }],
    ['a page whose name has no dot before localhost', { origin: 'http://evil-localhost' }],
    ['another site that sends no origin', { 'sec-fetch-site': 'cross-site' }],
    ['a browser extension', { origin: 'moz-extension://localhost:80' }],
  ])('of %s is refused by default', async (_by, headers) => {
    const response = await send(local, headers)
    expect(response.statusCode).toBe(403)
    expect(response.json()).toEqual({ errors: [documentedHttpError('ORIGIN_NOT_ALLOWED')] })
    expect(response.headers).not.toHaveProperty('access-control-allow-origin')
  })

  test.each([
    [APP, 200],
    ['http://till.example.com', 200],
    ['http://till.example.com:8443', 200],
    ['https://till.example.com', 403],
    ['https://app.example.com:444', 403],
    ['http://localhost:5173', 403],
  ])('of %s has the status %d with CORS_ORIGIN', async (origin, status) => {
    const response = await send(listed, { origin })
    expect(response.statusCode).toBe(status)
    expect(response.headers['access-control-allow-origin']).toBe(status === 200 ? origin : undefined)
    expect(response.headers.vary).toContain('Origin')
  })
})

test.each([
  ['https://svc.example', 'svc.example', 200],
  ['https://svc.example', 'svc.example:443', 200],
  ['http://svc.example', 'svc.example:80', 200],
  ['https://svc.example:8443', 'svc.example:8443', 200],
  ['https://svc.example:8443', 'svc.example', 403],
  ['https://svc.example', 'svc.example:80', 403],
  ['https://other.example', 'svc.example', 403],
  ['capacitor://svc.example', 'svc.example', 403],
])('with tokens, a page of %s on the host %s has the status %d', async (origin, host, status) => {
  const guarded = await startService({ ...WITH_TOKENS, CORS_ORIGIN: APP })
  expect((await get(guarded, { origin, host })).statusCode).toBe(status)
  await guarded.stop()
})

test('an app with a scheme of its own can be allowed', async () => {
  const app = await startService({ CORS_ORIGIN: 'capacitor://localhost' })
  const origin = 'capacitor://localhost'
  const response = await get(app, { origin, 'sec-fetch-site': 'cross-site' })
  expect(response.json()).toEqual(typename)
  expect(response.headers['access-control-allow-origin']).toBe(origin)
  await app.stop()
})

test('CORS_ORIGIN=* allows every origin, and it is the default with tokens', async () => {
  for (const settings of [{ CORS_ORIGIN: '*' }, WITH_TOKENS]) {
    const open = await startService(settings)
    for (const origin of ['https://evil.example.com', 'null']) {
      const response = await get(open, { origin })
      expect(response.json()).toEqual(typename)
      expect(response.headers['access-control-allow-origin']).toBe('*')
    }
    expect((await get(open, { 'sec-fetch-site': 'cross-site' })).json()).toEqual(typename)
    await open.stop()
  }
})

describe('a mutation', () => {
  const mutation = (id: string) =>
    `mutation { setOptIn(input: { correlationId: "${id}", loyaltyOptIn: ACCEPTED }) { message } }`

  test.each<Record<string, string>>([{}, { 'sec-fetch-site': 'same-origin' }, { origin: 'http://localhost:80' }])(
    'is never executed by GET: %j',
    async (headers: Record<string, string>) => {
      const { correlationId } = await givenMember(local)
      const url = `/graphql?${new URLSearchParams({ query: mutation(correlationId) }).toString()}`
      const response = await expectNothingWritten(local, () => get(local, headers, url))
      expect(response.statusCode).toBe(405)
    },
  )

  test.each([
    ['text/plain'],
    ['text/plain; charset=utf-8'],
    ['application/x-www-form-urlencoded'],
    ['multipart/form-data; boundary=x'],
    ['text/plain; application/json'],
    [''],
  ])('is not executed with a content type that needs no preflight: %j', async (type) => {
    const { correlationId } = await givenMember(local)
    const body = JSON.stringify({ query: mutation(correlationId) })
    const response = await expectNothingWritten(local, () =>
      local.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: type === '' ? { 'content-length': String(body.length) } : { 'content-type': type },
        payload: Buffer.from(body),
      }),
    )
    expect(response.statusCode).toBe(415)
    expect(response.json()).toEqual({
      errors: [documentedHttpError('UNSUPPORTED_MEDIA_TYPE', { mediaTypes: 'application/json' })],
    })
  })

  test('of a foreign page is not executed, whatever token it has', async () => {
    const guarded = await startService({ ...WITH_TOKENS, CORS_ORIGIN: APP })
    guarded.clock.set(new Date())
    const { correlationId } = await givenMember(guarded)
    const authorization = await tokenFor('loyalty')
    const payload = { query: mutation(correlationId) }
    const response = await expectNothingWritten(guarded, () =>
      post(guarded.app, payload, { origin: 'https://evil.example.com', authorization }),
    )
    expect(response.statusCode).toBe(403)
    expect((await post(guarded.app, payload, { origin: APP, authorization })).json()).not.toHaveProperty('errors')
    await guarded.stop()
  })
})

// Guards: a page under a name that leads to this machine (DNS rebinding) sends a GET of its own origin without a header
// that states the origin.
test.each([
  ['rebound.test:4000', 403],
  ['localhost:4000', 200],
  ['LOCALHOST', 200],
  ['app.localhost:4000', 200],
  ['127.0.0.2:4000', 200],
  ['[::1]:4000', 200],
])('without tokens, a query by GET on the host %s has the status %d', async (host, status) => {
  expect((await get(local, { host })).statusCode).toBe(status)
})

test('a query by GET is executed on a host that CORS_ORIGIN names, and with tokens on any', async () => {
  for (const host of ['app.example.com', 'app.example.com:443', 'till.example.com:8443']) {
    expect((await get(listed, { host })).statusCode).toBe(200)
  }
  const guarded = await startService({ ...WITH_TOKENS, CORS_ORIGIN: APP })
  expect((await get(guarded, { host: 'svc.example' })).statusCode).toBe(200)
  await guarded.stop()
})

describe('a link from another site', () => {
  const headers = { accept: 'text/html', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }

  test.each(['/graphql', '/graphiql', '/graphql?utm_source=mail'])('opens the page %s', async (url) => {
    expect((await get(local, headers, url)).statusCode).toBe(200)
  })

  test.each([QUERY, '/graphql?documentId=sha256:0', '/graphql?extensions={}'])('does not execute %s', async (url) => {
    expect((await get(local, headers, url)).statusCode).toBe(403)
  })
})

test('a preflight is answered for allowed origins, and is kept by the browser', async () => {
  const { headers, statusCode } = await preflight(listed, APP)
  expect(statusCode).toBe(204)
  expect(headers).toMatchObject({
    'access-control-allow-origin': APP,
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
    'access-control-allow-headers': 'content-type,authorization,x-request-id',
    'access-control-max-age': '7200',
    vary: 'Origin, Access-Control-Request-Headers',
  })
  const foreign = await preflight(listed, 'https://evil.example.com')
  expect(foreign.headers).not.toHaveProperty('access-control-allow-origin')
  const response = await post(listed.app, { query: '{ __typename }' }, { origin: APP })
  expect(response.headers['access-control-expose-headers']).toBe(
    'x-request-id, retry-after, etag, last-modified, location',
  )
})
