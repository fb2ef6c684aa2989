import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { CapturePromptResponseDocument, SendTrialActivityDocument } from '../generated/graphql'
import { documentedError } from '../support/errors'
import { everythingIn, givenActivities, givenMember, givenMemberOffer, type Member } from '../support/given'
import { post, startService, type TestService } from '../support/service'

let service: TestService
let member: Member
let promptMessageId: string

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
})
beforeEach(async () => {
  member = await givenMember(service)
  const near = { action: 'PURCHASE', activation: 'AUTO_LOAD', minAmount: 10000, nearMissWindow: 2000 } as const
  await givenMemberOffer(service, member, near)
  const input = { correlationId: member.correlationId, action: 'PURCHASE', when: '2026-06-15', amount: 9000 }
  const { data } = await service.execute(SendTrialActivityDocument, { input })
  promptMessageId = data?.sendTrialActivity?.prompts[0]?.promptMessageId ?? ''
})
afterAll(() => service.stop())

type Response = 'ACCEPTED' | 'DECLINED' | 'DEFERRED'

const capture = (response: Response, { correlationId } = member) =>
  service.execute(CapturePromptResponseDocument, { input: { correlationId, promptMessageId, response } })

async function expectNothingWritten(call: () => Promise<unknown>, expected: unknown): Promise<void> {
  const before = await everythingIn(service)
  expect(await call()).toEqual(expected)
  expect(await everythingIn(service)).toEqual(before)
}

describe('an answer to a prompt', () => {
  test.each<Response>(['ACCEPTED', 'DECLINED', 'DEFERRED'])('%s is captured', async (response) => {
    const now = service.clock.advance(1000).toISOString()
    const { data, errors } = await capture(response)
    expect(errors).toBeUndefined()
    expect(data?.capturePromptResponse?.message).toBe("Customer's response captured successfully.")
    expect(data?.capturePromptResponse?.prompt).toMatchObject({
      promptMessageId,
      response,
      respondedAt: now,
      answers: [{ response, createdAt: now }],
      amountRemaining: 1000,
    })
  })

  test.each<Response>(['ACCEPTED', 'DECLINED', 'DEFERRED'])('%s once more changes nothing', async (response) => {
    const first = await capture(response)
    service.clock.advance(1000)
    await expectNothingWritten(() => capture(response), first)
  })

  test('replaces the one before, and the prompt keeps all of them, oldest first', async () => {
    const given: Response[] = ['DEFERRED', 'ACCEPTED', 'DECLINED', 'DEFERRED']
    for (const response of given) {
      service.clock.advance(1000)
      await capture(response)
    }
    const { data } = await capture('DEFERRED')
    expect(data?.capturePromptResponse?.prompt.answers.map(({ response }) => response)).toEqual(given)
    expect(data?.capturePromptResponse?.prompt.response).toBe('DEFERRED')
  })

  test('can be given in a later session of the account', async () => {
    const later = await givenMember(service, member.accountId)
    expect((await capture('ACCEPTED', later)).data?.capturePromptResponse?.prompt.response).toBe('ACCEPTED')
  })
})

describe('documented errors', () => {
  const raw = (input: Record<string, unknown>) =>
    service.send(
      'mutation ($input: CapturePromptResponseInput!) { capturePromptResponse(input: $input) { message } }',
      {
        input,
      },
    )
  const refused = (...[reason, , facts]: Parameters<typeof documentedError>) => ({
    data: { capturePromptResponse: null },
    errors: [documentedError(reason, 'capturePromptResponse', facts)],
  })

  test('SESSION_NOT_FOUND for an unknown session, before all others', async () => {
    await expectNothingWritten(
      () => raw({ correlationId: 'nobody', promptMessageId: 'none' }),
      refused('SESSION_NOT_FOUND', undefined, { field: ['input', 'correlationId'] }),
    )
  })

  test.each([{}, { response: null }])('PROMPT_RESPONSE_INVALID for %j, before the prompt', async (response) => {
    await expectNothingWritten(
      () => raw({ correlationId: member.correlationId, promptMessageId: 'none', ...response }),
      refused('PROMPT_RESPONSE_INVALID', undefined, { response: '', field: ['input', 'response'] }),
    )
  })

  test.each<[unknown, string]>([
    ['accepted', 'accepted'],
    ['MAYBE', 'MAYBE'],
    ['', ''],
    [1, '1'],
    [true, 'true'],
  ])('PROMPT_RESPONSE_INVALID for the variable %j, before the session', async (response, shown) => {
    const facts = { response: shown, field: ['input', 'response'] }
    await expectNothingWritten(() => raw({ correlationId: 'nobody', promptMessageId, response }), {
      errors: [documentedError('PROMPT_RESPONSE_INVALID', undefined, facts)],
    })
  })

  test.each([
    ['accepted', 'accepted'],
    ['"ACCEPTED"', 'ACCEPTED'],
    ['1', '1'],
    ['[ACCEPTED, DECLINED]', 'a list'],
    ['{ a: 1 }', 'an object'],
  ])('PROMPT_RESPONSE_INVALID for the literal %s', async (literal, shown) => {
    const input = `{ correlationId: "x", promptMessageId: "x", response: ${literal} }`
    const facts = { response: shown, field: ['input', 'response'] }
    await expectNothingWritten(() => service.send(`mutation { capturePromptResponse(input: ${input}) { message } }`), {
      errors: [documentedError('PROMPT_RESPONSE_INVALID', undefined, facts)],
    })
  })

  test.each(['none', '', ' ', '\0', '\ud800', 'x'.repeat(255)])('PROMPT_MESSAGE_NOT_FOUND for %j', async (id) => {
    await expectNothingWritten(
      () => raw({ correlationId: member.correlationId, promptMessageId: id, response: 'ACCEPTED' }),
      refused('PROMPT_MESSAGE_NOT_FOUND', undefined, { promptMessageId: id, field: ['input', 'promptMessageId'] }),
    )
  })

  test('an id or response of any length and depth is answered with an excerpt or a word', async () => {
    const long = 'x'.repeat(100_000)
    const shown = `${'x'.repeat(255)}…`
    const { correlationId } = member
    expect(await raw({ correlationId, promptMessageId: long, response: 'ACCEPTED' })).toEqual(
      refused('PROMPT_MESSAGE_NOT_FOUND', undefined, { promptMessageId: shown, field: ['input', 'promptMessageId'] }),
    )
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
    for (const [json, word] of [
      [JSON.stringify(long), shown],
      [deep, 'a list'],
      [`{ "a": ${deep} }`, 'an object'],
    ]) {
      const query =
        'mutation ($input: CapturePromptResponseInput!) { capturePromptResponse(input: $input) { message } }'
      const input = `{ "correlationId": "x", "promptMessageId": "x", "response": ${json} }`
      const answer = await post(
        service.app,
        `{ "query": ${JSON.stringify(query)}, "variables": { "input": ${input} } }`,
      )
      expect(answer.json()).toEqual({
        errors: [
          documentedError('PROMPT_RESPONSE_INVALID', undefined, { response: word, field: ['input', 'response'] }),
        ],
      })
    }
  })

  test('PROMPT_MESSAGE_NOT_FOUND for a prompt of another account', async () => {
    const other = await givenMember(service)
    await expectNothingWritten(
      () => raw({ correlationId: other.correlationId, promptMessageId, response: 'ACCEPTED' }),
      refused('PROMPT_MESSAGE_NOT_FOUND', undefined, { promptMessageId, field: ['input', 'promptMessageId'] }),
    )
  })
})

describe('callers at the same moment', () => {
  test('50 who agree: one answer', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => capture('ACCEPTED')))
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([])
    expect(await service.database.client.promptAnswer.count({ where: { promptId: promptMessageId } })).toBe(1)
  })

  test('50 who disagree: an unbroken history, which ends where the prompt stands', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, index) => capture(index % 2 ? 'ACCEPTED' : 'DECLINED')))
    const prompt = await service.database.client.prompt.findUniqueOrThrow({
      where: { id: promptMessageId },
      include: { answers: { orderBy: { number: 'asc' } } },
    })
    const responses = prompt.answers.map(({ response }) => response)
    expect(prompt).toMatchObject({ response: responses.at(-1), answerCount: responses.length })
    expect(prompt.answers.map(({ number }) => number)).toEqual(responses.map((_, index) => index + 1))
    expect(responses.every((response, index) => response !== responses[index - 1])).toBe(true)
  })
})
