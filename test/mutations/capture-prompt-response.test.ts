import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { ErrorReason } from '../../src/domain/errors/catalogue'
import { CapturePromptResponseDocument, SendTrialActivityDocument } from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { documentedError } from '../support/errors'
import { expectNothingWritten, expectRefusal } from '../support/expect-refusal'
import { givenActivities, givenMember, givenNearMissOffer, type Member } from '../support/given'
import { errorsOf, post, startService, type TestService } from '../support/service'

let service: TestService
let member: Member
let promptMessageId: string

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
})
beforeEach(async () => {
  member = await givenMember(service)
  await givenNearMissOffer(service, member)
  const input = { correlationId: member.correlationId, action: 'PURCHASE', when: '2026-06-15', amount: 9000 }
  const { data } = await service.execute(SendTrialActivityDocument, { input })
  promptMessageId = data?.sendTrialActivity?.prompts[0]?.promptMessageId ?? ''
})
afterAll(() => service.stop())

type Answer = 'ACCEPTED' | 'DECLINED' | 'DEFERRED'

const capture = (response: Answer, { correlationId } = member) =>
  service.execute(CapturePromptResponseDocument, { input: { correlationId, promptMessageId, response } })

describe('capturePromptResponse', () => {
  test.each<Answer>(['ACCEPTED', 'DECLINED', 'DEFERRED'])('captures the answer %s', async (response) => {
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

  test.each<Answer>(['ACCEPTED', 'DECLINED', 'DEFERRED'])(
    'changes nothing if the answer %s is repeated',
    async (response) => {
      const first = await capture(response)
      service.clock.advance(1000)
      expect(await expectNothingWritten(service, () => capture(response))).toEqual(first)
    },
  )

  test('replaces the answer, and keeps every answer, oldest first', async () => {
    const given: Answer[] = ['DEFERRED', 'ACCEPTED', 'DECLINED', 'DEFERRED']
    for (const response of given) {
      service.clock.advance(1000)
      await capture(response)
    }
    const { data } = await capture('DEFERRED')
    expect(data?.capturePromptResponse?.prompt.answers.map(({ response }) => response)).toEqual(given)
    expect(data?.capturePromptResponse?.prompt.response).toBe('DEFERRED')
  })

  test('captures an answer in a later session of the account', async () => {
    const later = await givenMember(service, member.accountId)
    expect((await capture('ACCEPTED', later)).data?.capturePromptResponse?.prompt.response).toBe('ACCEPTED')
  })
})

describe('errors of capturePromptResponse', () => {
  const raw = (input: Record<string, unknown>) =>
    service.execute(
      'mutation ($input: CapturePromptResponseInput!) { capturePromptResponse(input: $input) { message } }',
      {
        input,
      },
    )
  const fieldError = (reason: ErrorReason, field: string, details: object = {}) =>
    documentedError(reason, 'capturePromptResponse', { field: ['input', field], ...details })
  const invalidResponse = (response: string) =>
    documentedError('PROMPT_RESPONSE_INVALID', undefined, { response, field: ['input', 'response'] })

  test('SESSION_NOT_FOUND for an unknown session, before all other checks', async () => {
    await expectRefusal(
      service,
      () => raw({ correlationId: 'none', promptMessageId: 'none' }),
      fieldError('SESSION_NOT_FOUND', 'correlationId'),
    )
  })

  test.each([{}, { response: null }])(
    'PROMPT_RESPONSE_INVALID for %j, before the check of the prompt',
    async (response) => {
      await expectRefusal(
        service,
        () => raw({ correlationId: member.correlationId, promptMessageId: 'none', ...response }),
        fieldError('PROMPT_RESPONSE_INVALID', 'response', { response: '' }),
      )
    },
  )

  test.each<[unknown, string]>([
    ['accepted', 'accepted'],
    ['MAYBE', 'MAYBE'],
    ['', ''],
    [1, '1'],
    [true, 'true'],
  ])('PROMPT_RESPONSE_INVALID for the variable %j, before the check of the session', async (response, shown) => {
    const input = { correlationId: 'none', promptMessageId, response }
    await expectRefusal(service, () => raw(input), invalidResponse(shown))
  })

  test.each([
    ['accepted', 'accepted'],
    ['"ACCEPTED"', 'ACCEPTED'],
    ['1', '1'],
    ['[ACCEPTED, DECLINED]', 'a list'],
    ['{ a: 1 }', 'an object'],
  ])('PROMPT_RESPONSE_INVALID for the literal %s', async (literal, shown) => {
    const input = `{ correlationId: "x", promptMessageId: "x", response: ${literal} }`
    await expectRefusal(
      service,
      () => service.execute(`mutation { capturePromptResponse(input: ${input}) { message } }`),
      invalidResponse(shown),
    )
  })

  test.each(['none', '', ' ', '\0', '\ud800', 'x'.repeat(255)])('PROMPT_MESSAGE_NOT_FOUND for %j', async (id) => {
    await expectRefusal(
      service,
      () => raw({ correlationId: member.correlationId, promptMessageId: id, response: 'ACCEPTED' }),
      fieldError('PROMPT_MESSAGE_NOT_FOUND', 'promptMessageId', { promptMessageId: id.toWellFormed() }),
    )
  })

  test('contain an excerpt of a long ID or response, and a word for a list or an object', async () => {
    const long = 'x'.repeat(100_000)
    const shown = `${'x'.repeat(255)}…`
    const { correlationId } = member
    await expectRefusal(
      service,
      () => raw({ correlationId, promptMessageId: long, response: 'ACCEPTED' }),
      fieldError('PROMPT_MESSAGE_NOT_FOUND', 'promptMessageId', { promptMessageId: shown }),
    )
    const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
    for (const [json = '', word = ''] of [
      [JSON.stringify(long), shown],
      [deep, 'a list'],
      [`{ "a": ${deep} }`, 'an object'],
    ]) {
      const query =
        'mutation ($input: CapturePromptResponseInput!) { capturePromptResponse(input: $input) { message } }'
      const input = `{ "correlationId": "x", "promptMessageId": "x", "response": ${json} }`
      const response = await post(
        service.app,
        `{ "query": ${JSON.stringify(query)}, "variables": { "input": ${input} } }`,
      )
      expect(response.json()).toEqual({ errors: [invalidResponse(word)] })
    }
  })

  test('PROMPT_MESSAGE_NOT_FOUND for a prompt of another account', async () => {
    const other = await givenMember(service)
    await expectRefusal(
      service,
      () => raw({ correlationId: other.correlationId, promptMessageId, response: 'ACCEPTED' }),
      fieldError('PROMPT_MESSAGE_NOT_FOUND', 'promptMessageId', { promptMessageId }),
    )
  })
})

describe('concurrent calls of capturePromptResponse', () => {
  test('50 with the same answer store one answer', async () => {
    const responses = await concurrently(50, () => capture('ACCEPTED'))
    expect(errorsOf(responses)).toEqual([])
    expect(await service.database.client.promptAnswer.count({ where: { promptId: promptMessageId } })).toBe(1)
  })

  test('50 with different answers leave a history without gaps, which ends with the answer of the prompt', async () => {
    await concurrently(50, (index) => capture(index % 2 ? 'ACCEPTED' : 'DECLINED'))
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
