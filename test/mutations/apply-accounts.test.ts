import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { importJson } from '../../src/programme-files/import-programme'
import { ImportError } from '../../src/programme-files/problem'
import {
  AccountOffersDocument,
  type AccountInput,
  ApplyAccountsDocument,
  type ApplyAccountsInput,
} from '../generated/graphql'
import { documentedError } from '../support/errors'
import { expectNothingWritten, expectRefusal } from '../support/expect-refusal'
import { everythingIn, givenActivities, givenMember, givenMemberOffer, givenOffer, type Member } from '../support/given'
import { respondToOffer, sendActivity, setOptIn } from '../support/member-calls'
import { present } from '../support/present'
import { startService, statementsOf, type TestService } from '../support/service'

let service: TestService

beforeEach(async () => {
  service = await startService()
  await givenActivities(service)
})
afterEach(() => service.stop())

const call = (accounts: AccountInput[], rest: Partial<ApplyAccountsInput> = {}) =>
  service.execute(ApplyAccountsDocument, { input: { accounts, ...rest } })

async function apply(accounts: AccountInput[], rest: Partial<ApplyAccountsInput> = {}) {
  const { data, errors } = await call(accounts, rest)
  expect(errors).toBeUndefined()
  return present(data?.applyAccounts)
}

const FULL = {
  id: 'acc-1',
  loyaltyIds: ['6001', '6002'],
  externalId: 'crm-1',
  email: 'Ann@Example.com',
  phoneNumber: '+1 555',
  locale: 'en-ca',
  optIn: 'ACCEPTED',
} as const

describe('applyAccounts', () => {
  test('registers accounts, and returns them in the order of the input', async () => {
    const result = await apply([{ ...FULL, loyaltyIds: [...FULL.loyaltyIds] }, { id: 'acc-0' }])
    expect(result).toEqual({
      added: 2,
      changed: 0,
      unchanged: 0,
      accounts: [
        { ...FULL, email: 'ann@example.com', locale: 'en-CA' },
        { id: 'acc-0', loyaltyIds: [], externalId: null, email: null, phoneNumber: null, locale: null, optIn: null },
      ],
    })
  })

  test('changes what it names, and nothing else', async () => {
    await apply([
      { ...FULL, loyaltyIds: [...FULL.loyaltyIds] },
      { id: 'acc-2', email: 'bob@example.com' },
    ])
    const before = await everythingIn(service)
    const result = await apply([{ id: 'acc-1', email: null, loyaltyIds: ['6003'] }])
    expect(result).toMatchObject({ added: 0, changed: 1, unchanged: 0 })
    const account = { loyaltyIds: ['6001', '6002', '6003'], externalId: 'crm-1', email: null, locale: 'en-CA' }
    expect(result.accounts).toMatchObject([account])
    const { accounts } = await everythingIn(service)
    expect(accounts.filter(({ id }) => id !== 'acc-1')).toEqual(before.accounts.filter(({ id }) => id !== 'acc-1'))
  })

  test('targets offers, which a member can then accept', async () => {
    const { code } = await givenOffer(service)
    const mass = await givenOffer(service, { audience: 'MASS' })
    await apply([{ id: 'acc-1', offers: [{ code }, { code: mass.code, acceptanceState: 'DECLINED' }] }])
    const offersOf = async (kind: 'TARGETED' | 'MASS') =>
      (await service.execute(AccountOffersDocument, { identifier: 'acc-1', offerCode: code, kind })).data?.account
    expect((await offersOf('TARGETED'))?.offers.nodes).toMatchObject([{ offerCode: code, acceptanceState: 'NONE' }])
    expect((await offersOf('MASS'))?.offers.nodes).toMatchObject([{ acceptanceState: 'DECLINED' }])
    const member = await givenMember(service, 'acc-1')
    expect((await respondToOffer(service, member, code)).errors).toBeUndefined()
  })

  test('resets no opt-in, no answer and no points of a member', async () => {
    const member = await givenMember(service, 'acc-1')
    const code = await givenMemberOffer(service, member)
    await respondToOffer(service, member, code, 'DECLINED')
    await setOptIn(service, member, 'DECLINED')
    await sendActivity(service, member)
    const input: AccountInput = { id: 'acc-1', optIn: 'ACCEPTED', offers: [{ code, acceptanceState: 'ACCEPTED' }] }
    const { added, changed, unchanged } = await expectNothingWritten(service, () => apply([input]))
    expect([added, changed, unchanged]).toEqual([0, 0, 1])
  })

  test('swaps the identifiers of two accounts', async () => {
    await apply([
      { id: 'a', email: 'a@example.com' },
      { id: 'b', email: 'b@example.com' },
    ])
    const { accounts } = await apply([
      { id: 'a', email: 'b@example.com' },
      { id: 'b', email: 'a@example.com' },
    ])
    expect(accounts.map(({ email }) => email)).toEqual(['b@example.com', 'a@example.com'])
  })

  test('takes an empty list', async () => {
    const nothing = { added: 0, changed: 0, unchanged: 0, accounts: [] }
    expect(await expectNothingWritten(service, () => apply([]))).toEqual(nothing)
  })

  test('takes 200 accounts, and reads them together', async () => {
    const accounts = Array.from({ length: 200 }, (_, index) => ({ id: `acc-${index}`, loyaltyIds: [`card-${index}`] }))
    const result = await apply(accounts)
    expect(result.added).toBe(200)
    expect(result.accounts.map(({ id }) => id)).toEqual(accounts.map(({ id }) => id))
    expect(result.accounts.at(-1)?.loyaltyIds).toEqual(['card-199'])
    const kinds = async (count: number) => new Set(await statementsOf(service, () => apply(accounts.slice(0, count))))
    expect((await kinds(200)).size).toBe((await kinds(2)).size)
  })
})

describe('a dry run', () => {
  test('counts what would change, and writes nothing', async () => {
    await apply([{ id: 'acc-1' }, { id: 'acc-2' }])
    const accounts = [{ id: 'acc-1', locale: 'fr-CA' }, { id: 'acc-2' }, { id: 'acc-3' }]
    const result = await expectNothingWritten(service, () => apply(accounts, { dryRun: true }))
    expect(result).toEqual({ added: 1, changed: 1, unchanged: 1, accounts: [] })
  })

  test('fails as the call would', async () => {
    const violations = [{ path: 'accounts[0].email', message: 'must be an e-mail address' }]
    const error = documentedError('ACCOUNTS_INVALID', 'applyAccounts', { violations })
    await expectRefusal(service, () => call([{ id: 'acc-1', email: 'x' }], { dryRun: true }), error)
  })
})

describe('ACCOUNTS_INVALID', () => {
  test('lists every violation, and no account is written', async () => {
    await apply([{ id: 'acc-1', email: 'taken@example.com', loyaltyIds: ['6001'] }])
    const { code } = await givenOffer(service, { limitPerMember: 0 })
    const accounts: AccountInput[] = [
      { id: 'acc-2' },
      { id: 'acc-3', email: 'none', locale: '!', phoneNumber: ' 1' },
      { id: 'acc-2', email: 'taken@example.com', loyaltyIds: ['6009', '6001'] },
      { id: 'acc-5', offers: [{ code: 'unknown' }, { code, acceptanceState: 'COMPLETED' }, { code }] },
      { id: 'Activity:1', externalId: '' },
      { id: 'acc-7', email: 'twice@example.com' },
      { id: 'acc-8', email: 'TWICE@example.com' },
    ]
    const identifier = 'must be a string of 1 to 255 characters, without NUL and without spaces at its ends'
    const violations = [
      ['accounts[1].email', 'must be an e-mail address'],
      ['accounts[1].phoneNumber', identifier],
      ['accounts[1].locale', 'must be a BCP 47 language tag, for example en-CA'],
      ['accounts[2].id', 'repeats "acc-2" of $.accounts[0]'],
      ['accounts[2].loyaltyIds[1]', 'belongs to the account "acc-1"'],
      ['accounts[2].email', 'belongs to the account "acc-1"'],
      ['accounts[3].offers[0].code', 'refers to the offer "unknown", which does not exist'],
      ['accounts[3].offers[2].code', 'is listed a second time'],
      [
        'accounts[3].offers[1].acceptanceState',
        'cannot be COMPLETED: the offer has no limit (limitPerMember is 0), so it is never completed',
      ],
      ['accounts[4].id', 'must not begin with the name of a type and a colon, for example Activity:'],
      ['accounts[4].externalId', identifier],
      ['accounts[6].email', 'belongs to the account "acc-7"'],
    ].map(([path, message]) => ({ path, message }))
    const error = documentedError('ACCOUNTS_INVALID', 'applyAccounts', { violations })
    await expectRefusal(service, () => call(accounts), error)

    // In the words of an import.
    const file = importJson({ database: service.database, clock: service.clock.now }, toFile({ accounts }))
    const problems = violations.map(({ path, message }) => ({ path: `$.${path ?? ''}`, message }))
    await expect(file).rejects.toMatchObject({ problems })
    await expect(file).rejects.toBeInstanceOf(ImportError)
  })

  test('is the error for more than 200 accounts', async () => {
    const accounts = Array.from({ length: 201 }, (_, index) => ({ id: `acc-${index}` }))
    const message = 'must have no more than 200 accounts: send them in several calls'
    const violations = [{ path: 'accounts', message }]
    const error = documentedError('ACCOUNTS_INVALID', 'applyAccounts', { violations })
    await expectRefusal(service, () => call(accounts), error)
  })
})

const toFile = (file: object) => Buffer.from(JSON.stringify(file))

describe('repeated and concurrent calls', () => {
  test('a repeated call changes nothing', async () => {
    const accounts = [{ ...FULL, loyaltyIds: [...FULL.loyaltyIds] }]
    const first = await apply(accounts)
    const second = await expectNothingWritten(service, () => apply(accounts))
    expect(second).toEqual({ ...first, added: 0, unchanged: 1 })
  })

  test('30 concurrent calls with the same accounts add them once', async () => {
    const accounts = ['a', 'b', 'c'].map((id) => ({ id, email: `${id}@example.com` }))
    const results = await Promise.all(Array.from({ length: 30 }, () => apply(accounts)))
    expect(results.map(({ added }) => added).sort((a, b) => b - a)).toEqual([3, ...Array<number>(29).fill(0)])
  })

  test('of concurrent calls that give one identifier to different accounts, one succeeds', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `acc-${index}`)
    const responses = await Promise.all(ids.map((id) => call([{ id, email: 'one@example.com' }])))
    expect(responses.filter(({ errors }) => !errors)).toHaveLength(1)
    const reasons = responses.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.reason))
    expect(reasons).toEqual(Array<string>(19).fill('ACCOUNTS_INVALID'))
    expect((await everythingIn(service)).accounts).toHaveLength(1)
  })

  test('calls beside imports and the activities of the same members all succeed, and lose nothing', async () => {
    const members: Member[] = []
    for (let index = 0; index < 5; index++) members.push(await givenMember(service, `acc-${index}`))
    const deps = { database: service.database, clock: service.clock.now }
    const accounts = (email: string) =>
      members.map(({ accountId: id }) => ({ id, email: `${id}-${email}@example.com` }))
    await Promise.all([
      ...Array.from({ length: 6 }, (_, index) => apply(accounts(`call-${index}`))),
      ...Array.from({ length: 3 }, (_, index) => importJson(deps, toFile({ accounts: accounts(`import-${index}`) }))),
      ...members.flatMap((member) =>
        [1, 2, 3].map(async () => {
          expect((await sendActivity(service, member)).errors).toBeUndefined()
        }),
      ),
    ])
    const { balances, accounts: stored } = await everythingIn(service)
    expect(balances.map(({ points }) => points)).toEqual([150, 150, 150, 150, 150])
    // All accounts have the addresses of the same call: no two calls were mixed.
    expect(new Set(stored.map(({ id, email }) => email?.slice(id.length))).size).toBe(1)
  })
})
