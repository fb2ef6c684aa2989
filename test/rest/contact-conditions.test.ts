import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import {
  CONTACTS,
  expectContactError,
  givenRestContact,
  type ReceivedContact,
  received,
} from '../support/rest-contacts'
import { startService, type TestService } from '../support/service'

// The conditions of RFC 9110, section 13, in the order of section 13.2.2. Headers name the version of the contact by
// ETAG, and the times around its last change, at noon and half a second.
type Conditions = Readonly<Record<string, string>>

const BEFORE = 'Mon, 15 Jun 2026 11:59:59 GMT'
const SAME = 'Mon, 15 Jun 2026 12:00:00 GMT'
const AFTER = 'Mon, 15 Jun 2026 12:00:01 GMT'

let service: TestService
let stored: ReceivedContact

beforeAll(async () => {
  service = await startService()
})
beforeEach(async () => {
  service.clock.set('2026-06-15T12:00:00.500Z')
  stored = await givenRestContact(service)
})
afterAll(() => service.stop())

const withTag = (conditions: Conditions) =>
  Object.fromEntries(Object.entries(conditions).map(([name, value]) => [name, value.replaceAll('ETAG', stored.etag)]))

describe('a read', () => {
  test.each<Conditions>([
    { 'if-none-match': 'ETAG' },
    { 'if-none-match': 'W/ETAG' },
    { 'if-none-match': '*' },
    { 'if-none-match': '"a,b", W/"other", ETAG' },
    { 'if-none-match': 'ETAG', 'if-modified-since': BEFORE },
    { 'if-none-match': 'ETAG', 'if-match': 'ETAG', 'if-unmodified-since': BEFORE },
    { 'if-modified-since': SAME },
    { 'if-modified-since': 'Monday, 15-Jun-26 12:00:00 GMT' },
    { 'if-modified-since': 'Mon Jun 15 12:00:00 2026' },
    { 'if-modified-since': AFTER, 'if-match': '*' },
  ])('is 304 without a body, with the version: %j', async (conditions) => {
    for (const method of ['GET', 'HEAD'] as const) {
      const { statusCode, headers, body } = await service.inject({
        method,
        url: stored.url,
        headers: withTag(conditions),
      })
      expect(statusCode).toBe(304)
      expect(body).toBe('')
      expect(headers).toMatchObject({ etag: stored.etag, 'last-modified': SAME, vary: expect.stringMatching(/accept/) })
      expect(headers).not.toHaveProperty('content-type')
      // Fastify adds a length of 0 to every response to HEAD without a body.
      if (method === 'GET') expect(headers).not.toHaveProperty('content-length')
    }
  })

  test.each<Conditions>([
    { 'if-none-match': '"other"' },
    { 'if-none-match': '' },
    { 'if-none-match': 'no tag' },
    { 'if-none-match': '"other"', 'if-modified-since': AFTER },
    { 'if-modified-since': BEFORE },
    { 'if-modified-since': 'yesterday' },
    { 'if-modified-since': '2026-06-16T00:00:00Z' },
    { 'if-match': 'ETAG' },
    { 'if-match': '*', 'if-unmodified-since': BEFORE },
    { 'if-unmodified-since': SAME },
  ])('is 200 with the contact: %j', async (conditions) => {
    const response = await service.inject({ url: stored.url, headers: withTag(conditions) })
    expect(response.statusCode).toBe(200)
    expect(received(response)).toEqual(stored)
    expect((await service.inject({ method: 'HEAD', url: stored.url, headers: withTag(conditions) })).statusCode).toBe(
      200,
    )
  })

  test.each<Conditions>([
    { 'if-match': '"other"' },
    { 'if-match': 'W/ETAG' },
    { 'if-match': '', 'if-unmodified-since': AFTER },
    { 'if-match': '"other"', 'if-none-match': 'ETAG' },
    { 'if-unmodified-since': BEFORE },
    { 'if-unmodified-since': BEFORE, 'if-none-match': 'ETAG' },
  ])('is CONTACT_PRECONDITION_FAILED: %j', async (conditions) => {
    await expectContactError(service, { url: stored.url, headers: withTag(conditions) }, 'CONTACT_PRECONDITION_FAILED')
  })

  test('is ARGUMENT_INVALID for an If-Unmodified-Since that is not a date', async () => {
    const headers = { 'if-unmodified-since': 'yesterday' }
    await expectContactError(service, { url: stored.url, headers }, 'ARGUMENT_INVALID')
  })

  test('is CONTACT_NOT_FOUND for an unknown contact, whatever the conditions', async () => {
    const headers = { 'if-none-match': '*', 'if-match': '"other"' }
    await expectContactError(service, { url: `${CONTACTS}/unknown`, headers }, 'CONTACT_NOT_FOUND')
  })
})

/** The changes of a contact, with a body that changes it. */
const WRITES = [
  ['PUT', () => ({ ...stored.body, conclusionResponseValue: 'changed' })],
  ['PATCH', () => ({ conclusionResponseValue: 'changed' })],
  ['DELETE', () => undefined],
] as const

describe.each(WRITES)('%s', (method, payload) => {
  const write = (conditions: Conditions) => {
    return { method, url: stored.url, payload: payload(), headers: withTag(conditions) }
  }

  test.each<Conditions>([
    { 'if-match': 'ETAG' },
    { 'if-match': '*' },
    { 'if-match': '"a,b", W/"other" ,ETAG' },
    { 'if-match': 'ETAG', 'if-unmodified-since': BEFORE },
    { 'if-match': 'ETAG', 'if-unmodified-since': 'yesterday' },
    { 'if-match': 'ETAG', 'if-none-match': '"other"' },
    { 'if-unmodified-since': SAME },
    { 'if-unmodified-since': 'Monday, 15-Jun-26 12:00:00 GMT' },
    { 'if-unmodified-since': 'Mon Jun 15 12:00:00 2026' },
    { 'if-unmodified-since': '2026-06-15T12:00:00.500Z' },
    { 'if-unmodified-since': AFTER, 'if-modified-since': AFTER },
  ])('is executed: %j', async (conditions) => {
    const { statusCode, headers } = await service.inject(write(conditions))
    expect(statusCode).toBe(method === 'DELETE' ? 204 : 200)
    if (method !== 'DELETE') expect(headers.etag).toMatch(/^"[^"]+"$/)
    expect(headers.etag).not.toBe(stored.etag)
  })

  test.each<Conditions>([
    { 'if-match': '"other"' },
    { 'if-match': 'W/ETAG' },
    { 'if-match': '' },
    { 'if-match': ',' },
    { 'if-match': '"other, ETAG' },
    { 'if-match': '"other"', 'if-unmodified-since': AFTER },
    { 'if-unmodified-since': BEFORE },
    { 'if-unmodified-since': '2026-06-15T12:00:00.499Z' },
    { 'if-match': 'ETAG', 'if-none-match': 'W/ETAG' },
    { 'if-match': 'ETAG', 'if-none-match': '*' },
    { 'if-unmodified-since': AFTER, 'if-none-match': '"a,b", ETAG' },
  ])('is CONTACT_PRECONDITION_FAILED: %j', async (conditions) => {
    await expectContactError(service, write(conditions), 'CONTACT_PRECONDITION_FAILED')
  })

  test('is ARGUMENT_INVALID for an If-Unmodified-Since that is not a date', async () => {
    await expectContactError(service, write({ 'if-unmodified-since': 'yesterday' }), 'ARGUMENT_INVALID')
  })
})

describe('a precondition', () => {
  test('is required by PUT, and If-None-Match does not count as one', async () => {
    for (const headers of [{}, { 'if-none-match': '"other"' }, { 'if-modified-since': AFTER }]) {
      const request = { method: 'PUT', url: stored.url, payload: stored.body, headers } as const
      await expectContactError(service, request, 'CONTACT_PRECONDITION_REQUIRED')
    }
  })

  test('is not required by PATCH and DELETE, and If-None-Match is honoured there', async () => {
    const headers = { 'if-none-match': '"other"' }
    const patched = await service.inject({ method: 'PATCH', url: stored.url, payload: {}, headers })
    expect(patched.statusCode).toBe(200)
    expect((await service.inject({ method: 'DELETE', url: stored.url, headers })).statusCode).toBe(204)
  })

  test('of the second in which a contact was created holds until it is changed in a later one', async () => {
    service.clock.advance(1000)
    const headers = { 'if-unmodified-since': stored.lastModified }
    const change = (value: string) =>
      service.inject({ method: 'PATCH', url: stored.url, payload: { conclusionResponseValue: value }, headers })
    expect((await change('1')).statusCode).toBe(200)
    expect((await change('2')).statusCode).toBe(412)
  })
})
