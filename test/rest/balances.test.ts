import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { givenActivities, givenMember, type Member } from '../support/given'
import { callsOf, expectRestRefusal, expectRestSuccess, sendRest } from '../support/rest'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
})
beforeEach(async () => {
  member = await givenMember(service)
})
afterAll(() => service.stop())

describe('GET /client/users/:correlation_id/balance', () => {
  test('lists the balances of the member', async () => {
    const { balance, sendActivityWithoutId } = callsOf(service, member)
    expectRestSuccess(await balance(), { balances: [] })
    await sendActivityWithoutId({ action: 'SURVEY', when: '2026-06-15' })
    await sendActivityWithoutId({ action: 'PURCHASE', when: '2026-06-15', amount: 700, businessUnit: 'PHARMACY' })
    expectRestSuccess(await balance(), {
      balances: [
        { businessUnit: 'GROCERY', rewardType: 'loyalty', points: 50 },
        { businessUnit: 'PHARMACY', rewardType: 'loyalty', points: 7 },
      ],
    })
  })

  test('answers HEAD without a body', async () => {
    const response = await sendRest(service, `HEAD /client/users/${member.correlationId}/balance`)
    expect([response.statusCode, response.body]).toEqual([200, ''])
    expect(response.headers['content-length']).toBe(String('{"balances":[]}'.length))
  })

  test('refuses an unknown session', async () => {
    await expectRestRefusal(service, callsOf(service, { correlationId: 'none' }).balance, 'SESSION_NOT_FOUND')
  })

  test('refuses a session that has expired', async () => {
    const now = service.clock.now()
    service.clock.advance(24 * 60 * 60 * 1000 + 1)
    await expectRestRefusal(service, callsOf(service, member).balance, 'SESSION_NOT_FOUND')
    service.clock.set(now)
  })
})
