import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { SignJWT } from 'jose'

import { givenMember } from '../support/given'
import { post, startService, type TestService } from '../support/service'

let service: TestService

beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

/** The samples by name and labels, as Prometheus reads them. */
async function samples(): Promise<Record<string, number>> {
  const { body } = await service.app.inject('/metrics')
  const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]))
}

const OPT_IN = 'mutation Any($id: ID!) { setOptIn(input: { correlationId: $id, loyaltyOptIn: ACCEPTED }) { message } }'

test('requests, operations and errors are counted, under names that no caller can choose', async () => {
  const { correlationId } = await givenMember(service)
  const send = (query: string, variables: object = {}) => post(service.app, { query, variables })
  await send(OPT_IN, { id: correlationId })
  await send(OPT_IN, { id: 'nobody' })
  await send('{ a: errorReasons { reason } b: errorReasons { code } }')
  await send('{ errorReasons { reason } __typename }')
  await send('{ nothing }')
  await service.app.inject('/nothing/that/exists')
  await post(service.app, { query: 'x'.repeat(300_000) })
  await post(service.app, [])

  const counted = await samples()
  expect(counted).toMatchObject({
    'engagement_http_requests_total{route="/graphql",status="200"}': 5,
    'engagement_http_requests_total{route="none",status="404"}': 1,
    'engagement_operation_seconds_count{operation="mutation setOptIn"}': 2,
    'engagement_operation_seconds_count{operation="query errorReasons"}': 1,
    'engagement_operation_seconds_count{operation="query several"}': 1,
    'engagement_operation_seconds_count{operation="none"}': 1,
    'engagement_errors_total{reason="SESSION_NOT_FOUND"}': 1,
    'engagement_errors_total{reason="REQUEST_TOO_LARGE"}': 1,
    'engagement_errors_total{reason="BAD_REQUEST"}': 2,
    'engagement_errors_total{reason="GRAPHQL_VALIDATION_FAILED"}': 1,
    engagement_requests_in_flight: 0,
  })
  expect(counted['engagement_operation_seconds_sum{operation="mutation setOptIn"}']).toBeGreaterThan(0)
  expect(Object.keys(counted).join()).not.toMatch(/Any|exists/)
})

test('the database and the event loop are watched', async () => {
  const before = await samples()
  const { correlationId } = await givenMember(service)
  await post(service.app, { query: OPT_IN, variables: { id: correlationId } })
  const after = await samples()
  expect(after).toMatchObject({
    engagement_transactions_waiting: 0,
    nodejs_eventloop_lag_p99_seconds: expect.any(Number),
  })
  if (databaseKind === 'postgres') {
    expect(after).toMatchObject({ engagement_pool_waiting: 0, engagement_pool_idle: after.engagement_pool_connections })
    expect(after.engagement_pool_connections).toBeGreaterThan(0)
    return
  }
  expect(after).toMatchObject({ engagement_gate_waiting: 0, engagement_gate_last_group: 1 })
  for (const name of ['units_total', 'commits_total', 'commit_seconds_total'].map(
    (each) => `engagement_gate_${each}`,
  )) {
    expect(after[name]).toBeGreaterThan(before[name] ?? 0)
  }
})

test('where callers need a token, so does who reads the metrics, and one that allows it', async () => {
  const JWT_SECRET = 'a secret of at least thirty-two bytes'
  const closed = await startService({ AUTH_MODE: 'jwt', JWT_SECRET })
  const statusWith = async (scope?: string) => {
    const token = new SignJWT({ scope, exp: closed.clock.now().getTime() / 1000 + 60 }).setProtectedHeader({
      alg: 'HS256',
    })
    const authorization = scope === undefined ? '' : `Bearer ${await token.sign(Buffer.from(JWT_SECRET))}`
    return (await closed.app.inject({ url: '/metrics', headers: { authorization } })).statusCode
  }
  expect([await statusWith(), await statusWith('loyalty'), await statusWith('metrics')]).toEqual([401, 403, 200])
  await closed.stop()
})
