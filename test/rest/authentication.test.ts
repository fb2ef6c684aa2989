import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { LightMyRequestResponse } from 'fastify'

import { givenActivities, givenMember, type Member } from '../support/given'
import { expectRestRefusal, expectRestSuccess, sendRest } from '../support/rest'
import { startService, statementsOf, type TestService } from '../support/service'
import { tokenFor, WITH_TOKENS } from '../support/tokens'

let service: TestService
let member: Member
let other: Member

beforeAll(async () => {
  service = await startService(WITH_TOKENS)
  // Tokens are valid in real time.
  service.clock.set(new Date())
  await givenActivities(service)
  member = await givenMember(service)
  other = await givenMember(service)
})
afterAll(() => service.stop())

const ACTIVITY = { action: 'SURVEY', when: '2026-06-15' }
/** Every call about a member, below the path of a session. */
const CALLS: [string, object?][] = [
  ['PUT offer/none', { acceptanceState: 'ACCEPTED' }],
  ['POST offers', { acceptanceState: 'ACCEPTED' }],
  ['GET offers'],
  ['GET offers/mass'],
  ['GET offers/future'],
  ['GET offer'],
  ['POST activities/1', ACTIVITY],
  ['POST activities', ACTIVITY],
  ['POST activity/trial/v2', ACTIVITY],
  ['PUT prompts/none', { response: 'accepted' }],
  ['PUT profile/optin', { LOYALTY_OPTIN: 'accepted' }],
  ['GET balance'],
]

/** Sends a call about the member of a session with a token, or without one. */
function send(
  call: string,
  { correlationId }: Member,
  body?: unknown,
  token?: string,
): Promise<LightMyRequestResponse> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: token }
  return sendRest(service, call.replace(' ', ` /client/users/${correlationId}/`), { body, headers })
}
const start = (identifier: string, token?: string, body: unknown = {}) =>
  sendRest(service, `POST /client/users/${identifier}/sessions`, {
    body,
    headers: token === undefined ? {} : { authorization: token },
  })

describe.each(CALLS)('%s', (call, body) => {
  test('without a valid token is refused before anything is read', async () => {
    for (const token of [undefined, '', 'Bearer none', 'Basic none']) {
      const refused = await expectRestRefusal(service, () => send(call, member, body, token), 'UNAUTHENTICATED')
      expect(refused.headers['www-authenticate']).toBe('Bearer')
      expect(await statementsOf(service, () => send(call, member, body, token))).toEqual([])
      // Neither an unknown session nor an invalid body gets another response.
      const unknown = { accountId: 'none', correlationId: 'none' }
      await expectRestRefusal(service, () => send(call, unknown, '{', token), 'UNAUTHENTICATED')
    }
  })

  test('with another scope is refused', async () => {
    for (const scope of ['contacts', 'metrics', 'programme', '']) {
      const token = await tokenFor(scope, member.accountId)
      await expectRestRefusal(service, () => send(call, member, body, token), 'FORBIDDEN')
    }
  })

  test('with the token of another member is SESSION_NOT_FOUND', async () => {
    const token = await tokenFor('member', other.accountId)
    await expectRestRefusal(service, () => send(call, member, body, token), 'SESSION_NOT_FOUND')
  })

  test('is open to the member, and to a backend', async () => {
    for (const token of [await tokenFor('member', member.accountId), await tokenFor('loyalty', 'till')]) {
      const response = await send(call, await givenMember(service, member.accountId), body, token)
      const { reason } = response.json<{ reason?: string }>()
      expect(['UNAUTHENTICATED', 'FORBIDDEN', 'SESSION_NOT_FOUND', 'ARGUMENT_INVALID']).not.toContain(reason)
      expect(response.statusCode).toBeLessThan(500)
    }
  })
})

describe('a session', () => {
  test('is started by a member only for its own account', async () => {
    const token = await tokenFor('member', member.accountId)
    expect((await start(member.accountId, token)).json()).toMatchObject({ accountId: member.accountId })
    await expectRestRefusal(service, () => start(other.accountId, token), 'ACCOUNT_NOT_FOUND')
    await expectRestRefusal(service, () => start('nobody', token), 'ACCOUNT_NOT_FOUND')
  })

  test('is started by a backend for any account', async () => {
    const token = await tokenFor('loyalty', 'till')
    expect((await start(other.accountId, token)).json()).toMatchObject({ accountId: other.accountId })
  })

  test('is not started without a token, or with another scope', async () => {
    const refused = await expectRestRefusal(service, () => start('nobody'), 'UNAUTHENTICATED')
    expect(refused.headers['www-authenticate']).toBe('Bearer')
    const token = await tokenFor('contacts', member.accountId)
    await expectRestRefusal(service, () => start(member.accountId, token), 'FORBIDDEN')
  })
})

test('an unknown path or another method needs no token to be refused', async () => {
  await expectRestRefusal(service, () => sendRest(service, 'GET /client/none'), 'PATH_NOT_FOUND')
  const allowed = { allowed: 'PUT' }
  await expectRestRefusal(service, () => send('GET offer/1', member), 'METHOD_NOT_ALLOWED', allowed)
})

test('with tokens, a GET is executed on any host', async () => {
  const headers = { host: 'service.example', authorization: await tokenFor('member', member.accountId) }
  const path = `/client/users/${member.correlationId}/balance`
  const response = await sendRest(service, `GET ${path}`, { headers })
  expect(response.statusCode).toBe(200)
  expectRestSuccess(response, response.json())
})
