import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import {
  CapturePromptResponseDocument,
  LedgerDocument,
  SendTrialActivityDocument,
  SessionDocument,
  StartSessionDocument,
} from '../generated/graphql'
import { expectNothingWritten } from '../support/expect-refusal'
import { givenActivities, givenMember, givenMemberOffer, givenNearMissOffer, type Member } from '../support/given'
import { respondToOffer, sendActivity, setOptIn } from '../support/member-calls'
import { callsOf, expectRestRefusal, expectRestSuccess, sendRest } from '../support/rest'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member
let calls: ReturnType<typeof callsOf>

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
})
beforeEach(async () => {
  member = await givenMember(service)
  calls = callsOf(service, member)
})
afterAll(() => service.stop())

const SURVEY = { action: 'SURVEY', when: '2026-06-15' }

test('a session of one face is a session of the other', async () => {
  const path = `/client/users/${member.accountId}/sessions`
  const { correlationId } = (await sendRest(service, `POST ${path}`)).json<{ correlationId: string }>()
  expect((await service.execute(SessionDocument, { correlationId })).errors).toBeUndefined()

  const input = { identifier: member.accountId }
  const { data } = await service.execute(StartSessionDocument, { input })
  const ofGraphQL = { correlationId: data?.startSession?.session.correlationId ?? '' }
  expectRestSuccess(await callsOf(service, ofGraphQL).balance(), { balances: [] })
})

describe('an activity', () => {
  test('that REST records is replayed by GraphQL, and the reverse', async () => {
    const [first, second] = [`1 of ${member.accountId}`, `2 of ${member.accountId}`]
    const key = (id: string) => ({ 'idempotency-key': id })
    const ofRest = await calls.sendActivity(encodeURIComponent(first), SURVEY, key(first))
    const replayed = await expectNothingWritten(service, () =>
      sendActivity(service, member, { ...SURVEY, activityId: first, onExisting: 'REPLAY' }),
    )
    expect(replayed.data?.sendActivity).toMatchObject({ activityId: first, replayed: true })
    expect(ofRest.json()).toMatchObject({ activityId: first, earned: { GROCERY: { loyalty: { total: 50 } } } })

    await sendActivity(service, member, { ...SURVEY, activityId: second })
    for (const again of [
      () => calls.sendActivity(encodeURIComponent(second), SURVEY, key(second)),
      () => calls.sendActivityWithoutId(SURVEY, key(second)),
    ]) {
      expectRestSuccess(await expectNothingWritten(service, again), { ...ofRest.json<object>(), activityId: second })
    }
    await expectRestRefusal(
      service,
      () => calls.sendActivity(encodeURIComponent(second), SURVEY),
      'ACTIVITY_ALREADY_EXISTS',
    )
  })

  test('earns the same points, which both read', async () => {
    await calls.sendActivityWithoutId(SURVEY)
    await sendActivity(service, member, SURVEY)
    expectRestSuccess(await calls.balance(), {
      balances: [{ businessUnit: 'GROCERY', rewardType: 'loyalty', points: 100 }],
    })
    const { data } = await service.execute(LedgerDocument, { correlationId: member.correlationId, first: 10 })
    expect(data?.session?.account.ledger.nodes.map(({ points }) => points)).toEqual([50, 50])
  })
})

test('an offer that one face declines is declined for the other', async () => {
  const [first, second] = [await givenMemberOffer(service, member), await givenMemberOffer(service, member)]
  await calls.respondToOffer(first, { acceptanceState: 'DECLINED' })
  const { errors } = await respondToOffer(service, member, first)
  expect(errors).toMatchObject([{ extensions: { reason: 'OFFER_DECLINED' } }])

  await respondToOffer(service, member, second, 'DECLINED')
  await expectRestRefusal(service, () => calls.respondToOffer(second), 'OFFER_DECLINED')
})

test('an opt-in of one face is the current one of the other', async () => {
  await calls.setOptIn({ LOYALTY_OPTIN: 'accepted' })
  const repeat = await expectNothingWritten(service, () => setOptIn(service, member, 'ACCEPTED'))
  expect(repeat.data?.setOptIn?.account.optIn).toBe('ACCEPTED')
  await setOptIn(service, member, 'DECLINED')
  await expectNothingWritten(service, () => calls.setOptIn({ LOYALTY_OPTIN: 'declined' }))
})

test('a prompt of one face is answered by the other', async () => {
  await givenNearMissOffer(service, member)
  const purchase = { action: 'PURCHASE', when: '2026-06-15', amount: 8_050 }
  const trial = (await calls.sendTrialActivity(purchase)).json<{ prompts: { promptMessageID: string }[] }>()
  const { correlationId } = member
  const ofGraphQL = await service.execute(SendTrialActivityDocument, { input: { correlationId, ...purchase } })
  const [prompt] = ofGraphQL.data?.sendTrialActivity?.prompts ?? []
  expect(trial.prompts.map(({ promptMessageID }) => promptMessageID)).toEqual([prompt?.promptMessageId])

  const promptMessageId = prompt?.promptMessageId ?? ''
  const input = { correlationId, promptMessageId, response: 'DEFERRED' as const }
  await service.execute(CapturePromptResponseDocument, { input })
  await expectNothingWritten(service, () => calls.capturePromptResponse(promptMessageId, { response: 'deferred' }))
  expect((await calls.capturePromptResponse(promptMessageId, { response: 'accepted' })).statusCode).toBe(200)
})
