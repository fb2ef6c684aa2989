import { expect, test } from '@jest/globals'

import { blockWrites } from '../support/block-writes'
import { concurrently } from '../support/concurrently'
import { givenActivities, givenMember } from '../support/given'
import { callsOf, expectRestError, expectRestSuccess, sendRest } from '../support/rest'
import { startService } from '../support/service'
import { tokenFor, WITH_TOKENS } from '../support/tokens'

const ACCEPTED = { LOYALTY_OPTIN: 'accepted' }
const UPDATED = { message: 'Opt-in updated.' }

test('calls from one address are limited, with the time to wait in the response', async () => {
  const limited = await startService({ RATE_LIMIT_ADDRESS: '2' })
  const { correlationId } = await givenMember(limited)
  const path = `/client/users/${correlationId}/balance`
  // One instance: each counts by itself until the counts are exchanged.
  const get = () => limited.app.inject({ url: path, headers: { origin: 'http://localhost:5173' } })
  expect([(await get()).statusCode, (await get()).statusCode]).toEqual([200, 200])
  const refused = await get()
  expectRestError(refused, 'TOO_MANY_REQUESTS')
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused.headers['access-control-expose-headers']).toContain('retry-after')
  // Guards: a request that was refused before its caller was known had no line in the log.
  const requestId = refused.headers['x-request-id']
  expect(limited.log.filter((line) => line.requestId === requestId)).toEqual([
    expect.objectContaining({ msg: 'operation', statusCode: 429, errors: ['TOO_MANY_REQUESTS'] }),
  ])
  await limited.stop()
})

test('calls of one member are limited, and those of others and of backends are not', async () => {
  const limited = await startService({ ...WITH_TOKENS, RATE_LIMIT_CALLER: '2' })
  limited.clock.set(new Date())
  const [member, other] = [await givenMember(limited), await givenMember(limited)]
  const get = (authorization: string, { correlationId } = member) =>
    limited.app.inject({ url: `/client/users/${correlationId}/balance`, headers: { authorization } })
  const token = await tokenFor('member', member.accountId)
  expect([(await get(token)).statusCode, (await get(token)).statusCode]).toEqual([200, 200])
  const refused = await get(token)
  expectRestError(refused, 'TOO_MANY_REQUESTS')
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect((await get(await tokenFor('member', other.accountId), other)).statusCode).toBe(200)
  const backend = await tokenFor('loyalty', 'till')
  for (let call = 0; call < 3; call++) expect((await get(backend)).statusCode).toBe(200)
  await limited.stop()
})

test('calls are refused while too many are in flight, and accepted afterwards', async () => {
  const busy = await startService({ MAX_CONCURRENT_REQUESTS: '2' })
  const { correlationId } = await givenMember(busy)
  const optIn = () =>
    busy.app.inject({ method: 'PUT', url: `/client/users/${correlationId}/profile/optin`, payload: ACCEPTED })
  const responses = await concurrently(5, optIn)
  const refused = responses.filter(({ statusCode }) => statusCode !== 200)
  expect(refused).toHaveLength(3)
  for (const response of refused) {
    expectRestError(response, 'TRY_AGAIN')
    expect(response.headers['retry-after']).toBe('1')
  }
  expectRestSuccess(await optIn(), UPDATED)
  await busy.stop()
})

test('a call that takes too long receives OUTCOME_UNKNOWN in time, and a repeated one its result', async () => {
  const slow = await startService({ REQUEST_TIMEOUT: '1' })
  await givenActivities(slow)
  const { correlationId } = await givenMember(slow)
  const address = await slow.app.listen({ host: '127.0.0.1', port: 0 })
  const blocked = await blockWrites(slow.databaseUrl)
  // Over a socket, where the request is closed as soon as its body is read.
  const response = await fetch(`${address}/client/users/${correlationId}/activities`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'once' },
    body: JSON.stringify({ action: 'SURVEY', when: '2026-06-15' }),
  })
  await blocked.release()
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBeNull()
  expect(await response.json()).toMatchObject({ statusCode: 503, reason: 'OUTCOME_UNKNOWN' })
  const again = await callsOf(slow, { correlationId }).sendActivity(
    'once',
    { action: 'SURVEY', when: '2026-06-15' },
    { 'idempotency-key': 'once' },
  )
  expect(again.json()).toMatchObject({ activityId: 'once', earned: { GROCERY: { loyalty: { total: 50 } } } })
  expect(await slow.database.client.activity.count()).toBe(1)
  await slow.stop()
})

test('a temporary fault of the database is TRY_AGAIN, and the call succeeds afterwards', async () => {
  // A shorter timeout than by default, so that the test does not take long.
  const urlOf = (url: string) => (databaseKind === 'postgres' ? `${url}?statement_timeout=300` : url)
  const service = await startService({}, { urlOf })
  const { optIn } = { optIn: callsOf(service, await givenMember(service)).setOptIn }
  const blocked = await blockWrites(service.databaseUrl)
  const refused = await optIn(ACCEPTED)
  await blocked.release()
  expectRestError(refused, 'TRY_AGAIN')
  expect(refused.headers['retry-after']).toBe('1')
  const requestId = refused.headers['x-request-id']
  expect(service.log).toContainEqual(
    expect.objectContaining({ requestId, msg: 'fault', reason: 'TRY_AGAIN', err: expect.anything() }),
  )
  expectRestSuccess(await optIn(ACCEPTED), UPDATED)
  await service.stop()
})

test('an unexpected failure is masked in the form of the path, and logged once', async () => {
  const service = await startService()
  const { correlationId } = await givenMember(service)
  const { client } = service.database
  await client.$executeRawUnsafe('ALTER TABLE "Session" RENAME TO "Elsewhere"')
  const response = await sendRest(service, `PUT /client/users/${correlationId}/profile/optin`, { body: ACCEPTED })
  await client.$executeRawUnsafe('ALTER TABLE "Elsewhere" RENAME TO "Session"')
  const requestId = response.headers['x-request-id']
  expect(response.statusCode).toBe(500)
  expect(response.json()).toEqual({
    statusCode: 500,
    errorCode: 'INTERNAL_SERVER_ERROR',
    errorMessage: 'Something went wrong on our side. Quote the requestId when you report it.',
    reason: 'INTERNAL_SERVER_ERROR',
    requestId,
  })
  const lines = service.log.filter((line) => line.requestId === requestId)
  expect(lines.map(({ msg }) => msg)).toEqual(['unexpected error', 'operation'])
  expect(lines[0]).toMatchObject({ err: { message: expect.stringContaining('Session'), stack: expect.any(String) } })
  await service.stop()
})
