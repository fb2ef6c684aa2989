import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { InjectOptions } from 'fastify'

import { ContactDocument, PatchContactDocument } from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { contactRecord } from '../support/contact-record'
import { givenContact, linksOf } from '../support/contacts'
import { expectNothingWritten } from '../support/expect-refusal'
import { present } from '../support/present'
import {
  CONTACT_TYPE,
  CONTACTS,
  expectContactError,
  givenRestContact,
  type ReceivedContact,
  received,
  type RestContact,
} from '../support/rest-contacts'
import { startService, type TestService } from '../support/service'

/** The record of the source page, as its response sample has it: with what the server derives. */
const SAMPLE = readSample()

let service: TestService
let stored: ReceivedContact

beforeAll(async () => {
  service = await startService()
})
beforeEach(async () => {
  stored = await givenRestContact(service)
})
afterAll(() => service.stop())

const send = (request: InjectOptions) =>
  service.inject({ ...request, headers: { 'x-actor': 'jane', ...request.headers } })
const put = (payload: object, headers: object = { 'if-match': stored.etag }, url = stored.url) =>
  send({ method: 'PUT', url, payload, headers: { ...headers } })
const patch = (payload: object, url = stored.url) => send({ method: 'PATCH', url, payload })

/** The contact as GraphQL returns it. */
const readByGraphQL = async (id = stored.body.id) =>
  present((await service.execute(ContactDocument, { id })).data?.contact)
const withoutNulls = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null))

describe('the record', () => {
  test('has the fields of the source page in their order, and no others', async () => {
    const { responseTrackingCode } = stored.body
    const { statusCode, body } = await send({ url: stored.url })
    expect(statusCode).toBe(200)
    const record = JSON.parse(body) as RestContact
    expect(Object.keys(record)).toEqual(Object.keys(SAMPLE))
    expect(Object.keys(record.treatmentsForConsideration[0] ?? {})).toEqual(
      Object.keys(SAMPLE.treatmentsForConsideration[0] ?? {}),
    )
    for (const list of ['objectVariables', 'abTests'] as const) {
      const [[entry], [sample]] = [record[list], SAMPLE[list]] as [object[], object[]]
      expect(Object.keys(entry ?? {})).toEqual(Object.keys(sample ?? {}))
    }
    expect(record).toMatchObject({ ...contactRecord({ responseTrackingCode }), version: 1, createdBy: 'joeMarket' })
    expect(record.links).toEqual(linksOf(record.id).map((link) => withoutNulls(link as object)))
  })

  test('leaves out what is null', async () => {
    const nulls = { ruleFired: null, channel: null, conclusionResponseType: null, abTests: null }
    const { body } = await givenRestContact(service, nulls)
    expect(body.abTests).toEqual([])
    for (const name of ['ruleFired', 'channel', 'conclusionResponseType']) expect(body).not.toHaveProperty(name)
    expect(body.treatmentsForConsideration[0]).not.toHaveProperty('responseValue')
  })

  test('is the same in both faces: what one writes, the other reads', async () => {
    const written = contactRecord({ responseTrackingCode: stored.body.responseTrackingCode })
    expect(await readByGraphQL()).toMatchObject({ ...written, etag: stored.etag })
    const { id, responseTrackingCode } = await givenContact(service, { channel: 'phone' })
    const { body, etag } = received(await send({ url: `${CONTACTS}/${id}` }))
    expect(body).toMatchObject({ ...contactRecord({ responseTrackingCode, channel: 'phone' }), id })
    expect(etag).toBe((await readByGraphQL(id)).etag)
    // Entries have their own IDs, as in a replacement by GraphQL.
    const own = (await readByGraphQL(id)).treatmentsForConsideration.map(({ entryId }) => entryId)
    expect(body.treatmentsForConsideration.map((entry) => entry.id)).toEqual(own)
  })

  test('of the source page can be created and sent back as it came, and nothing changes', async () => {
    const created = await send({ method: 'POST', url: CONTACTS, payload: SAMPLE })
    expect(created.statusCode).toBe(201)
    const { url, body, etag } = received(created)
    expect(body.objectVariables).toEqual(SAMPLE.objectVariables)
    expect(body.abTests).toEqual(SAMPLE.abTests)
    for (const payload of [body, SAMPLE, { ...SAMPLE, unknown: [null] }]) {
      service.clock.advance(1000)
      const response = await expectNothingWritten(service, () => put(payload, { 'if-match': etag }, url))
      expect(response.statusCode).toBe(200)
      expect(response.headers.etag).toBe(etag)
      expect(response.json()).toEqual(body)
    }
  })
})

describe('POST', () => {
  test('creates a contact, and returns it with its version and its path', async () => {
    const responseTrackingCode = 'POST 1'
    const payload = contactRecord({ responseTrackingCode })
    const response = await send({ method: 'POST', url: CONTACTS, payload })
    const { id } = response.json<RestContact>()
    expect(response.statusCode).toBe(201)
    expect(response.headers).toMatchObject({
      'content-type': CONTACT_TYPE,
      etag: (await readByGraphQL(id)).etag,
      location: `${CONTACTS}/${id}`,
      'last-modified': service.clock.now().toUTCString(),
      vary: expect.stringMatching(/\baccept\b/),
    })
    expect(response.json()).toMatchObject({ ...payload, createdBy: 'jane' })
    const read = await send({ url: String(response.headers.location) })
    expect(read.body).toBe(response.body)
    expect(read.headers).toMatchObject({
      etag: response.headers.etag,
      'last-modified': response.headers['last-modified'],
    })
  })

  test('is CONTACT_INVALID with every violation: of types, limits and missing fields', async () => {
    const payload = {
      subjectId: 5,
      subjectLevel: ' ',
      objectUri: null,
      objectType: 'x'.repeat(256),
      responseTrackingCode: ' x',
      excludeFromContactRule: 'false',
      objectVariables: {},
      treatmentsForConsideration: [null, { presentedTimeStamp: '2026-06-15T12:00:00' }],
      abTests: [{ id: 'a' }, { id: 'a', champion: 1 }],
    }
    const details = [
      'subjectId must be a text',
      'subjectLevel must not be blank',
      'objectUri is required',
      'objectRevisionId is required',
      'objectType must not be longer than 255 characters',
      'responseTrackingCode must not begin or end with whitespace',
      'excludeFromContactRule must be true or false',
      'objectVariables must be a list',
      'treatmentsForConsideration[0] must be an object',
      'treatmentsForConsideration[1].treatmentId is required',
      'treatmentsForConsideration[1].presentedTimeStamp must be a date-time in ISO 8601 with an offset, as text',
      'abTests[1].champion must be true or false',
      'abTests[1].id is the ID of another entry of this list',
    ].map((detail) => `contact.${detail}`)
    await expectContactError(service, { method: 'POST', url: CONTACTS, payload }, 'CONTACT_INVALID', { details })
  })

  test.each(['null', '5', '"x"', '[]'])('is CONTACT_INVALID for the body %s', async (payload) => {
    const headers = { 'content-type': 'application/json' }
    const details = ['contact must be an object']
    await expectContactError(service, { method: 'POST', url: CONTACTS, payload, headers }, 'CONTACT_INVALID', {
      details,
    })
  })

  test('is TRACKING_CODE_IN_USE for the tracking code of another contact', async () => {
    const { responseTrackingCode } = stored.body
    const request = { method: 'POST', url: CONTACTS, payload: contactRecord({ responseTrackingCode }) } as const
    await expectContactError(service, request, 'TRACKING_CODE_IN_USE')
  })

  test('20 with one tracking code: one contact is created', async () => {
    const payload = contactRecord({ responseTrackingCode: 'POST 20' })
    const responses = await concurrently(20, () => send({ method: 'POST', url: CONTACTS, payload }))
    expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([201, ...Array<number>(19).fill(409)])
  })
})

describe('GET', () => {
  test.each(['unknown', '%00', 'x'.repeat(300), '..%2F..', '@deriveFromContent'])(
    'is CONTACT_NOT_FOUND for the ID %s',
    async (id) => {
      const request = { url: `${CONTACTS}/${id.replace('@', '%40')}` }
      await expectContactError(service, request, 'CONTACT_NOT_FOUND')
    },
  )

  test('HEAD has the headers of GET, and no body', async () => {
    const [get, head] = [await send({ url: stored.url }), await send({ method: 'HEAD', url: stored.url })]
    expect(head.statusCode).toBe(200)
    expect(head.body).toBe('')
    for (const name of ['etag', 'last-modified', 'content-type', 'content-length', 'vary']) {
      expect(head.headers[name]).toBe(get.headers[name])
    }
  })
})

describe('PUT', () => {
  test('replaces the record: what is left out is cleared', async () => {
    const modified = service.clock.advance(1000)
    const treatmentsForConsideration = stored.body.treatmentsForConsideration.map((treatment, index) => {
      const { presented, presentedTimeStamp, ...rest } = treatment
      const reaction = {
        presented,
        presentedTimeStamp,
        responseValue: 'click',
        respondedTimeStamp: '2026-06-15T14:00:00+02:00',
      }
      return index === 1 ? { ...rest, ...reaction } : rest
    })
    const response = await put({
      ...stored.body,
      conclusionResponseType: undefined,
      conclusionResponseValue: 'bought',
      treatmentsForConsideration,
    })
    expect(response.statusCode).toBe(200)
    const { body, etag, lastModified } = received(response)
    expect(etag).not.toBe(stored.etag)
    expect(lastModified).toBe(modified.toUTCString())
    expect(body).toMatchObject({
      conclusionResponseValue: 'bought',
      version: 2,
      modifiedBy: 'jane',
      createdBy: 'joeMarket',
    })
    expect(body).not.toHaveProperty('conclusionResponseType')
    const [first, second] = body.treatmentsForConsideration
    expect(first).not.toHaveProperty('presentedTimeStamp')
    expect(first).toMatchObject({ presented: false })
    expect(second).toMatchObject({
      presented: true,
      respondedTimeStamp: '2026-06-15T12:00:00.000Z',
      responseValue: 'click',
    })
    expect(await readByGraphQL()).toMatchObject({ etag, conclusionResponseType: null, modifiedBy: 'jane' })
  })

  test('is refused in the documented order: 404, 428, 412, 400', async () => {
    const invalid = { method: 'PUT', url: stored.url, payload: { treatmentsForConsideration: 5 } } as const
    await expectContactError(service, { ...invalid, url: `${CONTACTS}/unknown` }, 'CONTACT_NOT_FOUND')
    await expectContactError(service, invalid, 'CONTACT_PRECONDITION_REQUIRED')
    const failing = { ...invalid, headers: { 'if-match': '"other"' } }
    await expectContactError(service, failing, 'CONTACT_PRECONDITION_FAILED')
    const unreadable = { ...invalid, headers: { 'if-unmodified-since': 'yesterday' } }
    await expectContactError(service, unreadable, 'ARGUMENT_INVALID')
    const holding = { ...invalid, headers: { 'if-match': '*' } }
    await expectContactError(service, holding, 'CONTACT_INVALID', { details: expect.any(Array) })
  })

  test('is CONTACT_INVALID with every violation: of types, limits and immutable fields', async () => {
    const payload = {
      ...stored.body,
      subjectId: 'other',
      receiverRole: undefined,
      channel: 5,
      conclusionResponseValue: 'x'.repeat(256),
      objectVariables: [],
      treatmentsForConsideration: stored.body.treatmentsForConsideration.map((treatment, index) =>
        index === 1 ? { ...treatment, treatmentId: 'other', presented: 'x' } : treatment,
      ),
    }
    const request = { method: 'PUT', url: stored.url, payload, headers: { 'if-match': stored.etag } } as const
    const response = await expectContactError(service, request, 'CONTACT_INVALID', { details: expect.any(Array) })
    expect(response.json<{ details: string[] }>().details.sort()).toEqual([
      'contact.channel must be a text',
      'contact.conclusionResponseValue must not be longer than 255 characters',
      'contact.objectVariables must have 2 entries: their number cannot be changed',
      'contact.receiverRole cannot be changed',
      'contact.subjectId cannot be changed',
      'contact.treatmentsForConsideration[1].presented must be true or false',
      'contact.treatmentsForConsideration[1].treatmentId cannot be changed',
    ])
  })

  test('20 with one ETag: one is written, 19 receive 412', async () => {
    const responses = await concurrently(20, (index) => put({ ...stored.body, conclusionResponseValue: `${index}` }))
    expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array<number>(19).fill(412)])
    const written = present(responses.find(({ statusCode }) => statusCode === 200))
    expect((await send({ url: stored.url })).json()).toEqual(written.json())
    expect(written.json()).toMatchObject({ version: 2 })
  })
})

describe('PATCH', () => {
  const byCode = () => [
    { url: `${CONTACTS}/@deriveFromContent`, key: { responseTrackingCode: stored.body.responseTrackingCode } },
    { url: `${CONTACTS}/%40deriveFromContent`, key: { responseTrackingCode: stored.body.responseTrackingCode } },
  ]

  test('changes what is sent, and nothing else', async () => {
    const { id } = present(stored.body.treatmentsForConsideration[1])
    const targets = [{ url: stored.url, key: {} }, { url: stored.url, key: byCode()[0]?.key }, ...byCode()]
    for (const [index, { url, key }] of targets.entries()) {
      const change = {
        conclusionResponseValue: `${index}`,
        channel: null,
        treatmentsForConsideration: [{ id, responseValue: `${index}` }],
      }
      const response = await patch({ ...key, ...change }, url)
      expect(response.statusCode).toBe(200)
      const { body, etag } = received(response)
      expect(body).toMatchObject({
        id: stored.body.id,
        channel: 'web',
        conclusionResponseValue: `${index}`,
        version: index + 2,
      })
      expect(body.treatmentsForConsideration.map(({ responseValue }) => responseValue)).toEqual([
        undefined,
        `${index}`,
        undefined,
      ])
      expect((await readByGraphQL()).etag).toBe(etag)
    }
  })

  test('is CONTACT_INVALID for an immutable field, even unchanged', async () => {
    const { id, objectNodeId } = present(stored.body.treatmentsForConsideration[0])
    const payload = {
      subjectId: stored.body.subjectId,
      responseTrackingCode: 'other',
      objectVariables: stored.body.objectVariables,
      abTests: [],
      treatmentsForConsideration: [{ id, objectNodeId }],
    }
    const details = [
      'contact.subjectId cannot be changed',
      'contact.responseTrackingCode cannot be changed',
      'contact.objectVariables cannot be changed',
      'contact.abTests cannot be changed',
      'contact.treatmentsForConsideration[0].objectNodeId cannot be changed',
    ]
    await expectContactError(service, { method: 'PATCH', url: stored.url, payload }, 'CONTACT_INVALID', {
      details: expect.arrayContaining(details),
    })
  })

  test('is refused in the documented order: 404, 412, 400', async () => {
    const invalid = { method: 'PATCH', url: stored.url, payload: { channel: 5, abTests: 'x' } } as const
    await expectContactError(service, { ...invalid, url: `${CONTACTS}/unknown` }, 'CONTACT_NOT_FOUND')
    const failing = { ...invalid, headers: { 'if-match': '"other"' } }
    await expectContactError(service, failing, 'CONTACT_PRECONDITION_FAILED')
    await expectContactError(service, invalid, 'CONTACT_INVALID', { details: expect.any(Array) })
    for (const { url } of byCode()) {
      const payload = { responseTrackingCode: 'unknown', channel: 5 }
      await expectContactError(service, { ...failing, url, payload }, 'CONTACT_NOT_FOUND')
    }
  })

  test.each([{}, { responseTrackingCode: null }, { responseTrackingCode: 5 }, [], null])(
    'by tracking code is ARGUMENT_INVALID for the body %j',
    async (body) => {
      for (const { url } of byCode()) {
        const headers = { 'content-type': 'application/json' }
        const request = { method: 'PATCH', url, payload: JSON.stringify(body), headers } as const
        await expectContactError(service, request, 'ARGUMENT_INVALID', {
          message: expect.stringMatching(/responseTrackingCode/),
        })
      }
    },
  )

  test('20 of different treatments lose no change', async () => {
    const treatments = Array.from({ length: 20 }, (_, index) => ({ treatmentId: `t-${index}` }))
    stored = await givenRestContact(service, { treatmentsForConsideration: treatments })
    const responses = await concurrently(20, (index) =>
      patch({ treatmentsForConsideration: [{ ...treatments[index], responseValue: 'x' }] }),
    )
    expect(new Set(responses.map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
    const { body } = received(await send({ url: stored.url }))
    expect(body.treatmentsForConsideration.every(({ responseValue }) => responseValue === 'x')).toBe(true)
  })

  test('changes what a patch by GraphQL has left, and the reverse', async () => {
    const input = { contactId: stored.body.id, contact: { conclusionResponseValue: 'by GraphQL' } }
    await service.execute(PatchContactDocument, { input })
    const { body, etag } = received(await patch({ conclusionResponseType: 'by REST' }))
    expect(body).toMatchObject({ conclusionResponseValue: 'by GraphQL', conclusionResponseType: 'by REST', version: 3 })
    const again = { ...input, ifMatch: etag, contact: { conclusionResponseValue: 'again' } }
    expect((await service.execute(PatchContactDocument, { input: again })).errors).toBeUndefined()
  })
})

describe('DELETE', () => {
  test('deletes the contact, once', async () => {
    const responses = await concurrently(20, () => send({ method: 'DELETE', url: stored.url }))
    expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([204, ...Array<number>(19).fill(404)])
    expect(responses.find(({ statusCode }) => statusCode === 204)?.body).toBe('')
    await expectContactError(service, { url: stored.url }, 'CONTACT_NOT_FOUND')
    await expectContactError(service, { method: 'DELETE', url: stored.url }, 'CONTACT_NOT_FOUND')
  })
})

describe('media types', () => {
  test.each([
    [undefined, CONTACT_TYPE],
    ['*/*', CONTACT_TYPE],
    ['application/*', CONTACT_TYPE],
    [CONTACT_TYPE, CONTACT_TYPE],
    ['text/html', CONTACT_TYPE],
    ['application/json', 'application/json; charset=utf-8'],
    ['application/json, text/plain, */*', 'application/json; charset=utf-8'],
    [`application/json;q=0.5, ${CONTACT_TYPE}`, CONTACT_TYPE],
  ])('for the Accept %s, a contact is %s', async (accept, expected) => {
    const { headers } = await send({ url: stored.url, headers: accept === undefined ? {} : { accept } })
    expect(headers['content-type']).toBe(expected)
    expect(headers.vary).toMatch(/\baccept\b/)
  })

  test.each([CONTACT_TYPE, `${CONTACT_TYPE}; charset=UTF-8`, 'application/json'])('a body can be %s', async (type) => {
    const response = await send({
      method: 'PATCH',
      url: stored.url,
      payload: JSON.stringify({ conclusionResponseValue: type }),
      headers: { 'content-type': type },
    })
    expect(response.json()).toMatchObject({ conclusionResponseValue: type })
  })

  test.each(['text/plain', 'application/merge-patch+json', 'application/vnd.sas.collection+json'])(
    'UNSUPPORTED_MEDIA_TYPE for a body that is %s, with both that are supported',
    async (type) => {
      for (const [method, url] of [
        ['POST', CONTACTS],
        ['PUT', stored.url],
        ['PATCH', stored.url],
      ] as const) {
        const request = { method, url, payload: '{}', headers: { 'content-type': type } }
        await expectContactError(service, request, 'UNSUPPORTED_MEDIA_TYPE', {
          message: expect.stringContaining(`${CONTACT_TYPE} or application/json`),
        })
      }
    },
  )

  test('REQUEST_INVALID for a body that is not JSON', async () => {
    const headers = { 'content-type': CONTACT_TYPE }
    await expectContactError(service, { method: 'POST', url: CONTACTS, payload: '{', headers }, 'REQUEST_INVALID')
  })
})

function readSample(): RestContact {
  const page = readFileSync('test/rest/contact-sample.json', 'utf8')
  return JSON.parse(page) as RestContact
}
