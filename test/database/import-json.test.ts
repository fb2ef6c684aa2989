import { readFileSync } from 'node:fs'

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { isEmptyDatabase } from '../../src/programme-files/demo-programme'
import { ImportTarget } from '../support/import'
import { offerRecord } from '../support/offer-record'

let target: ImportTarget

beforeEach(async () => {
  target = await ImportTarget.start()
})
afterEach(() => target.stop())

const NOW = new Date('2026-06-15T12:00:00.000Z')

const PROGRAMME = {
  defaultChannel: 'APP',
  defaultBusinessUnit: 'GROCERY',
  channels: ['APP', 'STORE'],
  businessUnits: [
    { name: 'GROCERY', enabled: true },
    { name: 'FUEL', enabled: false },
  ],
  actions: [{ code: 'PURCHASE' }, { code: 'SURVEY_RESPONSE', enabled: false }],
  earnRules: [{ code: 'purchase', action: 'PURCHASE', businessUnit: 'GROCERY', points: 1, pointsPerUnit: 2 }],
  offers: [
    offerRecord('FULL', {
      shortDescription: 'short',
      longDescription: 'long',
      businessUnit: 'GROCERY',
      action: 'PURCHASE',
      minAmount: 100,
      frequency: 3,
      limitPerMember: 0,
      nearMissWindow: 50,
      rank: -1,
      expiryDate: '2027-01-01T00:00:00Z',
    }),
    offerRecord('BARE', { audience: 'MASS' }),
  ],
  accounts: [
    {
      id: 'acc-1',
      loyaltyIds: ['6001', '6002'],
      externalId: 'crm-1',
      email: 'A@Example.com',
      phoneNumber: '+1 555',
      locale: 'en-ca',
      optIn: 'DECLINED',
      offers: [{ code: 'FULL', acceptanceState: 'ACCEPTED' }, { code: 'BARE' }],
    },
    { id: 'acc-2' },
  ],
}

const UNCHANGED = { added: 0, updated: 0, unchanged: 1 }
const UPDATED = { added: 0, updated: 1, unchanged: 0 }

const account = (id: string) => target.database.client.account.findUnique({ where: { id } })
const offer = (code: string) => target.database.client.offer.findUnique({ where: { code } })
const memberOffers = () => target.database.client.memberOffer.findMany({ orderBy: { offerCode: 'asc' } })

/** Expects that a file is refused with these problems, and that nothing is written. */
async function expectProblems(file: unknown, ...problems: string[]): Promise<void> {
  const before = [await target.dump(), await target.version()]
  const found = await target.problemsOf(file)
  expect(found.map(({ path, message }) => `${path} ${message}`)).toEqual(problems)
  expect([await target.dump(), await target.version()]).toEqual(before)
}

describe('an import into an empty database', () => {
  test('writes every field, with defaults for those that are absent', async () => {
    expect(await isEmptyDatabase(target.database)).toBe(true)
    expect(await target.json(PROGRAMME)).toEqual({
      programme: { added: 1, updated: 0, unchanged: 0 },
      businessUnit: { added: 2, updated: 0, unchanged: 0 },
      action: { added: 2, updated: 0, unchanged: 0 },
      earnRule: { added: 1, updated: 0, unchanged: 0 },
      offer: { added: 2, updated: 0, unchanged: 0 },
      account: { added: 2, updated: 0, unchanged: 0 },
    })
    expect(await isEmptyDatabase(target.database)).toBe(false)
    expect(await target.version()).toBe(1)

    const dates = { displayDate: new Date('2026-01-01T00:00:00Z'), effectiveDate: new Date('2026-01-02T00:00:00Z') }
    const fixed = { promoStatus: 'ACTIVE', activation: 'LOAD_TO_CARD', rewardType: 'FLAT', rewardValue: 500, ...dates }
    const fresh = { progress: 0, timesRewarded: 0, version: 1, rewardedBy: null, earnedPoints: 0 }
    expect(await target.dump()).toEqual({
      programme: [{ defaultChannel: 'APP', defaultBusinessUnit: 'GROCERY' }],
      channels: [{ name: 'APP' }, { name: 'STORE' }],
      businessUnits: [
        { name: 'FUEL', enabled: false },
        { name: 'GROCERY', enabled: true },
      ],
      actions: [
        { code: 'PURCHASE', enabled: true },
        { code: 'SURVEY_RESPONSE', enabled: false },
      ],
      earnRules: [{ code: 'purchase', action: 'PURCHASE', businessUnit: 'GROCERY', points: 1, pointsPerUnit: 2 }],
      offers: [
        {
          ...fixed,
          code: 'BARE',
          name: 'Offer BARE',
          audience: 'MASS',
          shortDescription: null,
          longDescription: null,
          businessUnit: null,
          action: null,
          minAmount: null,
          frequency: 1,
          limitPerMember: 1,
          nearMissWindow: null,
          rank: 0,
          expiryDate: null,
        },
        {
          ...fixed,
          code: 'FULL',
          name: 'Offer FULL',
          audience: 'TARGETED',
          shortDescription: 'short',
          longDescription: 'long',
          businessUnit: 'GROCERY',
          action: 'PURCHASE',
          minAmount: 100,
          frequency: 3,
          limitPerMember: 0,
          nearMissWindow: 50,
          rank: -1,
          expiryDate: new Date('2027-01-01T00:00:00Z'),
        },
      ],
      accounts: [
        {
          id: 'acc-1',
          externalId: 'crm-1',
          email: 'a@example.com',
          phoneNumber: '+1 555',
          locale: 'en-CA',
          optIn: 'DECLINED',
          optInUpdatedAt: NOW,
          optInVersion: 0,
          postingCount: 0,
          createdAt: NOW,
        },
        {
          id: 'acc-2',
          externalId: null,
          email: null,
          phoneNumber: null,
          locale: null,
          optIn: null,
          optInUpdatedAt: null,
          optInVersion: 0,
          postingCount: 0,
          createdAt: NOW,
        },
      ],
      loyaltyIds: [
        { id: '6001', accountId: 'acc-1' },
        { id: '6002', accountId: 'acc-1' },
      ],
      memberOffers: [
        { accountId: 'acc-1', offerCode: 'BARE', acceptanceState: 'NONE', acceptanceDate: null, ...fresh },
        { accountId: 'acc-1', offerCode: 'FULL', acceptanceState: 'ACCEPTED', acceptanceDate: NOW, ...fresh },
      ],
    })
  })

  test('of -0 stores 0, so that the same file changes nothing', async () => {
    const file = JSON.stringify({ offers: [offerRecord('O', { rank: 0, minAmount: 0 })] }).replace(/":0/g, '":-0')
    expect(file).toContain('"rank":-0')
    expect(await target.json(file)).toMatchObject({ offer: { added: 1 } })
    expect(await target.json(file)).toMatchObject({ offer: UNCHANGED })
  })

  test('of an empty file leaves it empty', async () => {
    expect(await target.json({})).toEqual({})
    expect(await target.version()).toBe(0)
    expect(await isEmptyDatabase(target.database)).toBe(true)
  })

  test.each([
    ['accounts', { accounts: [{ id: 'acc-1' }] }],
    ['configuration', { channels: ['APP'] }],
  ])('of nothing but %s makes it not empty', async (_, file) => {
    await target.json(file)
    expect(await isEmptyDatabase(target.database)).toBe(false)
  })

  test.each([
    ['NONE', null, [0, 0]],
    ['ACCEPTED', NOW, [0, 0]],
    ['DECLINED', null, [0, 0]],
    ['COMPLETED', NOW, [1, 3]],
  ])('starts an offer in the state %s', async (acceptanceState, acceptanceDate, [once, thrice]) => {
    const offers = ['ONCE', 'THRICE'].map((code) => ({ code, acceptanceState }))
    await target.json({ offers: [offerRecord('ONCE'), offerRecord('THRICE', { limitPerMember: 3, frequency: 2 })] })
    await target.json({ accounts: [{ id: 'acc-1', offers }] })
    const start = { acceptanceState, acceptanceDate, progress: 0, version: 1 }
    expect(await memberOffers()).toMatchObject([
      { ...start, offerCode: 'ONCE', timesRewarded: once },
      { ...start, offerCode: 'THRICE', timesRewarded: thrice },
    ])
  })

  test('counts the rewards of a completed offer up to its limit in the same file', async () => {
    await target.json({ offers: [offerRecord('O', { limitPerMember: 0 })] })
    const accounts = [{ id: 'acc-1', offers: [{ code: 'O', acceptanceState: 'COMPLETED' }] }]
    await target.json({ offers: [offerRecord('O', { limitPerMember: 5 })], accounts })
    expect(await memberOffers()).toMatchObject([{ acceptanceState: 'COMPLETED', timesRewarded: 5 }])
  })
})

describe('an import on top of stored records', () => {
  beforeEach(() => target.json(PROGRAMME))

  test('of the same file changes nothing, and makes no service read its configuration again', async () => {
    const before = await target.dump()
    target.clock.advance(60_000)
    const counts = await target.json(PROGRAMME)
    expect(await target.dump()).toEqual(before)
    expect(await target.version()).toBe(1)
    expect(Object.values(counts).every(({ added, updated }) => added + updated === 0)).toBe(true)
  })

  test('increases the version only if the configuration changes', async () => {
    await target.json({ accounts: [{ id: 'acc-3', offers: [{ code: 'FULL' }] }] })
    expect(await target.version()).toBe(1)
    await target.json({ channels: ['POS'] })
    expect(await target.version()).toBe(2)
  })

  test('changes nothing that is not in the file', async () => {
    const before = await target.dump()
    expect(await target.json({ businessUnits: [{ name: 'FUEL', enabled: true }] })).toEqual({ businessUnit: UPDATED })
    expect(await target.dump()).toEqual({
      ...before,
      businessUnits: [
        { name: 'FUEL', enabled: true },
        { name: 'GROCERY', enabled: true },
      ],
    })
  })

  test('keeps a field that is absent, and clears one that is null', async () => {
    const before = await target.dump()
    const absent = {
      businessUnits: [{ name: 'FUEL' }],
      actions: [{ code: 'SURVEY_RESPONSE' }],
      earnRules: [{ code: 'purchase', action: 'PURCHASE' }],
      offers: [offerRecord('FULL')],
      accounts: [{ id: 'acc-1' }],
      channels: [],
    }
    await target.json(absent)
    expect(await target.dump()).toEqual(before)

    const optional = ['shortDescription', 'longDescription', 'businessUnit', 'action', 'minAmount', 'nearMissWindow']
    const nothing = Object.fromEntries([...optional, 'expiryDate'].map((field) => [field, null]))
    const cleared = {
      defaultChannel: null,
      defaultBusinessUnit: null,
      businessUnits: [{ name: 'FUEL', enabled: null }],
      earnRules: [{ code: 'purchase', action: 'PURCHASE', businessUnit: null, points: null, pointsPerUnit: null }],
      offers: [offerRecord('FULL', { ...nothing, frequency: null, limitPerMember: null, rank: null })],
      accounts: [{ id: 'acc-1', externalId: null, email: null, phoneNumber: null, locale: null }],
    }
    expect(await target.json(cleared)).toEqual({
      programme: UPDATED,
      businessUnit: UPDATED,
      earnRule: UPDATED,
      offer: UPDATED,
      account: UPDATED,
    })
    expect(await offer('FULL')).toMatchObject({ ...nothing, frequency: 1, limitPerMember: 1, rank: 0 })
    expect(await account('acc-1')).toMatchObject({ externalId: null, email: null, phoneNumber: null, locale: null })
    expect(await target.dump()).toMatchObject({
      programme: [{ defaultChannel: null, defaultBusinessUnit: null }],
      businessUnits: [{ name: 'FUEL', enabled: true }, {}],
      earnRules: [{ businessUnit: null, points: 0, pointsPerUnit: 0 }],
    })
  })

  test('only adds channels and loyalty IDs', async () => {
    const file = { channels: ['POS', 'POS'], accounts: [{ id: 'acc-1', loyaltyIds: ['6003', '6003', '6001'] }] }
    expect(await target.json(file)).toEqual({ programme: UPDATED, account: UPDATED })
    const { channels, loyaltyIds } = await target.dump()
    expect(channels.map(({ name }) => name)).toEqual(['APP', 'POS', 'STORE'])
    expect(loyaltyIds.map(({ id }) => id)).toEqual(['6001', '6002', '6003'])
  })

  test.each(['NONE', 'ACCEPTED', 'DECLINED', 'COMPLETED'])(
    'never resets an answer: %s stays, whatever the file contains',
    async (acceptanceState) => {
      const standing = { acceptanceState, acceptanceDate: null, progress: 2, timesRewarded: 5, version: 9 } as const
      await target.database.client.memberOffer.updateMany({ data: standing as { acceptanceState: 'NONE' } })
      for (const given of ['NONE', 'ACCEPTED', 'DECLINED', 'COMPLETED']) {
        const offers = [{ code: 'FULL', acceptanceState: given }]
        expect(await target.json({ accounts: [{ id: 'acc-1', offers }] })).toEqual({ account: UNCHANGED })
      }
      expect(await memberOffers()).toMatchObject([standing, standing])
    },
  )

  test('adds the offers that an account does not have yet', async () => {
    target.clock.advance(1_000)
    const offers = [{ code: 'FULL', acceptanceState: 'DECLINED' }]
    expect(await target.json({ accounts: [{ id: 'acc-2', offers }] })).toEqual({ account: UPDATED })
    expect(await memberOffers()).toHaveLength(3)
  })

  test.each([null, 'ACCEPTED', 'DECLINED', undefined])('never changes the opt-in of a member: %s', async (optIn) => {
    const before = await account('acc-1')
    expect(await target.json({ accounts: [{ id: 'acc-1', optIn }] })).toEqual({ account: UNCHANGED })
    expect(await account('acc-1')).toEqual(before)
  })

  test('records a first opt-in at the time of the import', async () => {
    const optInUpdatedAt = target.clock.advance(1_000)
    expect(await target.json({ accounts: [{ id: 'acc-2', optIn: 'ACCEPTED' }] })).toEqual({ account: UPDATED })
    expect(await account('acc-2')).toMatchObject({ optIn: 'ACCEPTED', optInUpdatedAt, createdAt: NOW })
  })

  test.each(['after', 'before'])('gives an identifier to an account that comes %s its owner', async (at) => {
    const accounts = [
      { id: 'acc-1', email: 'new@example.com', phoneNumber: null },
      { id: 'acc-2', email: 'a@example.com' },
      { id: 'acc-3', phoneNumber: '+1 555' },
    ]
    await target.json({ accounts: at === 'after' ? accounts : accounts.toReversed() })
    expect((await target.dump()).accounts).toMatchObject([
      { email: 'new@example.com', phoneNumber: null },
      { email: 'a@example.com' },
      { phoneNumber: '+1 555' },
    ])
  })

  test('lets accounts swap their identifiers', async () => {
    await target.json({
      accounts: [{ id: 'acc-2', email: 'b@example.com', phoneNumber: '+1 222', externalId: 'crm-2' }],
    })
    const swapped = [
      { id: 'acc-1', email: 'b@example.com', phoneNumber: '+1 222', externalId: 'crm-2' },
      { id: 'acc-2', email: 'a@example.com', phoneNumber: '+1 555', externalId: 'crm-1' },
    ]
    expect(await target.json({ accounts: swapped })).toEqual({ account: { added: 0, updated: 2, unchanged: 0 } })
    expect((await target.dump()).accounts).toMatchObject(swapped)
  })

  test('can refer to what is only in the database', async () => {
    const file = {
      defaultChannel: 'STORE',
      defaultBusinessUnit: 'FUEL',
      earnRules: [{ code: 'r', action: 'SURVEY_RESPONSE', businessUnit: 'FUEL' }],
      offers: [offerRecord('NEW', { businessUnit: 'GROCERY', action: 'PURCHASE' })],
      accounts: [{ id: 'acc-9', offers: [{ code: 'BARE' }] }],
    }
    expect(Object.keys(await target.json(file))).toEqual(['earnRule', 'offer', 'account', 'programme'])
  })
})

describe('a file that is rejected writes nothing', () => {
  beforeEach(() => target.json(PROGRAMME))

  test('and every problem is reported', async () => {
    await expectProblems(
      {
        defaultChannel: 'TV',
        defaultBusinessUnit: 'BANK',
        businessUnits: [{ name: 'PHARMACY' }, { name: 'PHARMACY', enabled: 'yes' }],
        actions: [{ code: 'SCAN', enabled: 1 }],
        earnRules: [{ code: 'r', action: 'NOPE', businessUnit: 'NOPE', points: -1 }],
        offers: [
          offerRecord('OK', { action: 'SCAN', businessUnit: 'PHARMACY' }),
          offerRecord('BAD', {
            action: 'NOPE',
            businessUnit: 'NOPE',
            rewardValue: 0,
            rewardType: 'MULTIPLIER',
            rank: 'x',
          }),
          offerRecord('LATE', { expiryDate: '2025-12-31' }),
        ],
        accounts: [
          { id: 'acc-2', loyaltyIds: ['6001'], externalId: 'crm-1', email: 'a@EXAMPLE.com', phoneNumber: '+1 555' },
          { id: 'acc-3', email: 'c@example.com', optIn: 'MAYBE', offers: [{ code: 'OK' }, { code: 'BAD' }] },
          { id: 'acc-4', email: 'c@example.com', offers: [{ code: 'NOPE' }, { code: 'FULL' }, { code: 'FULL' }] },
        ],
        contacts: {},
        ofers: [],
      },
      '$.contacts must be an array',
      '$.businessUnits[1].enabled must be true or false',
      '$.businessUnits[1].name repeats "PHARMACY" of $.businessUnits[0]',
      '$.actions[0].enabled must be true or false',
      '$.earnRules[0].points must be an integer from 0 to 2147483647',
      '$.earnRules[0].businessUnit refers to the business unit "NOPE", which does not exist',
      '$.earnRules[0].action refers to the action "NOPE", which does not exist',
      '$.offers[1].rank must be an integer from -2147483648 to 2147483647',
      '$.offers[1].businessUnit refers to the business unit "NOPE", which does not exist',
      '$.offers[1].action refers to the action "NOPE", which does not exist',
      '$.offers[1].rewardValue must be at least 1 for a MULTIPLIER',
      '$.offers[2].expiryDate must not be before displayDate, but is 2025-12-31T23:59:59.999Z',
      '$.offers[2].expiryDate must not be before effectiveDate, but is 2025-12-31T23:59:59.999Z',
      '$.accounts[0].loyaltyIds[0] belongs to the account "acc-1"',
      '$.accounts[0].externalId belongs to the account "acc-1"',
      '$.accounts[0].email belongs to the account "acc-1"',
      '$.accounts[0].phoneNumber belongs to the account "acc-1"',
      '$.accounts[1].optIn must be one of ACCEPTED, DECLINED',
      '$.accounts[2].offers[0].code refers to the offer "NOPE", which does not exist',
      '$.accounts[2].email belongs to the account "acc-3"',
      '$.accounts[2].offers[2].code is listed a second time',
      '$.ofers is not a known field: correct its name or remove it',
      '$.defaultChannel refers to the channel "TV", which does not exist',
      '$.defaultBusinessUnit refers to the business unit "BANK", which does not exist',
    )
  })

  test('and an invalid entry of a list hides no problem of the other entries', async () => {
    await expectProblems(
      {
        channels: [7, 'TV'],
        defaultChannel: 'TV',
        accounts: [
          { id: 'acc-2', loyaltyIds: [' ', '6001'], offers: [{ code: 'FULL', typo: 1 }, { code: 'NOPE' }, 'BARE'] },
        ],
      },
      '$.accounts[0].loyaltyIds[0] must be a string of 1 to 255 characters, without NUL and without spaces at its ends',
      '$.accounts[0].offers[0].typo is not a known field: correct its name or remove it',
      '$.accounts[0].offers[2] must be an object',
      '$.accounts[0].offers[1].code refers to the offer "NOPE", which does not exist',
      '$.accounts[0].loyaltyIds[1] belongs to the account "acc-1"',
      '$.channels[0] must be a string of 1 to 255 characters, without NUL and without spaces at its ends',
    )
  })

  test('if it starts an offer without limit as completed, unless the member has it already', async () => {
    const accounts = (id: string) => [{ id, offers: [{ code: 'FULL', acceptanceState: 'COMPLETED' }] }]
    await expectProblems(
      { accounts: accounts('acc-2') },
      '$.accounts[0].offers[0].acceptanceState cannot be COMPLETED: ' +
        'the offer has no limit (limitPerMember is 0), so it is never completed',
    )
    expect(await target.json({ accounts: accounts('acc-1') })).toEqual({ account: UNCHANGED })
  })

  test('if it is not JSON', async () => {
    await expectProblems('{\n  "channels": ["TV",]\n}', '$ is not valid JSON: syntax error at line 2, column 21')
    await expectProblems(
      '{"accounts": [{"id": "1", "email": "a@b", "email": "c@d"}], "accounts": [{"id": "2"}]}',
      '$.accounts[0].email is set more than once: remove all but one',
      '$.accounts is set more than once: remove all but one',
    )
  })

  test('if two of its accounts have the same identifier', async () => {
    await expectProblems(
      {
        accounts: [
          { id: 'acc-8', loyaltyIds: ['7001'] },
          { id: 'acc-9', loyaltyIds: ['7001'] },
        ],
      },
      '$.accounts[1].loyaltyIds[0] belongs to the account "acc-8"',
    )
  })

  test('if an account takes what another one gives up, and a third account has it too', async () => {
    await target.json({ accounts: [{ id: 'acc-2', email: 'b@example.com' }] })
    await expectProblems(
      {
        accounts: [
          { id: 'acc-1', email: 'b@example.com' },
          { id: 'acc-2', email: 'a@example.com' },
          { id: 'acc-3', email: 'b@example.com' },
          { id: 'acc-4', phoneNumber: '+1 555' },
        ],
      },
      '$.accounts[2].email belongs to the account "acc-1"',
      '$.accounts[3].phoneNumber belongs to the account "acc-1"',
    )
  })

  test('if an offer contradicts the stored dates that it does not name', async () => {
    await expectProblems(
      { offers: [offerRecord('FULL', { effectiveDate: '2028-01-01' })] },
      '$.offers[0].expiryDate must not be before effectiveDate, but is 2027-01-01T00:00:00.000Z',
    )
  })
})

describe('the demo programme', () => {
  const DEMO = readFileSync('prisma/demo/programme.json', 'utf8')

  test('is imported, and changes nothing when it is imported again', async () => {
    await target.json(DEMO)
    const before = await target.dump()
    target.clock.advance(60_000)
    const counts = await target.json(DEMO)
    expect(await target.dump()).toEqual(before)
    expect(Object.values(counts).every(({ added, updated }) => added + updated === 0)).toBe(true)
  })

  test('has the same live offers for years, and several mass offers of one rank', async () => {
    await target.json(DEMO)
    const { offers } = await target.dump()
    const live = offers.filter(
      ({ promoStatus, effectiveDate, expiryDate }) =>
        promoStatus === 'ACTIVE' && effectiveDate <= NOW && (expiryDate === null || expiryDate >= NOW),
    )
    const last = new Date('2035-01-01')
    expect(live.filter(({ expiryDate }) => expiryDate !== null && expiryDate < last)).toEqual([])
    const mass = live.filter(({ audience }) => audience === 'MASS').map(({ rank }) => rank)
    expect(new Set(mass).size).toBeLessThan(mass.length)
  })

  test('has every kind of record and state', async () => {
    await target.json(DEMO)
    const { offers, memberOffers: given, accounts } = await target.dump()
    const kindsOf = (field: 'promoStatus' | 'audience' | 'activation' | 'rewardType') =>
      [...new Set(offers.map((each) => each[field]))].sort()
    expect(kindsOf('promoStatus')).toEqual(['ACTIVE', 'DRAFT', 'EXPIRED', 'INACTIVE', 'PUBLISHED'])
    expect(kindsOf('audience')).toEqual(['MASS', 'TARGETED'])
    expect(kindsOf('activation')).toEqual(['AUTO_LOAD', 'LOAD_TO_CARD'])
    expect(kindsOf('rewardType')).toEqual(['FLAT', 'MULTIPLIER', 'PERCENTAGE'])
    expect(new Set(given.map(({ acceptanceState }) => acceptanceState)).size).toBe(4)
    expect(new Set(accounts.map(({ optIn }) => optIn))).toEqual(new Set([null, 'ACCEPTED', 'DECLINED']))
    expect(await account('acc-1')).toMatchObject({ email: 'a@example.com', optIn: null })
    expect(given.find(({ accountId, offerCode }) => accountId === 'acc-1' && offerCode === 'SURVEY_500')).toMatchObject(
      {
        acceptanceState: 'NONE',
      },
    )
  })
})

test('any file that is imported changes nothing when it is imported again', async () => {
  const code = fc.constantFrom('A', 'B', 'C')
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(fc.option(value), { nil: undefined })
  const offers = fc.uniqueArray(
    fc.record({
      code,
      rank: maybe(fc.nat(9)),
      minAmount: maybe(fc.nat(9)),
      frequency: maybe(fc.integer({ min: 1, max: 9 })),
      expiryDate: maybe(fc.constantFrom('2027-01-01', '2028-02-02T03:04:05.678+09:00')),
    }),
    { selector: (each) => each.code },
  )
  const accounts = fc.uniqueArray(
    fc.record({
      id: code,
      loyaltyIds: fc.array(fc.constantFrom('1', '2', '3'), { maxLength: 2 }),
      email: maybe(fc.constantFrom('x@y', 'X@Y ', 'z@y')),
      optIn: maybe(fc.constantFrom('ACCEPTED', 'DECLINED')),
      offers: fc.uniqueArray(
        fc.record({ code, acceptanceState: fc.constantFrom('NONE', 'ACCEPTED', 'DECLINED', 'COMPLETED') }),
        { selector: (each) => each.code },
      ),
    }),
    { selector: (each) => each.id },
  )
  await fc.assert(
    fc.asyncProperty(offers, accounts, async (someOffers, someAccounts) => {
      const file = JSON.stringify({
        offers: someOffers.map((each) => offerRecord(each.code, each)),
        accounts: someAccounts,
      })
      const written = await target.json(file).then(
        () => true,
        () => false,
      )
      fc.pre(written)
      const before = await target.dump()
      target.clock.advance(1_000)
      await target.json(file)
      expect(await target.dump()).toEqual(before)
    }),
    { numRuns: 60 },
  )
})
