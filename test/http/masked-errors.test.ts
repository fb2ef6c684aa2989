import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { givenMember, type Member } from '../support/given'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  member = await givenMember(service)
})
afterAll(() => service.stop())

test('a failure that nobody foresaw is masked, and logged once under the requestId that the caller was told', async () => {
  const { client } = service.database
  await client.$executeRawUnsafe('ALTER TABLE "Session" RENAME TO "Elsewhere"')
  const query = 'query ($correlationId: ID!) { session(correlationId: $correlationId) { id } }'
  const answer = await service.send(query, { correlationId: member.correlationId })
  await client.$executeRawUnsafe('ALTER TABLE "Elsewhere" RENAME TO "Session"')

  const requestId = answer.errors?.[0]?.extensions.requestId
  expect(requestId).toEqual(expect.any(String))
  expect(answer).toEqual({
    data: { session: null },
    errors: [
      {
        message: 'Something went wrong on our side. Quote the requestId when you report it.',
        path: ['session'],
        locations: expect.any(Array),
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
      },
    ],
  })
  const unexpected = service.log.filter(({ msg }) => msg === 'unexpected error')
  expect(unexpected).toEqual([
    expect.objectContaining({ requestId, err: expect.objectContaining({ stack: expect.stringContaining('Session') }) }),
  ])
})
