import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { concurrently } from '../support/concurrently'
import { expectNothingWritten } from '../support/expect-refusal'
import { givenMember, type Member } from '../support/given'
import { callsOf, expectRestRefusal, expectRestSuccess } from '../support/rest'
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

const setOptIn = (body: unknown) => callsOf(service, member).setOptIn(body)
const consents = async () => {
  const { accountId } = member
  const stored = await service.database.client.consent.findMany({ where: { accountId }, orderBy: { number: 'asc' } })
  return stored.map(({ oldValue, newValue, correlationId }) => ({ oldValue, newValue, correlationId }))
}

describe('PUT /client/users/:correlation_id/profile/optin', () => {
  test('sets the consent, and keeps every change', async () => {
    expectRestSuccess(await setOptIn({ LOYALTY_OPTIN: 'accepted' }), { message: 'Opt-in updated.' })
    expectRestSuccess(await setOptIn({ LOYALTY_OPTIN: 'declined' }), { message: 'Opt-in updated.' })
    const { correlationId } = member
    expect(await consents()).toEqual([
      { oldValue: null, newValue: 'ACCEPTED', correlationId },
      { oldValue: 'ACCEPTED', newValue: 'DECLINED', correlationId },
    ])
  })

  test.each(['accepted', 'ACCEPTED', 'Accepted'])('accepts the value in any case: %s', async (spelling) => {
    expectRestSuccess(await setOptIn({ LOYALTY_OPTIN: spelling }), { message: 'Opt-in updated.' })
    expect(await consents()).toMatchObject([{ newValue: 'ACCEPTED' }])
  })

  test('ignores a field of the body that is not documented', async () => {
    const body = { LOYALTY_OPTIN: 'accepted', loyaltyOptIn: 'DECLINED', other: { a: 1 } }
    expectRestSuccess(await setOptIn(body), { message: 'Opt-in updated.' })
    expect(await consents()).toMatchObject([{ newValue: 'ACCEPTED' }])
  })

  test('refuses an unknown session before it looks at the body', async () => {
    await expectRestRefusal(
      service,
      () => callsOf(service, { correlationId: 'none' }).setOptIn({ LOYALTY_OPTIN: 'maybe' }),
      'SESSION_NOT_FOUND',
    )
  })

  test.each([{}, { LOYALTY_OPTIN: null }, { loyalty_optin: 'accepted' }, ''])(
    'refuses a body without an answer: %j',
    async (body) => {
      await expectRestRefusal(service, () => setOptIn(body), 'OPT_IN_MISSING')
    },
  )

  test.each(['', ' ', 'maybe', ' accepted', 'deferred', 0, true, [], {}, ['accepted'], 'x'.repeat(300)])(
    'refuses another answer: %j',
    async (sent) => {
      await expectRestRefusal(service, () => setOptIn({ LOYALTY_OPTIN: sent }), 'OPT_IN_INVALID')
    },
  )

  test('changes nothing if the current answer is repeated', async () => {
    await setOptIn({ LOYALTY_OPTIN: 'declined' })
    const repeat = await expectNothingWritten(service, () => setOptIn({ LOYALTY_OPTIN: 'DECLINED' }))
    expectRestSuccess(repeat, { message: 'Opt-in updated.' })
  })

  test('keeps one change of concurrent calls with the same answer', async () => {
    const responses = await concurrently(8, () => setOptIn({ LOYALTY_OPTIN: 'accepted' }))
    for (const response of responses) expectRestSuccess(response, { message: 'Opt-in updated.' })
    expect(await consents()).toHaveLength(1)
  })
})
