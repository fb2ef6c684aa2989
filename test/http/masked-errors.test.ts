import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { maskedError } from '../support/errors'
import { givenMember, type Member } from '../support/given'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  member = await givenMember(service)
})
afterAll(() => service.stop())

test('an unexpected failure is masked, and logged once under the requestId of the response', async () => {
  const { client } = service.database
  await client.$executeRawUnsafe('ALTER TABLE "Session" RENAME TO "Elsewhere"')
  const query = 'query ($correlationId: ID!) { session(correlationId: $correlationId) { id } }'
  const response = await service.send(query, { correlationId: member.correlationId })
  await client.$executeRawUnsafe('ALTER TABLE "Elsewhere" RENAME TO "Session"')

  const requestId = response.errors?.[0]?.extensions.requestId
  expect(requestId).toEqual(expect.any(String))
  expect(response).toEqual({ data: { session: null }, errors: [maskedError('session')] })
  const unexpected = service.log.filter(({ msg }) => msg === 'unexpected error')
  expect(unexpected).toEqual([
    expect.objectContaining({ requestId, err: expect.objectContaining({ stack: expect.stringContaining('Session') }) }),
  ])
})
