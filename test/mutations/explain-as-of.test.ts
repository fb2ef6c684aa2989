import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { Offer } from '../../src/generated/sqlite/client'
import { SendTrialActivityDocument, type SendTrialActivityInput } from '../generated/graphql'
import { documentedError } from '../support/errors'
import { expectNothingWritten, expectRefusal } from '../support/expect-refusal'
import { explainTrial, trialOf } from '../support/explain-trial'
import { givenActivities, givenMember, givenMemberOffer, givenNearMissOffer, type Member } from '../support/given'
import { respondToOffer } from '../support/member-calls'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
})
beforeEach(async () => {
  service.clock.set('2026-06-15T12:00:00Z')
  member = await givenMember(service)
})
afterAll(() => service.stop())

const given = (offer: Partial<Offer>) => givenMemberOffer(service, member, { activation: 'AUTO_LOAD', ...offer })
const explain = (fields: Partial<SendTrialActivityInput> = {}) => explainTrial(service, member, fields)

describe('sendTrialActivity with asOf', () => {
  const inJune = {
    effectiveDate: new Date('2026-06-05T00:00:00Z'),
    expiryDate: new Date('2026-06-25T23:59:59.999Z'),
  }

  test.each<{ asOf: string; when: string; outcome: string; code: string | undefined }>`
    asOf                           | when                      | outcome          | code
    ${'2026-06-04T23:59:59.999Z'}  | ${'2026-06-15T12:00:00Z'} | ${'NOT_APPLIED'} | ${'NOT_YET_EFFECTIVE'}
    ${'2026-06-05T00:00:00.000Z'}  | ${'2026-06-15T12:00:00Z'} | ${'REWARDED'}    | ${undefined}
    ${'2026-06-05'}                | ${'2026-06-15T12:00:00Z'} | ${'REWARDED'}    | ${undefined}
    ${'2026-06-04T20:00:00-04:00'} | ${'2026-06-15T12:00:00Z'} | ${'REWARDED'}    | ${undefined}
    ${'2026-06-20T00:00:00.000Z'}  | ${'2026-06-20T00:00:00Z'} | ${'REWARDED'}    | ${undefined}
    ${'2026-06-25T23:59:59.999Z'}  | ${'2026-07-15T12:00:00Z'} | ${'REWARDED'}    | ${undefined}
    ${'2026-06-26T00:00:00.000Z'}  | ${'2026-07-15T12:00:00Z'} | ${'NOT_APPLIED'} | ${'EXPIRED'}
    ${'2026-07-15T00:00:00.000Z'}  | ${'2026-06-15T12:00:00Z'} | ${'REWARDED'}    | ${undefined}
    ${'2026-07-15T00:00:00.000Z'}  | ${'2026-06-04T12:00:00Z'} | ${'NOT_APPLIED'} | ${'NOT_YET_EFFECTIVE'}
    ${'2026-07-15T00:00:00.000Z'}  | ${'2026-07-20T12:00:00Z'} | ${'NOT_APPLIED'} | ${'EXPIRED'}
  `(
    'evaluates as of the earlier of $asOf and the time $when: $outcome $code',
    async ({ asOf, when, outcome, code }) => {
      await given(inJune)
      const { outcomes, earned } = await expectNothingWritten(service, () => explain({ asOf, when }))
      expect(outcomes).toMatchObject([{ outcome, reasons: code === undefined ? [] : [{ code }] }])
      expect(earned).toMatchObject([{ rewards: [{ base: 80, targeted: outcome === 'REWARDED' ? 500 : 0 }] }])
    },
  )

  test('stores no prompt, and returns none', async () => {
    await givenNearMissOffer(service, member)
    const trial = () => explain({ asOf: '2026-06-15T12:00:00Z' })
    expect(await expectNothingWritten(service, trial)).toMatchObject({
      prompts: [],
      outcomes: [{ outcome: 'NEAR_MISS' }],
    })
  })

  test.each([{}, { asOf: null }])('without a time (%j) evaluates as of now, and stores the prompt', async (fields) => {
    await givenNearMissOffer(service, member)
    expect((await explain(fields)).prompts).toHaveLength(1)
    expect(await service.database.client.prompt.count({ where: { accountId: member.accountId } })).toBe(1)
  })

  test('has the present answer of the member', async () => {
    const code = await given({ ...inJune, activation: 'LOAD_TO_CARD' })
    const outcome = async () => (await explain({ asOf: '2026-06-10T00:00:00Z' })).outcomes
    expect(await outcome()).toMatchObject([{ reasons: [{ code: 'NOT_ACCEPTED' }] }])
    await respondToOffer(service, member, code)
    expect(await outcome()).toMatchObject([{ outcome: 'REWARDED' }])
  })

  test('checks the session by the current time', async () => {
    await given(inJune)
    // A day after the session expires.
    expect(await explain({ asOf: '2026-06-17T00:00:00Z', when: '2026-06-17T00:00:00Z' })).toMatchObject({
      outcomes: [{ outcome: 'REWARDED' }],
    })
    service.clock.set('2026-06-17T00:00:00Z')
    await expectRefusal(
      service,
      () => service.execute(SendTrialActivityDocument, trialOf(member, { asOf: '2026-06-15T12:00:00Z' })),
      documentedError('SESSION_NOT_FOUND', 'sendTrialActivity', { field: ['input', 'correlationId'] }),
    )
  })

  test('makes the other checks as without it', async () => {
    const fields = { asOf: '2026-06-10T00:00:00Z', action: 'NONE' }
    await expectRefusal(
      service,
      () => service.execute(SendTrialActivityDocument, trialOf(member, fields)),
      documentedError('ACTION_NOT_FOUND', 'sendTrialActivity', { field: ['input', 'action'] }),
    )
  })

  test.each(['sendTrialActivity', 'sendActivity'])('is a DateTime, and unknown to the real call: %s', async (name) => {
    const { correlationId } = member
    const query = `mutation { ${name}(input: { correlationId: "${correlationId}", action: "SURVEY", when: "2026-06-15", asOf: "soon" }) { __typename } }`
    const { errors } = await expectNothingWritten(service, () => service.execute(query))
    const message = name === 'sendActivity' ? /"asOf" is not defined/ : /^DateTime must be an ISO 8601 date/
    expect(errors).toMatchObject([
      { message: expect.stringMatching(message), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ])
  })
})

describe('the scope of asOf', () => {
  let holder: Member

  beforeAll(async () => {
    holder = await givenMember(service)
  })

  const send = (scope: string, fields: Partial<SendTrialActivityInput>, sub = holder.accountId) =>
    service.execute(SendTrialActivityDocument, trialOf(holder, fields), { as: { scope, sub } })

  test.each<Partial<SendTrialActivityInput>>([
    { asOf: '2026-06-10T00:00:00Z' },
    { asOf: '2027-06-10T00:00:00Z' },
    { asOf: '2026-06-10T00:00:00Z', correlationId: 'unknown' },
    { asOf: '2026-06-10T00:00:00Z', action: null, when: null, amount: -1 },
  ])('is not that of a member, before every other check: %j', async (fields) => {
    await expectRefusal(service, () => send('member', fields), documentedError('FORBIDDEN', 'sendTrialActivity'))
  })

  test.each(['loyalty', 'member loyalty'])('is loyalty: %s', async (scope) => {
    expect((await send(scope, { asOf: '2026-06-10T00:00:00Z' })).errors).toBeUndefined()
  })

  test.each([{}, { asOf: null }])('is not needed without a time: %j', async (fields) => {
    expect((await send('member', fields)).errors).toBeUndefined()
  })
})
