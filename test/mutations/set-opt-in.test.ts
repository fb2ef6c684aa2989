import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { ConsentsDocument, type ConsentsQueryVariables, SetOptInDocument } from '../generated/graphql'
import { documentedError } from '../support/errors'
import { everythingIn, givenMember, type Member } from '../support/given'
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

type Answer = 'ACCEPTED' | 'DECLINED'

const setOptIn = (loyaltyOptIn: Answer, { correlationId } = member) =>
  service.execute(SetOptInDocument, { input: { correlationId, loyaltyOptIn } })

const consents = async (page: Omit<ConsentsQueryVariables, 'correlationId'> = {}) => {
  const { data, errors } = await service.execute(ConsentsDocument, { correlationId: member.correlationId, ...page })
  return errors ?? data?.session?.account.consents
}

async function expectRefusal(answer: () => Promise<unknown>, expected: unknown): Promise<void> {
  const before = await everythingIn(service)
  expect(await answer()).toEqual(expected)
  expect(await everythingIn(service)).toEqual(before)
}

describe('an opt-in', () => {
  test('is set, with its time, and kept as a consent', async () => {
    const now = service.clock.now().toISOString()
    expect(await setOptIn('ACCEPTED')).toEqual({
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
          id: `${member.accountId}:1`,
          oldValue: null,
          newValue: 'ACCEPTED',
          createdAt: now,
          correlationId: member.correlationId,
        },
      ],
    })
  })

  test('can be changed, and every change is in the history, newest first', async () => {
    await setOptIn('ACCEPTED')
    const later = service.clock.advance(1000).toISOString()
    const { data } = await setOptIn('DECLINED')
    expect(data?.setOptIn?.account).toMatchObject({ optIn: 'DECLINED', optInUpdatedAt: later })
    expect(await consents()).toMatchObject({
      nodes: [
        { oldValue: 'ACCEPTED', newValue: 'DECLINED', createdAt: later },
        { oldValue: null, newValue: 'ACCEPTED' },
      ],
    })
  })

  test.each<Answer>(['ACCEPTED', 'DECLINED'])('%s said once more succeeds and changes nothing', async (answer) => {
    const first = await setOptIn(answer)
    service.clock.advance(1000)
    await expectRefusal(() => setOptIn(answer), first)
  })
})

describe('documented errors', () => {
  const raw = (input: Record<string, unknown>) =>
    service.send('mutation ($input: SetOptInInput!) { setOptIn(input: $input) { message } }', { input })
  const refused = (reason: 'SESSION_NOT_FOUND' | 'OPT_IN_MISSING', field: string) => ({
    data: { setOptIn: null },
    errors: [documentedError(reason, 'setOptIn', { field: ['input', field] })],
  })
  const invalid = { errors: [documentedError('OPT_IN_INVALID', undefined, { field: ['input', 'loyaltyOptIn'] })] }

  test('SESSION_NOT_FOUND for an unknown session, before OPT_IN_MISSING', async () => {
    await expectRefusal(() => raw({ correlationId: 'nobody' }), refused('SESSION_NOT_FOUND', 'correlationId'))
  })

  test.each([[{}], [{ loyaltyOptIn: null }]])('OPT_IN_MISSING for %j', async (answer) => {
    const { correlationId } = member
    await expectRefusal(() => raw({ correlationId, ...answer }), refused('OPT_IN_MISSING', 'loyaltyOptIn'))
  })

  test.each<unknown>(['accepted', 'MAYBE', '', 1, true, []])(
    'OPT_IN_INVALID for the variable %j, before the session',
    (value) => expectRefusal(() => raw({ correlationId: 'nobody', loyaltyOptIn: value }), invalid),
  )

  test.each(['accepted', '"ACCEPTED"', '1', '{}'])('OPT_IN_INVALID for the literal %s', (literal) =>
    expectRefusal(
      () => service.send(`mutation { setOptIn(input: { correlationId: "x", loyaltyOptIn: ${literal} }) { message } }`),
      invalid,
    ),
  )
})

describe('callers at the same moment', () => {
  test('50 set the same: one consent', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => setOptIn('ACCEPTED')))
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([])
    expect(await consents()).toMatchObject({ nodes: [{ oldValue: null, newValue: 'ACCEPTED' }] })
  })

  test('50 who disagree: an unbroken history, which ends where the account stands', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, index) => setOptIn(index % 2 ? 'ACCEPTED' : 'DECLINED')))
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

describe('the history', () => {
  test('is read in pages, stable while it grows', async () => {
    for (const answer of ['ACCEPTED', 'DECLINED', 'ACCEPTED'] as const) await setOptIn(answer)
    const first = await consents({ first: 2 })
    expect(first).toMatchObject({
      nodes: [{ id: `${member.accountId}:3` }, { id: `${member.accountId}:2` }],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    })
    await setOptIn('DECLINED')
    const { endCursor } = (first as { pageInfo: { endCursor: string } }).pageInfo
    expect(await consents({ first: 2, after: endCursor })).toMatchObject({
      nodes: [{ id: `${member.accountId}:1` }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    })
  })

  test.each([
    [{ first: 0 }],
    [{ first: 101 }],
    [{ after: 'x' }],
    [{ after: Buffer.from('["1"]').toString('base64url') }],
    [{ after: Buffer.from('[1.5]').toString('base64url') }],
    [{ after: Buffer.from('[2147483648]').toString('base64url') }],
    [{ after: Buffer.from('[-9007199254740991]').toString('base64url') }],
  ])('asked for as %j is BAD_USER_INPUT', async (page) => {
    expect(await consents(page)).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', reason: 'ARGUMENT_INVALID' } }])
  })
})
