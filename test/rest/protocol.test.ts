import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import type { ErrorReason } from '../../src/domain/errors/catalogue'
import { documentedError, documentedHttpError } from '../support/errors'
import { expectNothingWritten } from '../support/expect-refusal'
import { givenActivities, givenMember, type Member } from '../support/given'
import { DOCUMENTED_HEADERS, expectRestError, expectRestRefusal, expectRestSuccess, sendRest } from '../support/rest'
import { startService, type TestService } from '../support/service'
import { tokenFor, WITH_TOKENS } from '../support/tokens'

let service: TestService
let member: Member
/** The path of the session of the member. */
let user: string

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
  member = await givenMember(service)
  user = `/client/users/${member.correlationId}`
})
afterAll(() => service.stop())

const send = (call: string, request: Parameters<typeof sendRest>[2] = {}) =>
  sendRest(service, call.replace('USER', user), request)
const OPT_IN = 'PUT USER/profile/optin'
const accepted = { LOYALTY_OPTIN: 'accepted' }

/** Expects an error in the form of the calls below /subjectContacts. */
function expectContactError(response: Awaited<ReturnType<typeof send>>, reason: ErrorReason, details = {}): void {
  const { message, extensions } = documentedError(reason, undefined, details)
  expect(response.json()).toEqual({
    httpStatusCode: extensions.statusCode,
    errorCode: 0,
    message,
    details: [],
    reason,
    id: response.headers['x-request-id'],
    version: 2,
  })
  expect(response.statusCode).toBe(extensions.statusCode)
  expect(response.headers).toMatchObject({
    ...DOCUMENTED_HEADERS,
    'content-type': 'application/vnd.sas.error+json;version=2',
  })
}

describe('an unknown path', () => {
  const paths = ['', '/', '/none', '/users', '/users/1', '/users/1/none', '/users/1/activities/2/3', '?a=b']

  test.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])('below /client is refused in its form: %s', async (method) => {
    for (const path of paths) {
      await expectRestRefusal(service, () => send(`${method} /client${path}`), 'PATH_NOT_FOUND')
    }
  })

  test.each(['{', '[]', 'x'.repeat(300_000)])('is refused before a body is read: %.10s', async (body) => {
    await expectRestRefusal(service, () => send('POST /client/none', { body }), 'PATH_NOT_FOUND')
    const asText = { body, headers: { 'content-type': 'text/xml' } }
    await expectRestRefusal(service, () => send('POST /client/none', asText), 'PATH_NOT_FOUND')
  })

  test('below /subjectContacts is refused in its form', async () => {
    expectContactError(await send('GET /subjectContacts/none'), 'PATH_NOT_FOUND')
    expectContactError(await send('POST /subjectContacts', { body: '{' }), 'PATH_NOT_FOUND')
  })

  test.each(['/clientele', '/clients/users', '/Client', '/subjectContactsX', '//client'])(
    'that only resembles them has the form of GraphQL: %s',
    async (path) => {
      const response = await send(`GET ${path}`)
      expect(response.json()).toEqual({ errors: [documentedHttpError('PATH_NOT_FOUND')] })
    },
  )
})

test.each([
  ['DELETE USER/offers', 'GET, HEAD, POST'],
  ['PUT USER/offers/mass', 'GET, HEAD'],
  ['POST USER/offers/future', 'GET, HEAD'],
  ['POST USER/offer', 'GET, HEAD'],
  ['GET USER/offer/1', 'PUT'],
  ['HEAD USER/offer/1', 'PUT'],
  ['PUT USER/activities', 'POST'],
  ['GET USER/activities/1', 'POST'],
  ['PATCH USER/activity/trial/v2', 'POST'],
  ['POST USER/prompts/1', 'PUT'],
  ['DELETE USER/profile/optin', 'PUT'],
  ['POST USER/balance', 'GET, HEAD'],
  ['TRACE USER/balance', 'GET, HEAD'],
  ['GET /client/users/1/sessions', 'POST'],
])('another method is refused with those of the path, before a body is read: %s', async (call, allow) => {
  for (const request of [{}, { body: '{' }, { body: '<a/>', headers: { 'content-type': 'text/xml' } }]) {
    const response = await expectNothingWritten(service, () => send(call, request))
    expect([response.statusCode, response.headers.allow]).toEqual([405, allow])
    const allowed = allow.replace(/, (?=\w+$)/, ' and ')
    if (!call.startsWith('HEAD')) expectRestError(response, 'METHOD_NOT_ALLOWED', { allowed })
  }
})

test.each(['offers', 'offers/mass', 'offers/future', 'balance'])('HEAD is GET without a body: %s', async (path) => {
  const [get, head] = [await send(`GET USER/${path}`), await send(`HEAD USER/${path}`)]
  expect([head.statusCode, head.body]).toEqual([200, ''])
  for (const name of ['content-type', 'content-length']) expect(head.headers[name]).toBe(get.headers[name])
})

test('a slash at the end of a path changes nothing', async () => {
  expectRestSuccess(await send('GET USER/balance/'), { balances: [] })
})

describe('a body', () => {
  test.each(['{', '{"LOYALTY_OPTIN":"accepted"', "{'LOYALTY_OPTIN':1}", 'accepted', ' '])(
    'that is not JSON is refused: %s',
    async (body) => {
      await expectRestRefusal(service, () => send(OPT_IN, { body }), 'REQUEST_INVALID')
    },
  )

  test('that is not UTF-8 is refused', async () => {
    const call = () =>
      service.nextApp().inject({
        method: 'PUT',
        url: `${user}/profile/optin`,
        headers: { 'content-type': 'application/json' },
        payload: Buffer.from('{"LOYALTY_OPTIN":"\u00e9"}', 'latin1'),
      })
    await expectRestRefusal(service, call, 'REQUEST_INVALID')
  })

  test.each(['null', '[]', '[{"LOYALTY_OPTIN":"accepted"}]', '"accepted"', '1', 'true'])(
    'that is not an object is refused: %s',
    async (body) => {
      const problem = 'the body must be a JSON object'
      for (const call of [OPT_IN, 'POST USER/activities', 'POST /client/users/1/sessions']) {
        await expectRestRefusal(service, () => send(call, { body }), 'ARGUMENT_INVALID', { problem })
      }
    },
  )

  test('can be absent, if every field of it can', async () => {
    await expectRestRefusal(service, () => send(OPT_IN), 'OPT_IN_MISSING')
    await expectRestRefusal(service, () => send(OPT_IN, { body: '' }), 'OPT_IN_MISSING')
  })

  test.each(['text/plain', 'text/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'json'])(
    'of another media type is refused: %s',
    async (type) => {
      const request = { body: JSON.stringify(accepted), headers: { 'content-type': type } }
      const response = await expectNothingWritten(service, () => send(OPT_IN, request))
      expect(response.json()).toMatchObject({
        statusCode: 415,
        errorCode: 'UNSUPPORTED_MEDIA_TYPE',
        reason: 'UNSUPPORTED_MEDIA_TYPE',
        errorMessage: expect.stringContaining('application/json'),
      })
      expect(response.statusCode).toBe(415)
    },
  )

  test.each<Record<string, string>>([
    { 'content-type': 'application/json; charset=latin1' },
    { 'content-encoding': 'gzip' },
  ])('in another charset or encoding is refused: %j', async (headers: Record<string, string>) => {
    const response = await expectNothingWritten(service, () => send(OPT_IN, { body: accepted, headers }))
    expect(response.json()).toMatchObject({ statusCode: 415, reason: 'UNSUPPORTED_MEDIA_TYPE' })
  })

  test('without a media type is refused', async () => {
    const call = () =>
      service.nextApp().inject({ method: 'PUT', url: `${user}/profile/optin`, payload: JSON.stringify(accepted) })
    const response = await expectNothingWritten(service, call)
    expect(response.json()).toMatchObject({ statusCode: 415, reason: 'UNSUPPORTED_MEDIA_TYPE' })
  })

  test.each(['application/json; charset=utf-8', 'Application/JSON', 'application/json;charset="UTF-8"'])(
    'of JSON is read: %s',
    async (type) => {
      const response = await send(OPT_IN, { body: accepted, headers: { 'content-type': type } })
      expectRestSuccess(response, { message: 'Opt-in updated.' })
    },
  )

  test('that is too large is refused', async () => {
    const body = { LOYALTY_OPTIN: 'x'.repeat(262_144) }
    await expectRestRefusal(service, () => send(OPT_IN, { body }), 'REQUEST_TOO_LARGE', { maximum: '262144' })
  })
})

describe('a path', () => {
  test.each(['x'.repeat(255), 'x'.repeat(256), 'x'.repeat(5_000), '%C3%A9%F0%9F%A5%9C', 'a%2Fb', '%00', '%20', '%25'])(
    'can have any ID of a session: %.40s',
    async (id) => {
      await expectRestRefusal(service, () => send(`GET /client/users/${id}/balance`), 'SESSION_NOT_FOUND')
      await expectRestRefusal(service, () => send(`POST /client/users/${id}/sessions`), 'ACCOUNT_NOT_FOUND')
    },
  )

  test.each(['%', '%zz', '%ff', '%C3%28', '%ED%A0%80'])(
    'with an invalid percent-encoding is refused: %s',
    async (id) => {
      for (const path of [`${id}/balance`, `1/offers?businessUnit=${id}`]) {
        const problem = 'The URL is invalid'
        const response = await expectNothingWritten(service, () => send(`GET /client/users/${path}`))
        expect(response.json()).toMatchObject({ statusCode: 400, reason: 'REQUEST_INVALID', errorMessage: problem })
        expect(response.headers).toMatchObject(DOCUMENTED_HEADERS)
      }
    },
  )

  test('is matched after it is split, so that a slash can be part of an ID', async () => {
    const correlationId = `a/b of ${member.accountId}`
    const started = await send(`POST /client/users/${member.accountId}/sessions`, { body: { correlationId } })
    expect(started.json()).toMatchObject({ correlationId })
    expectRestSuccess(await send(`GET /client/users/${encodeURIComponent(correlationId)}/balance`), { balances: [] })
  })
})

describe('the request ID', () => {
  test('is that of the request, in the header and in the error', async () => {
    const headers = { 'x-request-id': 'till-7:42' }
    const refused = await send('GET /client/users/none/balance', { headers })
    expect(refused.json()).toMatchObject({ requestId: 'till-7:42' })
    expectRestError(refused, 'SESSION_NOT_FOUND')
    expect((await send('GET USER/balance', { headers })).headers['x-request-id']).toBe('till-7:42')
  })
})

describe('a page', () => {
  test.each(['PUT', 'PATCH', 'DELETE'])('of an allowed origin may send %s', async (method) => {
    const response = await service.nextApp().inject({
      method: 'OPTIONS',
      url: `${user}/profile/optin`,
      headers: {
        origin: 'http://localhost:5173',
        'access-control-request-method': method,
        'access-control-request-headers': 'content-type,if-match,idempotency-key',
      },
    })
    expect(response.statusCode).toBe(204)
    expect(response.headers).toMatchObject({
      'access-control-allow-origin': 'http://localhost:5173',
      'access-control-allow-methods': expect.stringContaining(method),
      'access-control-allow-headers': 'content-type,if-match,idempotency-key',
    })
  })

  test.each<Record<string, string>>([
    { origin: 'https://evil.example.com' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
    // A page under a name that leads to this machine (DNS rebinding) sends a GET without a header with its origin.
    { host: 'rebound.test:4000' },
  ])('of another origin is refused: %j', async (headers: Record<string, string>) => {
    for (const call of ['GET USER/balance', 'GET USER/offers']) {
      await expectRestRefusal(service, () => send(call, { headers }), 'ORIGIN_NOT_ALLOWED')
    }
    // The status of a HEAD states whether a session exists.
    expect((await send('HEAD USER/balance', { headers })).statusCode).toBe(403)
  })

  test('of another origin may be a link to the document of the calls', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    expect((await send('GET /openapi.json', { headers })).statusCode).toBe(200)
  })

  test('of another origin is refused in the form of the path, and without a look at the token', async () => {
    const guarded = await startService({ ...WITH_TOKENS, CORS_ORIGIN: 'https://app.example.com' })
    guarded.clock.set(new Date())
    const { correlationId } = await givenMember(guarded)
    const headers = { origin: 'https://evil.example.com', authorization: await tokenFor('loyalty') }
    const call = `PUT /client/users/${correlationId}/profile/optin`
    const optIn = (more: object) => sendRest(guarded, call, { body: accepted, headers: { ...headers, ...more } })
    await expectRestRefusal(guarded, () => optIn({}), 'ORIGIN_NOT_ALLOWED')
    expectRestSuccess(await optIn({ origin: 'https://app.example.com' }), { message: 'Opt-in updated.' })
    await guarded.stop()
  })
})

test('trusted documents concern only GraphQL', async () => {
  const trusting = await startService({ TRUSTED_DOCUMENTS: 'test/generated/trusted/persisted-documents.json' })
  const { correlationId } = await givenMember(trusting)
  expectRestSuccess(await sendRest(trusting, `GET /client/users/${correlationId}/balance`), { balances: [] })
  await trusting.stop()
})

test('with REST=false, none of the paths exists', async () => {
  const without = await startService({ REST: 'false' })
  const { correlationId } = await givenMember(without)
  for (const call of [
    `GET /client/users/${correlationId}/balance`,
    `PUT /client/users/${correlationId}/profile/optin`,
    'GET /subjectContacts/contacts',
    'GET /openapi.json',
    'GET /api-docs',
    'GET /api-docs/',
  ]) {
    const response = await expectNothingWritten(without, () => sendRest(without, call))
    expect([call, response.statusCode]).toEqual([call, 404])
  }
  expect((await without.execute('{ __typename }')).data).toEqual({ __typename: 'Query' })
  await without.stop()
})

// Guards: the form of an error was decided by the text of the URL.
test.each(['/%63%6C%69%65%6E%74/users/none/offers', 'http://127.0.0.1/client/users/none/offers'])(
  'an error has the form of its path however the path is written: %s',
  async (url) => {
    expectRestError(await send(`GET ${url}`), 'SESSION_NOT_FOUND')
    expectRestError(await send(`DELETE ${url}`), 'METHOD_NOT_ALLOWED', { allowed: 'GET, HEAD and POST' })
    expectRestError(await send(`GET ${url}/none`), 'PATH_NOT_FOUND')
  },
)

test('the document and the files of its page refuse in the form of the service', async () => {
  const posted = await send('POST /openapi.json', { body: {} })
  expect(posted.statusCode).toBe(405)
  expect(posted.headers.allow).toBe('GET, HEAD')
  for (const file of ['none.js', '%2e%2e/package.json']) {
    const missing = await send(`GET /api-docs/static/${file}`)
    expect(missing.statusCode).toBe(404)
    expect(missing.json()).toEqual({ errors: [documentedHttpError('PATH_NOT_FOUND')] })
  }
})

// Guards: some clients send a content type with every request.
test('a body that a call does not take is ignored', async () => {
  const json = 'application/json'
  for (const type of ['text/plain', json, `${json}; charset=latin1`]) {
    const headers = { 'content-type': type }
    for (const request of [{ headers }, { headers, body: '{' }]) {
      const response = await send('DELETE /subjectContacts/contacts/none', request)
      expectContactError(response, 'CONTACT_NOT_FOUND')
    }
  }
})

test('a field that the call does not define is ignored, whatever its name', async () => {
  const body = '{"LOYALTY_OPTIN":"accepted","__proto__":{"a":1},"constructor":{"prototype":{"a":1}}}'
  expectRestSuccess(await send(OPT_IN, { body }), { message: 'Opt-in updated.' })
})

// Guards: sending the error failed too, because no URL can be built from such a path.
test('a path that is no URL does not exist', async () => {
  const address = await service.app.listen({ port: 0, host: '127.0.0.1' })
  // Neither fetch nor inject() sends such a path.
  const outgoing = get(address, { path: '//[', headers: { connection: 'close' } })
  const [response] = (await once(outgoing, 'response')) as [IncomingMessage]
  expect(response.statusCode).toBe(404)
  expect(await json(response)).toEqual({ errors: [documentedHttpError('PATH_NOT_FOUND')] })
})
