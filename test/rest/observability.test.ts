import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { givenActivities, givenMember, type Member } from '../support/given'
import { readMetrics } from '../support/metrics'
import { sendRest } from '../support/rest'
import { startService, type TestService } from '../support/service'
import { tokenFor, WITH_TOKENS } from '../support/tokens'

let service: TestService
let member: Member
let user: string

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
  member = await givenMember(service)
  user = `/client/users/${member.correlationId}`
})
afterAll(() => service.stop())

/** To the instance whose metrics are read. */
const send = (method: 'GET' | 'PUT' | 'DELETE', url: string, payload?: object, headers: Record<string, string> = {}) =>
  service.app.inject({ method, url, headers, ...(payload && { payload }) })

test('calls and errors are counted under labels that no caller can choose', async () => {
  await send('PUT', `${user}/profile/optin`, { LOYALTY_OPTIN: 'accepted' })
  await send('PUT', `${user}/profile/optin`, { LOYALTY_OPTIN: 'chosen' })
  await send('PUT', '/client/users/chosen/profile/optin', { LOYALTY_OPTIN: 'accepted' })
  await send('DELETE', `${user}/profile/optin`)
  await send('GET', `${user}/balance`)
  await send('GET', `${user}/balance`, undefined, { origin: 'https://chosen.example.com' })
  await send('GET', '/client/chosen')

  const optIn = '/client/users/:correlation_id/profile/optin'
  const balance = '/client/users/:correlation_id/balance'
  const counted = await readMetrics(service.app)
  expect(counted).toMatchObject({
    [`engagement_http_requests_total{route="${optIn}",status="200"}`]: 1,
    [`engagement_http_requests_total{route="${optIn}",status="400"}`]: 2,
    [`engagement_http_requests_total{route="${optIn}",status="405"}`]: 1,
    [`engagement_http_requests_total{route="${balance}",status="403"}`]: 1,
    'engagement_http_requests_total{route="none",status="404"}': 1,
    [`engagement_operation_seconds_count{operation="PUT ${optIn}"}`]: 3,
    [`engagement_operation_seconds_count{operation="DELETE ${optIn}"}`]: 1,
    [`engagement_operation_seconds_count{operation="GET ${balance}"}`]: 2,
    'engagement_errors_total{reason="OPT_IN_INVALID"}': 1,
    'engagement_errors_total{reason="SESSION_NOT_FOUND"}': 1,
    'engagement_errors_total{reason="METHOD_NOT_ALLOWED"}': 1,
    'engagement_errors_total{reason="ORIGIN_NOT_ALLOWED"}': 1,
    'engagement_errors_total{reason="PATH_NOT_FOUND"}': 1,
    engagement_requests_in_flight: 0,
  })
  expect(counted[`engagement_operation_seconds_sum{operation="PUT ${optIn}"}`]).toBeGreaterThan(0)
  expect(Object.keys(counted).join()).not.toContain('chosen')
})

describe('the log', () => {
  const linesOf = (requestId: string, { log } = service) => log.filter((line) => line.requestId === requestId)

  test('has one line for each response, without a value of the request', async () => {
    const body = { action: 'SURVEY', when: '2026-06-15', note: 'private note', extendedData: [{ name: 'private' }] }
    const path = `${user}/activities/private-id`
    await sendRest(service, `POST ${path}`, { body, headers: { 'x-request-id': 'sent', 'x-other': 'private' } })
    await sendRest(service, `POST ${path}?private=1`, { body, headers: { 'x-request-id': 'refused' } })
    const line = {
      msg: 'operation',
      caller: 'anonymous',
      operation: 'POST /client/users/:correlation_id/activities/:activity_id',
      milliseconds: expect.any(Number),
    }
    expect(linesOf('sent')).toEqual([expect.objectContaining({ ...line, statusCode: 200 })])
    expect(linesOf('sent')[0]).not.toHaveProperty('errors')
    expect(linesOf('refused')).toEqual([
      expect.objectContaining({ ...line, statusCode: 400, errors: ['ACTIVITY_ALREADY_EXISTS'] }),
    ])
    expect(JSON.stringify(service.log)).not.toMatch(/private/)
    expect(JSON.stringify(service.log)).not.toContain(member.correlationId)
  })

  // Guards: a response that was sent before the caller was known, or for a method that no call has, failed the line.
  test.each<[string, string, string, object]>([
    ['GET', 'balance', 'METHOD_NOT_ALLOWED', { headers: {}, method: 'DELETE' }],
    ['GET', 'balance', 'ORIGIN_NOT_ALLOWED', { headers: { origin: 'https://evil.example.com' } }],
    ['GET', 'offers?businessUnit=%ff', 'REQUEST_INVALID', { headers: {} }],
    ['GET', 'balance', 'REQUEST_INVALID', { headers: { host: 'a b' } }],
  ])('has one line for a refused %s %s: %s', async (method, path, reason, changes) => {
    const request = { method, headers: {}, ...changes } as { method: 'GET'; headers: Record<string, string> }
    const headers = { ...request.headers, 'x-request-id': `${reason}-${path.length}` }
    const { statusCode } = await send(request.method, `${user}/${path}`, undefined, headers)
    expect(linesOf(headers['x-request-id'])).toEqual([
      expect.objectContaining({ level: 30, msg: 'operation', statusCode, errors: [reason] }),
    ])
    service.log.length = 0
  })

  test('names the caller', async () => {
    const guarded = await startService(WITH_TOKENS)
    guarded.clock.set(new Date())
    const { accountId, correlationId } = await givenMember(guarded)
    const authorization = await tokenFor('member', accountId)
    const call = `GET /client/users/${correlationId}/balance`
    await sendRest(guarded, call, { headers: { authorization, 'x-request-id': 'with-token' } })
    expect(linesOf('with-token', guarded)).toEqual([expect.objectContaining({ msg: 'operation', caller: accountId })])
    await guarded.stop()
  })
})
