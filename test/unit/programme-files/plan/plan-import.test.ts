import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { planImport, type RejectionScope } from '../../../../src/programme-files/plan/plan-import'
import { memberOfferKey, type Stored } from '../../../../src/programme-files/plan/stored'
import { type Kind, recordReaders } from '../../../../src/programme-files/read/records'
import { naturalKey } from '../../../../src/programme-files/read/references'
import { accountRow } from '../../../support/account-row'
import { contactRecord } from '../../../support/contact-record'
import { offerRecord } from '../../../support/offer-record'

const NOW = new Date('2026-06-15T12:00:00.000Z')
const EARLIER = new Date('2026-01-01T00:00:00.000Z')

type GivenAccount = { id: string } & Partial<Record<'email' | 'phoneNumber' | 'locale', string | null>>

/** A database with these accounts. Each has the loyalty ID `card of <its ID>` and the offer `O`. */
function storedWith(...accounts: GivenAccount[]): Stored {
  const owners = new Map<string, string>()
  for (const { id, email, phoneNumber } of accounts) {
    owners.set(naturalKey({ kind: 'loyaltyId', key: `card of ${id}` }), id)
    if (email != null) owners.set(naturalKey({ kind: 'email', key: email }), id)
    if (phoneNumber != null) owners.set(naturalKey({ kind: 'phoneNumber', key: phoneNumber }), id)
  }
  const { fields: offer } = recordReaders.offer(offerRecord('O'), { path: '$' })
  if (!offer) throw new Error('The offer is not valid')
  const nothing = {
    shortDescription: null,
    longDescription: null,
    terms: null,
    category: null,
    imageUrl: null,
    stoppedAt: null,
    businessUnit: null,
    action: null,
    minAmount: null,
    frequency: 1,
    limitPerMember: 1,
    nearMissWindow: null,
    rank: 0,
    expiryDate: null,
  }
  return {
    programme: {
      id: 1,
      version: 3,
      defaultChannel: 'APP',
      defaultBusinessUnit: null,
      timeZone: 'UTC',
      currency: 'CAD',
      updatedAt: EARLIER,
    },
    rows: {
      channel: new Map([['APP', { name: 'APP' }]]),
      businessUnit: new Map(),
      action: new Map([['VISIT', { code: 'VISIT', enabled: true }]]),
      earnRule: new Map(),
      offer: new Map([['O', { ...nothing, ...offer, translations: '[]' }]]),
      account: new Map(accounts.map((account) => [account.id, accountRow({ createdAt: EARLIER, ...account })])),
    },
    owners,
    memberOffers: new Set(accounts.map(({ id }) => memberOfferKey(id, 'O'))),
    contacts: new Map(),
    contactCodes: new Map(),
  }
}

/** Records as the lines of an NDJSON file give them. */
const read = (lines: readonly (readonly [Kind, object])[]) =>
  lines.map(([kind, fields], index) => recordReaders[kind](fields, { line: index + 1, path: '$' }))

function plan(stored: Stored, rejectionScope: RejectionScope, ...lines: readonly (readonly [Kind, object])[]) {
  const { problems, ...planned } = planImport(read(lines), stored, { now: NOW, rejectionScope })
  return {
    ...planned,
    problems: problems.map(({ line, path, message }) => `${String(line)}: ${path} ${message}`),
  }
}

const SCOPES: readonly RejectionScope[] = ['record', 'all']

describe('planning', () => {
  const identifier = fc.constantFrom(null, undefined, 'a@b', 'c@d', 'e@f')
  const ofKind = (kind: Kind, fields: fc.Arbitrary<object>) => fields.map((given) => [kind, given] as const)
  const line = fc.oneof(
    ofKind(
      'account',
      fc.record({
        id: fc.constantFrom('acc-1', 'acc-2', 'acc-3', 'acc-4'),
        email: identifier,
        loyaltyIds: fc.constantFrom([], ['card of acc-1'], ['new']),
        offers: fc.constantFrom([], [{ code: 'O' }], [{ code: 'P', acceptanceState: 'COMPLETED' }]),
        locale: fc.constantFrom('en', '?'),
      }),
    ),
    ofKind(
      'offer',
      fc
        .record({ code: fc.constantFrom('O', 'P'), rank: fc.constantFrom(0, 1, 'x'), limitPerMember: fc.nat(1) })
        .map((fields) => offerRecord(fields.code, fields)),
    ),
    ofKind(
      'programme',
      fc.record({ channels: fc.constantFrom([], ['APP', 'TV', 'TV']), defaultChannel: fc.constantFrom('TV', null) }),
    ),
    ofKind(
      'contact',
      fc
        .record({
          responseTrackingCode: fc.constantFrom('c-1', 'c-2'),
          id: fc.constantFrom('contact-1', 'contact-2', undefined),
          excludeFromContactRule: fc.boolean(),
        })
        .map((fields) => ({ ...contactRecord(), ...fields })),
    ),
  )
  const lines = fc.uniqueArray(line, {
    selector: ([kind, fields]) => naturalKey(recordReaders[kind](fields, { path: '$' })),
  })

  test('changes neither the records nor what is stored', () => {
    const { contacts } = plan(storedWith(), 'all', ['contact', contactRecord({ responseTrackingCode: 'c-1' })])
    const outcomes = new Set<string>()
    fc.assert(
      fc.property(lines, fc.constantFrom(...SCOPES), (given, rejectionScope) => {
        const records = read(given)
        const stored = {
          ...storedWith({ id: 'acc-1', email: 'a@b' }, { id: 'acc-2', email: 'c@d' }),
          contacts: new Map(contacts.added.map((contact) => [contact.responseTrackingCode, contact])),
          contactCodes: new Map(contacts.added.map(({ id, responseTrackingCode }) => [id, responseTrackingCode])),
        }
        const before = structuredClone({ records, stored })
        const { counts } = planImport(records, stored, { now: NOW, rejectionScope })
        expect({ records, stored }).toEqual(before)
        for (const [kind, { added, updated }] of Object.entries(counts)) {
          if (added > 0) outcomes.add(`${kind} added`)
          if (updated > 0) outcomes.add(`${kind} updated`)
        }
      }),
    )
    // The programme has a version already, so that it is only updated.
    expect([...outcomes].sort()).toEqual([
      'account added',
      'account updated',
      'contact added',
      'contact updated',
      'offer added',
      'offer updated',
      'programme updated',
    ])
  })

  test('gives an insert, the fields of an update, or nothing', () => {
    const stored = storedWith({ id: 'acc-1', email: 'a@b', locale: 'en' })
    const { rows, counts, problems } = plan(
      stored,
      'record',
      ['action', { code: 'VISIT' }],
      ['action', { code: 'SCAN' }],
      ['account', { id: 'acc-1', locale: 'fr' }],
      ['account', { id: 'acc-2', locale: 'fr' }],
    )
    expect(problems).toEqual([])
    expect(rows.action).toEqual({ added: [{ code: 'SCAN', enabled: true }], updated: [] })
    expect(rows.account).toEqual({
      added: [accountRow({ id: 'acc-2', locale: 'fr', createdAt: NOW })],
      updated: [{ key: 'acc-1', changes: { locale: 'fr' } }],
    })
    expect(counts).toEqual({
      action: { added: 1, updated: 0, unchanged: 1 },
      account: { added: 1, updated: 1, unchanged: 0 },
    })
  })

  test('builds on the earlier records', () => {
    const { rows, memberOffers, contacts, problems } = plan(
      storedWith(),
      'record',
      ['programme', { channels: ['TV', 'APP', 'TV'] }],
      ['offer', offerRecord('P', { limitPerMember: 4 })],
      ['account', { id: 'acc-1', offers: [{ code: 'P', acceptanceState: 'COMPLETED' }] }],
      ['contact', { ...contactRecord({ responseTrackingCode: 'c-1' }), id: 'contact-1' }],
      ['contact', { ...contactRecord({ responseTrackingCode: 'c-2' }), id: 'contact-1' }],
    )
    expect(rows.channel.added).toEqual([{ name: 'TV' }])
    expect(memberOffers).toMatchObject([{ accountId: 'acc-1', offerCode: 'P', timesRewarded: 4 }])
    expect(contacts.added.map(({ responseTrackingCode }) => responseTrackingCode)).toEqual(['c-1'])
    expect(problems).toEqual(['5: $.id is the id of the contact "c-1"'])
  })
})

describe('two accounts that swap their identifiers', () => {
  const stored = storedWith(
    { id: 'acc-1', email: 'a@b', phoneNumber: '1' },
    { id: 'acc-2', email: 'c@d', phoneNumber: '2' },
  )
  const swapped = [
    ['account', { id: 'acc-1', email: 'c@d', phoneNumber: '2' }],
    ['account', { id: 'acc-2', email: 'a@b', phoneNumber: '1' }],
  ] as const

  test('can do so in records that are written together: each identifier is released before it is taken', () => {
    const { rows, released, problems, counts } = plan(stored, 'all', ...swapped)
    expect(problems).toEqual([])
    expect(released).toEqual([
      { accountId: 'acc-2', kind: 'email' },
      { accountId: 'acc-2', kind: 'phoneNumber' },
      { accountId: 'acc-1', kind: 'email' },
      { accountId: 'acc-1', kind: 'phoneNumber' },
    ])
    expect(rows.account.updated).toEqual([
      { key: 'acc-1', changes: { email: 'c@d', phoneNumber: '2' } },
      { key: 'acc-2', changes: { email: 'a@b', phoneNumber: '1' } },
    ])
    expect(counts).toEqual({ account: { added: 0, updated: 2, unchanged: 0 } })
  })

  test('cannot do so one after the other', () => {
    expect(plan(stored, 'record', ...swapped)).toMatchObject({
      released: [],
      counts: {},
      rejectedRecords: 2,
      problems: [
        '1: $.email belongs to the account "acc-2"',
        '1: $.phoneNumber belongs to the account "acc-2"',
        '2: $.email belongs to the account "acc-1"',
        '2: $.phoneNumber belongs to the account "acc-1"',
      ],
    })
  })

  test('can pass an identifier on, one after the other', () => {
    const lines = [swapped[0], ['account', { id: 'acc-3', email: 'a@b' }]] as const
    const free = storedWith({ id: 'acc-1', email: 'a@b' })
    expect(plan(free, 'record', ...lines)).toMatchObject({
      released: [{ accountId: 'acc-1', kind: 'email' }],
      problems: [],
    })
  })
})

describe('an invalid record', () => {
  const lines = [
    ['offer', offerRecord('P', { rank: 'x' })],
    ['account', { id: 'acc-1', email: 'a@b', locale: '?' }],
    ['account', { id: 'acc-2', email: 'a@b', offers: [{ code: 'P' }] }],
    ['account', { id: 'acc-3', offers: [{ code: 'O' }] }],
  ] as const
  const RANK = '1: $.rank must be an integer from -2147483648 to 2147483647'
  const LOCALE = '2: $.locale must be a BCP 47 language tag, for example en-CA'

  test('is rejected by itself: it defines no name and takes no identifier', () => {
    const { rows, rejectedRecords, problems } = plan(storedWith(), 'record', ...lines)
    expect(problems).toEqual([RANK, LOCALE, '3: $.offers[0].code refers to the offer "P", which does not exist'])
    expect(rejectedRecords).toBe(3)
    expect(rows.account.added.map(({ id }) => id)).toEqual(['acc-3'])
    expect(rows.offer.added).toEqual([])
  })

  test('rejects all: the name that it defines exists for later records, and the identifier is taken', () => {
    const { rejectedRecords, problems } = plan(storedWith(), 'all', ...lines)
    expect(problems).toEqual([RANK, LOCALE, '3: $.email belongs to the account "acc-1"'])
    expect(rejectedRecords).toBe(3)
  })
})
