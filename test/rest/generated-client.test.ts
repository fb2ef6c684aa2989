import { afterAll, beforeAll, expect, test } from '@jest/globals'
import createClient, { type Client } from 'openapi-fetch'

import type { paths } from '../generated/rest'
import { givenActivities, givenMember, givenMemberOffer } from '../support/given'
import { startService, type TestService } from '../support/service'

let service: TestService
let client: Client<paths>

beforeAll(async () => {
  service = await startService()
  client = createClient<paths>({ baseUrl: await service.app.listen({ host: '127.0.0.1', port: 0 }) })
})
afterAll(() => service.stop())

test('a client that is generated from the document starts a session, answers an offer and earns points', async () => {
  await givenActivities(service)
  const { accountId: identifier } = await givenMember(service)
  const offerCode = await givenMemberOffer(service, { accountId: identifier, correlationId: '' })

  const session = await client.POST('/client/users/{identifier}/sessions', {
    params: { path: { identifier }, header: { 'x-identifier-type': 'ACCOUNT_ID' } },
    body: { channel: 'STORE' },
  })
  expect(session.data).toMatchObject({ accountId: identifier, loyaltyId: null, channel: 'STORE' })
  const correlation_id = session.data?.correlationId ?? ''

  const list = await client.GET('/client/users/{correlation_id}/offers', {
    params: { path: { correlation_id }, query: { maxResults: 5 } },
  })
  expect(list.data?.offers.map((offer) => offer.offerCode)).toEqual([offerCode])

  const answered = await client.PUT('/client/users/{correlation_id}/offer/{offer_id}', {
    params: { path: { correlation_id, offer_id: offerCode } },
    body: { acceptanceState: 'ACCEPTED' },
  })
  expect(answered.data?.acceptanceState).toBe('ACCEPTED')

  const activity = await client.POST('/client/users/{correlation_id}/activities', {
    params: { path: { correlation_id } },
    body: { action: 'PURCHASE', when: '2026-06-15', amount: 4_200 },
  })
  expect(activity.data?.earned.GROCERY?.loyalty).toMatchObject({ base: 42, total: 542 })
})

test('it changes a contact if that is the version that it has read', async () => {
  const body = {
    subjectId: 'subject-1',
    subjectLevel: 'customer',
    objectUri: '/decisions/1',
    objectRevisionId: '1',
    objectType: 'decision',
    responseTrackingCode: 'generated-client',
  }
  const created = await client.POST('/subjectContacts/contacts', { body })
  const contactId = created.data?.id ?? ''
  const path = { contactId }
  const etag = created.response.headers.get('etag') ?? ''
  const change = { params: { path, header: { 'if-match': etag } }, body: { ...body, conclusionResponseValue: 'yes' } }

  const changed = await client.PUT('/subjectContacts/contacts/{contactId}', change)
  expect(changed.data).toMatchObject({ id: contactId, version: 2, conclusionResponseValue: 'yes' })

  const repeated = await client.PUT('/subjectContacts/contacts/{contactId}', change)
  expect(repeated.error).toMatchObject({ httpStatusCode: 412, reason: 'CONTACT_PRECONDITION_FAILED' })
})

test('an error has the documented type', async () => {
  const { data, error, response } = await client.PUT('/client/users/{correlation_id}/profile/optin', {
    params: { path: { correlation_id: 'none' } },
    body: { LOYALTY_OPTIN: 'accepted' },
  })
  expect(data).toBeUndefined()
  // The type of the error has these fields.
  const { statusCode, reason, requestId } = error ?? { statusCode: 0, reason: '', requestId: '' }
  expect({ statusCode, reason }).toEqual({ statusCode: 400, reason: 'SESSION_NOT_FOUND' })
  expect(requestId).toBe(response.headers.get('x-request-id'))
})
