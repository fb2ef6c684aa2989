import { randomUUID } from 'node:crypto'

import { expect } from '@jest/globals'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'

import type { ErrorReason } from '../../src/domain/errors/catalogue'
import { contactRecord } from './contact-record'
import { CONTRACT_ERRORS } from './errors'
import { expectNothingWritten } from './expect-refusal'
import type { TestService } from './service'

export const CONTACTS = '/subjectContacts/contacts'
export const CONTACT_TYPE = 'application/vnd.sas.decision.subject.contact+json'

export type RestContact = Record<string, unknown> & {
  id: string
  responseTrackingCode: string
  treatmentsForConsideration: Record<string, unknown>[]
}

/** A contact as a REST client has received it. */
export interface ReceivedContact {
  readonly url: string
  readonly body: RestContact
  readonly etag: string
  readonly lastModified: string
}

export function received({ headers, json }: LightMyRequestResponse): ReceivedContact {
  const body = json<RestContact>()
  const { etag = '', 'last-modified': lastModified = '' } = headers
  return { url: `${CONTACTS}/${body.id}`, body, etag, lastModified }
}

/** Creates a contact for one test: the record of the source page, except for the given fields. */
export async function givenRestContact(service: TestService, fields: object = {}): Promise<ReceivedContact> {
  const payload = { ...contactRecord({ responseTrackingCode: `code-${randomUUID()}` }), ...fields }
  const response = await service.inject({ method: 'POST', url: CONTACTS, payload, headers: { 'x-actor': 'joeMarket' } })
  expect(response.statusCode).toBe(201)
  return received(response)
}

/** The body of an error response. */
function contactError(reason: ErrorReason, fields: { message?: unknown; details?: unknown } = {}): unknown {
  const [httpStatusCode, , message] = CONTRACT_ERRORS[reason]
  return {
    httpStatusCode,
    errorCode: 0,
    message: message !== undefined && !message.includes('{') ? message : expect.stringMatching(/\S/),
    details: [],
    reason,
    id: expect.any(String),
    version: 2,
    ...fields,
  }
}

/** Expects that a request is refused with this error, in the form of the source, and that nothing was written. */
export async function expectContactError(
  service: TestService,
  request: InjectOptions,
  reason: ErrorReason,
  fields: { message?: unknown; details?: unknown } = {},
): Promise<LightMyRequestResponse> {
  const response = await expectNothingWritten(service, () => service.inject(request))
  expect(response.json()).toEqual(contactError(reason, fields))
  expect(response.statusCode).toBe(CONTRACT_ERRORS[reason][0])
  expect(response.headers['content-type']).toBe('application/vnd.sas.error+json;version=2')
  expect(response.json<{ id: string }>().id).toBe(response.headers['x-request-id'])
  return response
}
