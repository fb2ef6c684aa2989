import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { givenMember, type Member } from '../support/given'
import { startService, type TestService } from '../support/service'
import { turnsOf } from '../support/turns-of'

// Guards against a process that serves no other request while it reads: 250 concurrent requests for pages of 9 MB ran in one
// turn of the event loop. SQLite reads without yielding.

const REQUESTS = 10
const LONG_TEXT = 'x'.repeat(300_000)

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  member = await givenMember(service)
  const now = service.clock.now()
  await service.database.client.contact.create({
    data: {
      ...{ id: 'c', responseTrackingCode: 'r', subjectId: 's', subjectLevel: 'l', objectUri: '/o' },
      ...{ objectRevisionId: 'r', objectType: 't', ruleFired: LONG_TEXT, excludeFromContactRule: false },
      ...{ objectVariables: '[]', abTests: '[]', treatments: '[]', createdBy: 'x', modifiedBy: 'x', version: 1 },
      ...{ creationTimeStamp: now, modifiedTimeStamp: now },
    },
  })
  await service.database.client.activity.create({
    data: {
      ...{ id: 'a', number: 1, ...member, action: 'VISIT', channel: 'APP', note: LONG_TEXT, extendedData: '[]' },
      ...{ occurredAt: now, createdAt: now },
    },
  })
})
afterAll(() => service.stop())

test.each([
  ['contacts', () => '{ contacts { nodes { ruleFired } } }'],
  ['activities', () => `{ session(correlationId: "${member.correlationId}") { activities { nodes { note } } } }`],
])('each page of %s is read in its own turn of the event loop', async (_, getQuery) => {
  const turns = await turnsOf(
    Array.from({ length: REQUESTS }, () => async () => {
      const { data, errors } = await service.execute(getQuery())
      expect(errors).toBeUndefined()
      expect(JSON.stringify(data)).toContain(LONG_TEXT)
    }),
  )
  expect(new Set(turns).size).toBe(REQUESTS)
})
