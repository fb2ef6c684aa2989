import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { concurrently } from '../support/concurrently'
import { expectNothingWritten } from '../support/expect-refusal'
import { everythingIn, givenActivities, givenMember, givenNearMissOffer, type Member } from '../support/given'
import { callsOf, expectRestRefusal, expectRestSuccess } from '../support/rest'
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

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
const CAPTURED = { message: "Customer's response captured successfully." }
const NEAR_MISS = { action: 'PURCHASE', when: '2026-06-15', amount: 8_050 }

const giveOffer = () => givenNearMissOffer(service, member, { name: 'Big basket', rewardValue: 1_000 })
/** Sends a trial that nearly reaches a new offer, and returns the ID of its prompt. */
async function givenPrompt(): Promise<string> {
  await giveOffer()
  const response = await calls.sendTrialActivity(NEAR_MISS)
  const [prompt] = response.json<{ prompts: { promptMessageID: string }[] }>().prompts
  return prompt?.promptMessageID ?? ''
}
const answersOf = async (promptId: string) => {
  const answers = await service.database.client.promptAnswer.findMany({
    where: { promptId },
    orderBy: { number: 'asc' },
  })
  return answers.map(({ response }) => response)
}

describe('POST /client/users/:correlation_id/activity/trial/v2', () => {
  test('returns what the activity would earn, and a prompt for each offer that it nearly reaches', async () => {
    const offerCode = await giveOffer()
    const before = await everythingIn(service)
    expectRestSuccess(await calls.sendTrialActivity(NEAR_MISS), {
      type: 'PURCHASE',
      earned: { GROCERY: { loyalty: { base: 80, bonus: 0, targeted: 0, total: 80 } } },
      prompts: [
        {
          promptMessageID: expect.stringMatching(UUID),
          message: 'Spend $19.50 more to get 1,000 points with “Big basket”.',
          offerCode,
          amountRemaining: 1_950,
        },
      ],
    })
    expect({ ...(await everythingIn(service)), prompts: before.prompts }).toEqual(before)
  })

  test('returns empty fields if nothing would be earned', async () => {
    const body = { action: 'PURCHASE', when: '2026-06-15' }
    expectRestSuccess(await calls.sendTrialActivity(body), { type: 'PURCHASE', earned: {}, prompts: [] })
  })

  test('returns the same prompt again, updated', async () => {
    const promptMessageID = await givenPrompt()
    const again = await calls.sendTrialActivity({ ...NEAR_MISS, amount: 9_500 })
    const message = 'Spend $5.00 more to get 1,000 points with “Big basket”.'
    expect(again.json()).toMatchObject({ prompts: [{ promptMessageID, message, amountRemaining: 500 }] })
  })

  test('words the prompt in the language of the session', async () => {
    await giveOffer()
    const { correlationId } = member
    await service.database.client.session.update({ where: { correlationId }, data: { locale: 'fr-CA' } })
    const message = 'Dépensez encore 19,50\u00a0$ pour obtenir 1\u00a0000 points avec «\u00a0Big basket\u00a0».'
    expect((await calls.sendTrialActivity(NEAR_MISS)).json()).toMatchObject({ prompts: [{ message }] })
  })
})

describe('PUT /client/users/:correlation_id/prompts/:promptMessage_id', () => {
  test('records the answer, and keeps the answers before it', async () => {
    const prompt = await givenPrompt()
    for (const response of ['deferred', 'accepted', 'declined']) {
      expectRestSuccess(await calls.capturePromptResponse(prompt, { response }), CAPTURED)
    }
    expect(await answersOf(prompt)).toEqual(['DEFERRED', 'ACCEPTED', 'DECLINED'])
  })

  test.each(['accepted', 'ACCEPTED', 'Accepted'])('accepts the answer in any case: %s', async (response) => {
    const prompt = await givenPrompt()
    expectRestSuccess(await calls.capturePromptResponse(prompt, { response }), CAPTURED)
    expect(await answersOf(prompt)).toEqual(['ACCEPTED'])
  })

  test('ends the prompts of the offer in this session', async () => {
    await calls.capturePromptResponse(await givenPrompt(), { response: 'declined' })
    expect((await calls.sendTrialActivity(NEAR_MISS)).json()).toMatchObject({ prompts: [] })
  })

  test('refuses an unknown session before it looks at the answer', async () => {
    const unknown = callsOf(service, { correlationId: 'none' })
    const call = () => unknown.capturePromptResponse('none', { response: 'maybe' })
    await expectRestRefusal(service, call, 'SESSION_NOT_FOUND')
  })

  test.each<[unknown, string]>([
    ['', ''],
    [{}, ''],
    [{ response: null }, ''],
    [{ response: '' }, ''],
    [{ response: 'maybe' }, 'maybe'],
    [{ response: ' Accepted ' }, ' Accepted '],
    [{ response: 'é 🥜 "quoted"' }, 'é 🥜 "quoted"'],
    [{ response: 7 }, '7'],
    [{ response: false }, 'false'],
    [{ response: ['accepted'] }, 'a list'],
    [{ response: { accepted: true } }, 'an object'],
  ])('refuses the body %j before it looks for the prompt, and quotes the answer', async (body, response) => {
    const call = () => calls.capturePromptResponse('none', body)
    await expectRestRefusal(service, call, 'PROMPT_RESPONSE_INVALID', { response })
  })

  test('quotes only the beginning of a long answer', async () => {
    const response = await calls.capturePromptResponse('none', { response: 'x'.repeat(5_000) })
    expect(response.json()).toMatchObject({ reason: 'PROMPT_RESPONSE_INVALID' })
    expect(response.body.length).toBeLessThan(600)
  })

  test('refuses an unknown prompt, and one of another account', async () => {
    const call = (prompt: string) => () => calls.capturePromptResponse(prompt, { response: 'accepted' })
    await expectRestRefusal(service, call('none'), 'PROMPT_MESSAGE_NOT_FOUND', { promptMessageId: 'none' })
    await expectRestRefusal(service, call('%C3%A9%2F1'), 'PROMPT_MESSAGE_NOT_FOUND', { promptMessageId: 'é/1' })
    const ofOther = await givenPrompt()
    calls = callsOf(service, await givenMember(service))
    await expectRestRefusal(service, call(ofOther), 'PROMPT_MESSAGE_NOT_FOUND', { promptMessageId: ofOther })
  })

  test('changes nothing if the current answer is repeated', async () => {
    const prompt = await givenPrompt()
    await calls.capturePromptResponse(prompt, { response: 'accepted' })
    const again = () => calls.capturePromptResponse(prompt, { response: 'ACCEPTED' })
    expectRestSuccess(await expectNothingWritten(service, again), CAPTURED)
  })

  test('keeps one answer of concurrent calls with the same one', async () => {
    const prompt = await givenPrompt()
    const responses = await concurrently(8, () => calls.capturePromptResponse(prompt, { response: 'accepted' }))
    for (const response of responses) expectRestSuccess(response, CAPTURED)
    expect(await answersOf(prompt)).toEqual(['ACCEPTED'])
  })
})
