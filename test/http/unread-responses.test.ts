import { setTimeout } from 'node:timers/promises'

import { afterEach, beforeEach, expect, test } from '@jest/globals'

import { documentedHttpError } from '../support/errors'
import { givenMember, givenOffer, type Member } from '../support/given'
import { readMetrics } from '../support/metrics'
import { post, startService, type TestService } from '../support/service'
import { tokenFor, WITH_TOKENS } from '../support/tokens'
import { openUnreadConnection, type UnreadConnection } from '../support/unread-connection'

// Guards against a process that dies because clients do not read what they requested: 250 connections that each left
// 9 MB unread took 5 GB.

const MIB = 1_048_576
const SMALL = '{ errorReasons { reason } }'

let service: TestService
let address: string
let member: Member
/** A response of 8 MB, which is more than the buffers of a connection hold. */
let large: string
let connections: UnreadConnection[]

async function start(environment: Record<string, string>): Promise<void> {
  service = await startService(environment)
  // Tokens are valid in real time.
  service.clock.set(new Date())
  member = await givenMember(service)
  await givenOffer(service, { audience: 'MASS', longDescription: 'é'.repeat(1_000_000), ...ALWAYS_LIVE })
  const selections = Array.from({ length: 8 }, (_, i) => `a${i}: offers(kind: MASS) { nodes { longDescription } }`)
  large = `{ session(correlationId: "${member.correlationId}") { ${selections.join(' ')} } }`
  address = await service.app.listen({ host: '127.0.0.1', port: 0 })
}

const ALWAYS_LIVE = { displayDate: new Date(0), effectiveDate: new Date(0), expiryDate: null }

beforeEach(() => {
  connections = []
})
afterEach(async () => {
  for (const connection of connections) connection.destroy()
  await service.stop()
})

function leaveUnread(count: number, requests: string[], headers: Record<string, string> = {}): void {
  connections = Array.from({ length: count }, () => openUnreadConnection(address, requests, headers))
}

async function metric(name: string): Promise<number | undefined> {
  return (await readMetrics(service.app, { authorization: await tokenFor('metrics') }))[`engagement_${name}`]
}

async function waitUntil(name: string, isReached: (value: number) => boolean): Promise<void> {
  while (!isReached((await metric(name)) ?? NaN)) await setTimeout(20)
}

test('responses that wait are limited, small ones are still sent, and connections that do not read are closed', async () => {
  await start({ MAX_HELD_BYTES: String(32 * MIB), SEND_TIMEOUT: '5' })
  // 16 MB in UTF-8: less than half, so that the connection is not closed before the checks.
  leaveUnread(1, [large])
  await waitUntil('held_bytes', (bytes) => bytes > 15 * MIB)
  const responses = await Promise.all(Array.from({ length: 10 }, () => post(service.app, { query: SMALL })))
  expect(responses.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(200))
  const larger = large.replace('a0:', 'more: offers(kind: MASS) { nodes { longDescription } } a0:')
  const refused = await post(service.app, { query: larger })
  expect(refused.json()).toEqual({ errors: [documentedHttpError('TRY_AGAIN', { retryable: true })] })
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '1'])
  expect(await metric('held_bytes')).toBeLessThanOrEqual(32 * MIB)

  await waitUntil('held_bytes', (bytes) => bytes === 0)
  expect(await metric('requests_in_flight')).toBe(0)
  expect(service.log).toContainEqual(
    expect.objectContaining({ msg: 'closing a connection whose client does not read its response' }),
  )
  expect((await post(service.app, { query: larger })).statusCode).toBe(200)
})

test('a request is in flight until its response is over, and one caller cannot have all of them', async () => {
  await start({
    ...WITH_TOKENS,
    MAX_CONCURRENT_REQUESTS: '12',
    MAX_CONCURRENT_REQUESTS_CALLER: '8',
    SEND_TIMEOUT: '60',
  })
  const hostile = await tokenFor('member', member.accountId)
  // The responses to the second requests wait for the first ones on their connections.
  leaveUnread(4, [large, SMALL], { authorization: hostile })
  await waitUntil('requests_in_flight', (count) => count === 8)
  const refused = await post(service.app, { query: SMALL }, { authorization: hostile })
  expect(refused.json()).toEqual({ errors: [documentedHttpError('TOO_MANY_REQUESTS')] })
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '1'])
  const other = { authorization: await tokenFor('member', 'other') }
  expect((await post(service.app, { query: SMALL }, other)).statusCode).toBe(200)

  for (const connection of connections) connection.destroy()
  await waitUntil('requests_in_flight', (count) => count === 0)
  expect(await metric('held_bytes')).toBe(0)
  expect((await post(service.app, { query: SMALL }, { authorization: hostile })).statusCode).toBe(200)
})

test('one caller cannot have all of the memory for responses', async () => {
  await start({ ...WITH_TOKENS, MAX_HELD_BYTES: String(80 * MIB), SEND_TIMEOUT: '60' })
  leaveUnread(8, [large], { authorization: await tokenFor('member', member.accountId) })
  await waitUntil('held_bytes', (bytes) => bytes > 15 * MIB)
  const backend = { authorization: await tokenFor('loyalty') }
  expect((await post(service.app, { query: large }, backend)).statusCode).toBe(200)
  expect(await metric('held_bytes')).toBeLessThanOrEqual(20 * MIB)
})

// Guards: TRY_AGAIN, which says that nothing was done, so clients repeated the mutation.
test('the response to an executed mutation that finds no room is OUTCOME_UNKNOWN', async () => {
  await start({ MAX_HELD_BYTES: String(MIB), MAX_BODY_BYTES: String(4 * MIB) })
  const alias = 'a'.repeat(MIB)
  const input = `{ correlationId: "${member.correlationId}", loyaltyOptIn: ACCEPTED }`
  const response = await post(service.app, { query: `mutation { ${alias}: setOptIn(input: ${input}) { message } }` })
  expect(response.statusCode).toBe(503)
  expect(response.json()).toEqual({ errors: [documentedHttpError('OUTCOME_UNKNOWN')] })
  expect(response.headers).not.toHaveProperty('retry-after')
})

test('a long response arrives complete', async () => {
  await start({})
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: large }),
  })
  const text = await response.text()
  expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)))
  const offers = { nodes: [{ longDescription: 'é'.repeat(1_000_000) }] }
  const { data } = JSON.parse(text) as { data: { session: Record<string, unknown> } }
  expect(Object.values(data.session)).toEqual(Array(8).fill(offers))
})
