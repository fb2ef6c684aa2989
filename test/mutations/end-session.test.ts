import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { concurrently } from '../support/concurrently'
import { documentedError } from '../support/errors'
import { expectRefusal } from '../support/expect-refusal'
import { givenMember, type Member } from '../support/given'
import { setOptIn } from '../support/member-calls'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
})
beforeEach(async () => {
  member = await givenMember(service)
})
afterAll(() => service.stop())

const end = (correlationId = member.correlationId) =>
  service.execute('mutation ($id: ID!) { endSession(input: { correlationId: $id }) { endedCorrelationId } }', {
    id: correlationId,
  })
const read = () =>
  service.execute('query ($id: ID!) { session(correlationId: $id) { id } }', { id: member.correlationId })
const start = () =>
  service.execute(
    'mutation ($account: ID!, $id: ID!) { startSession(input: { identifier: $account, correlationId: $id }) { session { id } } }',
    { account: member.accountId, id: member.correlationId },
  )

const notFound = (field: string, path = ['input', 'correlationId']) =>
  documentedError('SESSION_NOT_FOUND', field, { field: path })

describe('endSession', () => {
  test('ends the session for every later call, and only this one', async () => {
    const other = await givenMember(service, member.accountId)
    expect(await end()).toEqual({ data: { endSession: { endedCorrelationId: member.correlationId } } })
    await expectRefusal(service, read, notFound('session', ['correlationId']))
    await expectRefusal(service, () => setOptIn(service, member, 'ACCEPTED'), notFound('setOptIn'))
    expect((await setOptIn(service, other, 'ACCEPTED')).errors).toBeUndefined()
  })

  test('leaves the correlation ID taken, for the same account too', async () => {
    await end()
    const taken = documentedError('CORRELATION_ID_IN_USE', 'startSession', { field: ['input', 'correlationId'] })
    await expectRefusal(service, start, taken)
  })

  test('keeps the session ended if the clock steps back', async () => {
    await end()
    service.clock.advance(-60_000)
    expect((await read()).errors).toHaveLength(1)
  })

  test.each(['unknown', '', '\0'])('is SESSION_NOT_FOUND for %j', async (correlationId) => {
    await expectRefusal(service, () => end(correlationId), notFound('endSession'))
  })

  test('is SESSION_NOT_FOUND for a session that has ended or expired', async () => {
    await end()
    await expectRefusal(service, () => end(), notFound('endSession'))
    member = await givenMember(service)
    service.clock.advance(24 * 60 * 60 * 1000 + 1)
    await expectRefusal(service, () => end(), notFound('endSession'))
  })

  test('ends the session once for concurrent calls', async () => {
    const responses = await concurrently(10, () => end())
    expect(responses.filter(({ errors }) => !errors)).toHaveLength(1)
  })
})
