import { expect } from '@jest/globals'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'

import type { ErrorReason } from '../../src/domain/errors/catalogue'
import { documentedError } from './errors'
import { expectNothingWritten } from './expect-refusal'
import type { TestService } from './service'

interface RestRequest {
  /** An object is sent as JSON, a text as it is. */
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

/** Sends a request such as `PUT /client/users/1/profile/optin`, each to the next instance of the service. */
export function sendRest(
  service: TestService,
  call: string,
  { body, headers = {} }: RestRequest = {},
): Promise<LightMyRequestResponse> {
  const [method, url] = call.split(' ') as [InjectOptions['method'], string] // The documentation of a call has this form.
  if (body === undefined) return service.nextApp().inject({ method, url, headers })
  return service.nextApp().inject({
    method,
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

/** The calls of the source pages about the member of a session. Each sends a body, and further headers. */
export function callsOf(service: TestService, { correlationId }: { correlationId: string }) {
  const user = `/client/users/${correlationId}`
  return {
    respondToOffer: (offerCode: string, body: unknown = { acceptanceState: 'ACCEPTED' }) =>
      sendRest(service, `PUT ${user}/offer/${offerCode}`, { body }),
    respondToAllOffers: (body: unknown = { acceptanceState: 'ACCEPTED' }) =>
      sendRest(service, `POST ${user}/offers`, { body }),
    offers: (list: '' | '/mass' | '/future' = '', query = '') => sendRest(service, `GET ${user}/offers${list}${query}`),
    bestOffer: (query = '') => sendRest(service, `GET ${user}/offer${query}`),
    sendActivity: (activityId: string, body: unknown, headers?: Record<string, string>) =>
      sendRest(service, `POST ${user}/activities/${activityId}`, { body, headers }),
    sendActivityWithoutId: (body: unknown, headers?: Record<string, string>) =>
      sendRest(service, `POST ${user}/activities`, { body, headers }),
    sendTrialActivity: (body: unknown) => sendRest(service, `POST ${user}/activity/trial/v2`, { body }),
    capturePromptResponse: (promptMessageId: string, body: unknown) =>
      sendRest(service, `PUT ${user}/prompts/${promptMessageId}`, { body }),
    setOptIn: (body: unknown) => sendRest(service, `PUT ${user}/profile/optin`, { body }),
    balance: () => sendRest(service, `GET ${user}/balance`),
  }
}

/** Expects a response of HTTP 200 in JSON, with exactly this body. */
export function expectRestSuccess(response: LightMyRequestResponse, body: unknown): void {
  expect(response.json()).toEqual(body)
  expect(response.statusCode).toBe(200)
  expect(response.headers).toMatchObject({ ...DOCUMENTED_HEADERS, 'content-type': 'application/json; charset=utf-8' })
}

/** Expects that a call below /client gets exactly this error, in the form of these calls, and that nothing was written. */
export async function expectRestRefusal(
  service: TestService,
  call: () => Promise<LightMyRequestResponse>,
  reason: ErrorReason,
  details: Record<string, unknown> = {},
): Promise<LightMyRequestResponse> {
  const response = await expectNothingWritten(service, call)
  expectRestError(response, reason, details)
  return response
}

/** Expects an error in the form of the calls below /client. `details` are the values that its message quotes. */
export function expectRestError(
  response: LightMyRequestResponse,
  reason: ErrorReason,
  details: Record<string, unknown> = {},
): void {
  const { message, extensions } = documentedError(reason, undefined, details)
  const { statusCode, code } = extensions
  expect(response.json()).toEqual({
    statusCode,
    errorCode: code,
    errorMessage: message,
    reason,
    requestId: response.headers['x-request-id'],
  })
  expect(response.statusCode).toBe(statusCode)
  expect(response.headers).toMatchObject({ ...DOCUMENTED_HEADERS, 'content-type': 'application/json; charset=utf-8' })
}

/** The headers of every response. */
export const DOCUMENTED_HEADERS = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'strict-transport-security': 'max-age=31536000',
  'cache-control': 'no-cache, no-store, must-revalidate',
  'content-security-policy': "default-src 'none'; frame-ancestors 'self'",
  'x-request-id': expect.stringMatching(/^[\w.:-]{1,128}$/),
}
