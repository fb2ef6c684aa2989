import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { ConsentsDocument, type ConsentsQueryVariables } from '../generated/graphql'
import { concurrently } from '../support/concurrently'
import { documentedError } from '../support/errors'
import { expectNothingWritten, expectRefusal } from '../support/expect-refusal'
import { forgeCursor } from '../support/forge-cursor'
import { givenMember, type Member } from '../support/given'
import { setOptIn } from '../support/member-calls'
import { errorsOf, startService, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
})
beforeEach(async () => {
  member = await givenMember(service)
})
afterAll(() => service.stop())

type Answer = 'ACCEPTED' | 'DECLINED'

const answer = (loyaltyOptIn: Answer) => setOptIn(service, member, loyaltyOptIn)

const consents = async (page: Omit<ConsentsQueryVariables, 'correlationId'> = {}) => {
  const { data, errors } = await service.execute(ConsentsDocument, { correlationId: member.correlationId, ...page })
  return errors ?? data?.session?.account.consents
}

describe('setOptIn', () => {
  test('stores the opt-in with its time, and records a consent', async () => {
    const now = service.clock.now().toISOString()
    expect(await answer('ACCEPTED')).toEqual({
      data: {
        setOptIn: {
          message: 'Opt-in updated.',
          account: { id: member.accountId, optIn: 'ACCEPTED', optInUpdatedAt: now },
        },
      },
      errors: undefined,
    })
    expect(await consents()).toMatchObject({
      nodes: [
        {
          id: `Consent:${member.accountId}:1`,
          oldValue: null,
          newValue: 'ACCEPTED',
          createdAt: now,
          correlationId: member.correlationId,
        },
      ],
    })
  })

  test('changes the opt-in, and records every change, newest first', async () => {
    await answer('ACCEPTED')
    const later = service.clock.advance(1000).toISOString()
    const { data } = await answer('DECLINED')
    expect(data?.setOptIn?.account).toMatchObject({ optIn: 'DECLINED', optInUpdatedAt: later })
    expect(await consents()).toMatchObject({
      nodes: [
        { oldValue: 'ACCEPTED', newValue: 'DECLINED', createdAt: later },
        { oldValue: null, newValue: 'ACCEPTED' },
      ],
    })
  })

  test.each<Answer>(['ACCEPTED', 'DECLINED'])('changes nothing if %s is repeated', async (optIn) => {
    const first = await answer(optIn)
    service.clock.advance(1000)
    expect(await expectNothingWritten(service, () => answer(optIn))).toEqual(first)
  })
})

describe('errors of setOptIn', () => {
  const raw = (input: Record<string, unknown>) =>
    service.execute('mutation ($input: SetOptInInput!) { setOptIn(input: $input) { message } }', { input })
  const expectFieldError = (
    input: Record<string, unknown>,
    reason: 'SESSION_NOT_FOUND' | 'OPT_IN_MISSING',
    field: string,
  ) => expectRefusal(service, () => raw(input), documentedError(reason, 'setOptIn', { field: ['input', field] }))
  const invalid = documentedError('OPT_IN_INVALID', undefined, { field: ['input', 'loyaltyOptIn'] })

  test('SESSION_NOT_FOUND for an unknown session, before OPT_IN_MISSING', async () => {
    await expectFieldError({ correlationId: 'none' }, 'SESSION_NOT_FOUND', 'correlationId')
  })

  test.each([[{}], [{ loyaltyOptIn: null }]])('OPT_IN_MISSING for %j', async (optIn) => {
    const { correlationId } = member
    await expectFieldError({ correlationId, ...optIn }, 'OPT_IN_MISSING', 'loyaltyOptIn')
  })

  test.each<unknown>(['accepted', 'MAYBE', '', 1, true, []])(
    'OPT_IN_INVALID for the variable %j, before the check of the session',
    (value) => expectRefusal(service, () => raw({ correlationId: 'none', loyaltyOptIn: value }), invalid),
  )

  test.each(['accepted', '"ACCEPTED"', '1', '{}'])('OPT_IN_INVALID for the literal %s', (literal) =>
    expectRefusal(
      service,
      () =>
        service.execute(`mutation { setOptIn(input: { correlationId: "x", loyaltyOptIn: ${literal} }) { message } }`),
      invalid,
    ),
  )
})

describe('concurrent calls of setOptIn', () => {
  test('50 with the same answer record one consent', async () => {
    const responses = await concurrently(50, () => answer('ACCEPTED'))
    expect(errorsOf(responses)).toEqual([])
    expect(await consents()).toMatchObject({ nodes: [{ oldValue: null, newValue: 'ACCEPTED' }] })
  })

  test('50 with different answers leave a history without gaps, which ends with the opt-in of the account', async () => {
    await concurrently(50, (index) => answer(index % 2 ? 'ACCEPTED' : 'DECLINED'))
    const { client } = service.database
    const history = await client.consent.findMany({
      where: { accountId: member.accountId },
      orderBy: { number: 'asc' },
    })
    const account = await client.account.findUniqueOrThrow({ where: { id: member.accountId } })

    expect(history.length).toBeGreaterThan(0)
    expect(history.map(({ number }) => number)).toEqual(history.map((_, index) => index + 1))
    expect(history.map(({ oldValue }) => oldValue)).toEqual([
      null,
      ...history.slice(0, -1).map(({ newValue }) => newValue),
    ])
    expect(history.every(({ oldValue, newValue }) => oldValue !== newValue)).toBe(true)
    expect(account).toMatchObject({ optIn: history.at(-1)?.newValue, optInVersion: history.length })
  })
})

describe('the consents of an account', () => {
  test('are read in pages that are stable while consents are added', async () => {
    for (const optIn of ['ACCEPTED', 'DECLINED', 'ACCEPTED'] as const) await answer(optIn)
    const first = await consents({ first: 2 })
    expect(first).toMatchObject({
      nodes: [{ id: `Consent:${member.accountId}:3` }, { id: `Consent:${member.accountId}:2` }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    })
    await answer('DECLINED')
    const { endCursor } = (first as { pageInfo: { endCursor: string } }).pageInfo
    expect(await consents({ first: 2, after: endCursor })).toMatchObject({
      nodes: [{ id: `Consent:${member.accountId}:1` }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    })
  })

  test.each([[{ first: 0 }], [{ first: 101 }], [{ after: 'x' }]])(
    'are BAD_USER_INPUT for the page %j',
    async (page) => {
      expect(await consents(page)).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', reason: 'ARGUMENT_INVALID' } },
      ])
    },
  )

  test.each([[], ['1'], [1.5], [2147483648], [-2147483649], [null], [1, 1]])(
    'are BAD_USER_INPUT after a cursor with the sort key %j',
    async (...key) => {
      const after = forgeCursor(`consents ${member.accountId}`, key)
      expect(await consents({ after })).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', reason: 'ARGUMENT_INVALID' } },
      ])
    },
  )
})
