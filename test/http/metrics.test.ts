import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { givenMember } from '../support/given'
import { readMetrics } from '../support/metrics'
import { post, startService, type TestService } from '../support/service'
import { tokenFor, WITH_TOKENS } from '../support/tokens'

let service: TestService

beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

const samples = () => readMetrics(service.app)

const OPT_IN = 'mutation Any($id: ID!) { setOptIn(input: { correlationId: $id, loyaltyOptIn: ACCEPTED }) { message } }'

test('requests, operations and errors are counted under labels that no caller can choose', async () => {
  const { correlationId } = await givenMember(service)
  const send = (query: string, variables: object = {}) => post(service.app, { query, variables })
  await send(OPT_IN, { id: correlationId })
  await send(OPT_IN, { id: 'none' })
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
    'engagement_errors_total{reason="BAD_REQUEST"}': 1,
    'engagement_errors_total{reason="PATH_NOT_FOUND"}': 1,
    'engagement_errors_total{reason="GRAPHQL_VALIDATION_FAILED"}': 1,
    engagement_requests_in_flight: 0,
  })
  expect(counted['engagement_operation_seconds_sum{operation="mutation setOptIn"}']).toBeGreaterThan(0)
  expect(Object.keys(counted).join()).not.toMatch(/Any|exists/)
})

test('the database and the event loop are measured', async () => {
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

test('the metrics require a token with their scope if callers need tokens', async () => {
  const closed = await startService(WITH_TOKENS)
  // Tokens are valid in real time.
  closed.clock.set(new Date())
  const statusWith = async (scope?: string) => {
    const authorization = scope === undefined ? '' : await tokenFor(scope)
    return (await closed.app.inject({ url: '/metrics', headers: { authorization } })).statusCode
  }
  expect([await statusWith(), await statusWith('loyalty'), await statusWith('metrics')]).toEqual([401, 403, 200])
  await closed.stop()
})
