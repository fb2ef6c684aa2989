import { describe, expect, test } from '@jest/globals'

import { type Kind, recordReaders } from '../../../../src/programme-files/read/records'
import { CalendarDay } from '../../../../src/programme-files/read/calendar-day'
import { offerRecord } from '../../../support/offer-record'

const LOCATION = { path: '$' }

const MINIMAL: Record<Kind, Record<string, unknown>> = {
  programme: {},
  businessUnit: { name: 'GROCERY' },
  action: { code: 'PURCHASE' },
  earnRule: { code: 'purchase', action: 'PURCHASE' },
  offer: offerRecord('O'),
  account: { id: 'acc-1' },
  contact: {
    subjectId: 's',
    subjectLevel: 'customer',
    objectUri: '/o',
    objectRevisionId: 'r',
    objectType: 'decision',
    responseTrackingCode: 'c',
  },
}

function read(kind: Kind, fields: Record<string, unknown>) {
  return recordReaders[kind]({ ...MINIMAL[kind], ...fields }, LOCATION)
}

const problemsOf = (kind: Kind, fields: Record<string, unknown>) =>
  read(kind, fields).problems.map(({ path, message }) => `${path} ${message}`)

const text = (length: number) => 'x'.repeat(length)
const IDENTIFIER = 'must be a string of 1 to 255 characters, without NUL and without spaces at its ends'
const FROM_0 = 'must be an integer from 0 to 2147483647'
const FROM_1 = 'must be an integer from 1 to 2147483647'
const NOT_IDENTIFIERS = ['', ' ', ' a', 'a ', 'a\0', '\uD800', text(256), 7, true, {}, []]
const NOT_NATURAL = [-1, 1.5, 2 ** 31, '1', true, [], {}]

const NAME = 'must be a string of 1 to 255 characters, not blank, without NUL'
const upTo = (maxLength: number) => `must be a string of at most ${maxLength} characters, without NUL`
const instants = 'must be an ISO 8601 date, or date-time with offset, for example 2026-01-31'
const NOT_INSTANTS = ['', 'soon', '2026-02-30', '2026-01-01T00:00:00', 1767225600000, {}]

interface Limits {
  kind: Kind
  field: string
  /** Each as given and as read. */
  valid: (readonly [given: unknown, read: unknown])[]
  invalid: unknown[]
  message: string
}

const same = (...values: unknown[]) => values.map((value) => [value, value] as const)

const identifierAt = (kind: Kind, field: string): Limits => ({
  kind,
  field,
  valid: same('A', 'ä 1', text(255)),
  invalid: NOT_IDENTIFIERS,
  message: IDENTIFIER,
})

const naturalAt = (kind: Kind, field: string): Limits => ({
  kind,
  field,
  valid: same(0, 1, 2 ** 31 - 1),
  invalid: NOT_NATURAL,
  message: FROM_0,
})

const choiceAt = (kind: Kind, field: string, ...values: string[]): Limits => ({
  kind,
  field,
  valid: same(...values),
  invalid: ['', values[0]?.toLowerCase(), 'NOPE', 1, []],
  message: `must be one of ${values.join(', ')}`,
})

const textAt = (kind: Kind, field: string, max: number): Limits => ({
  kind,
  field,
  valid: same('', 'Ünïcode 😀\n', text(max)),
  invalid: [text(max + 1), 'a\0', '\uDC00', 1, []],
  message: upTo(max),
})

const flagAt = (kind: Kind, field: string): Limits => ({
  kind,
  field,
  valid: same(true, false),
  invalid: ['true', 0, 1, []],
  message: 'must be true or false',
})

const instantAt = (kind: Kind, field: string): Limits => ({
  kind,
  field,
  valid: [
    ['2026-01-31', new CalendarDay('2026-01-31')],
    ['2026-01-31T12:30:00+02:00', new Date('2026-01-31T10:30:00Z')],
  ],
  invalid: NOT_INSTANTS,
  message: instants,
})

const LIMITS: Limits[] = [
  identifierAt('programme', 'defaultChannel'),
  identifierAt('programme', 'defaultBusinessUnit'),
  {
    kind: 'programme',
    field: 'timeZone',
    valid: same('America/Toronto', 'UTC', 'Asia/Kolkata'),
    invalid: ['', 'Toronto', '+02:00', '-05', 'America/Nowhere', 1],
    message: 'must be an IANA time zone, for example America/Toronto',
  },
  {
    kind: 'programme',
    field: 'currency',
    valid: same('CAD', 'JPY', 'KWD'),
    invalid: ['', 'cad', 'CA', 'ABC', 'Canadian Dollar', 124],
    message: 'must be an ISO 4217 currency code, for example CAD',
  },
  identifierAt('businessUnit', 'name'),
  flagAt('businessUnit', 'enabled'),
  identifierAt('action', 'code'),
  flagAt('action', 'enabled'),
  identifierAt('earnRule', 'code'),
  identifierAt('earnRule', 'action'),
  identifierAt('earnRule', 'businessUnit'),
  naturalAt('earnRule', 'points'),
  naturalAt('earnRule', 'pointsPerUnit'),
  identifierAt('offer', 'code'),
  {
    kind: 'offer',
    field: 'name',
    valid: same('n', text(255)),
    invalid: ['', '  ', text(256), 'a\0', 1],
    message: NAME,
  },
  textAt('offer', 'shortDescription', 1_000),
  textAt('offer', 'longDescription', 10_000),
  choiceAt('offer', 'promoStatus', 'DRAFT', 'PUBLISHED', 'ACTIVE', 'INACTIVE', 'EXPIRED'),
  choiceAt('offer', 'audience', 'MASS', 'TARGETED'),
  choiceAt('offer', 'activation', 'AUTO_LOAD', 'LOAD_TO_CARD'),
  choiceAt('offer', 'rewardType', 'FLAT', 'MULTIPLIER', 'PERCENTAGE'),
  naturalAt('offer', 'rewardValue'),
  identifierAt('offer', 'businessUnit'),
  identifierAt('offer', 'action'),
  naturalAt('offer', 'minAmount'),
  { kind: 'offer', field: 'frequency', valid: same(1, 2 ** 31 - 1), invalid: [0, ...NOT_NATURAL], message: FROM_1 },
  naturalAt('offer', 'limitPerMember'),
  naturalAt('offer', 'nearMissWindow'),
  {
    kind: 'offer',
    field: 'rank',
    valid: same(-(2 ** 31), 0, 2 ** 31 - 1),
    invalid: [-(2 ** 31) - 1, 2 ** 31, 0.5, '1'],
    message: 'must be an integer from -2147483648 to 2147483647',
  },
  instantAt('offer', 'displayDate'),
  instantAt('offer', 'effectiveDate'),
  instantAt('offer', 'expiryDate'),
  identifierAt('account', 'id'),
  identifierAt('account', 'externalId'),
  identifierAt('account', 'phoneNumber'),
  {
    kind: 'account',
    field: 'email',
    valid: [
      ['a@example.com', 'a@example.com'],
      [' Ann.Other@Example.COM ', 'ann.other@example.com'],
    ],
    invalid: ['', 'a', 'a@', '@b', 'a b@c', 'a@b@c', `${text(255)}@b`, 1],
    message: 'must be an e-mail address',
  },
  {
    kind: 'account',
    field: 'locale',
    valid: [
      ['en-ca', 'en-CA'],
      ['fr', 'fr'],
    ],
    invalid: ['', 'english language', 'en_CA', 1],
    message: 'must be a BCP 47 language tag, for example en-CA',
  },
  choiceAt('account', 'optIn', 'ACCEPTED', 'DECLINED'),
  identifierAt('contact', 'id'),
  identifierAt('contact', 'responseTrackingCode'),
  identifierAt('contact', 'createdBy'),
  identifierAt('contact', 'modifiedBy'),
  ...['subjectId', 'subjectLevel', 'objectRevisionId', 'objectType'].map((field): Limits => {
    return {
      kind: 'contact',
      field,
      valid: same('A', text(255)),
      invalid: ['', ' ', text(256), '\0', 1],
      message: NAME,
    }
  }),
  ...['receiverId', 'receiverRole', 'channel', 'conclusionResponseValue', 'conclusionResponseType'].map(
    (field): Limits => {
      return { kind: 'contact', field, valid: same('', text(255)), invalid: [text(256), '\0', 1], message: upTo(255) }
    },
  ),
  ...['ruleFired', 'pathTraversed'].map((field): Limits => {
    return { kind: 'contact', field, valid: same('', text(10_000)), invalid: [text(10_001), 1], message: upTo(10_000) }
  }),
  instantAt('contact', 'creationTimeStamp'),
  instantAt('contact', 'modifiedTimeStamp'),
]

describe.each(LIMITS)('$kind: $field', ({ kind, field, valid, invalid, message }) => {
  test('is read', () => {
    for (const [given, expected] of valid) {
      expect(read(kind, { [field]: given })).toMatchObject({ problems: [], fields: { [field]: expected } })
    }
  })

  test('is rejected for any other value', () => {
    for (const value of invalid) {
      expect([value, ...problemsOf(kind, { [field]: value })]).toEqual([value, `$.${field} ${message}`])
    }
  })
})

describe('lists', () => {
  test.each(['channels', 'loyaltyIds'])(
    '%s holds identifiers, and each invalid one is a problem of its own',
    (list) => {
      const kind = list === 'channels' ? 'programme' : 'account'
      expect(read(kind, { [list]: ['A', 'B'] })).toMatchObject({ problems: [], fields: { [list]: ['A', 'B'] } })
      expect(problemsOf(kind, { [list]: ['A', ' B', 'C', 4] })).toEqual([
        `$.${list}[1] ${IDENTIFIER}`,
        `$.${list}[3] ${IDENTIFIER}`,
      ])
      expect(problemsOf(kind, { [list]: 'A' })).toEqual([`$.${list} must be an array`])
      for (const nothing of [undefined, null]) {
        expect(read(kind, { [list]: nothing })).toMatchObject({ problems: [], fields: { [list]: [] } })
      }
    },
  )

  test('offers of an account name an offer and the state to start from', () => {
    const offers = ['NONE', 'ACCEPTED', 'DECLINED', 'COMPLETED'].map((acceptanceState) => ({
      code: 'O',
      acceptanceState,
    }))
    expect(read('account', { offers })).toMatchObject({ problems: [], fields: { offers } })
    expect(read('account', { offers: [{ code: 'O' }] })).toMatchObject({ fields: { offers: [{ code: 'O' }] } })
    expect(
      problemsOf('account', { offers: [{ acceptanceState: 'UNACCEPTED' }, 'O', { code: 'O', state: 'NONE' }] }),
    ).toEqual([
      '$.offers[0].code is missing',
      '$.offers[0].acceptanceState must be one of NONE, ACCEPTED, DECLINED, COMPLETED',
      '$.offers[1] must be an object',
      '$.offers[2].state is not a known field: correct its name or remove it',
    ])
  })
})

describe('a record', () => {
  test.each(Object.entries(MINIMAL) as [Kind, Record<string, unknown>][])(
    '%s: reports what is missing',
    (kind, fields) => {
      const { problems } = recordReaders[kind]({}, LOCATION)
      expect(problems).toEqual(Object.keys(fields).map((field) => ({ path: `$.${field}`, message: 'is missing' })))
    },
  )

  test.each(Object.keys(MINIMAL) as Kind[])('%s: rejects an unknown field', (kind) => {
    expect(problemsOf(kind, { colour: 'red', 'two words': 1 })).toEqual([
      '$.colour is not a known field: correct its name or remove it',
      '$["two words"] is not a known field: correct its name or remove it',
    ])
  })

  test.each([null, [], 'text', 7])('is an object, not %j', (value) => {
    expect(recordReaders.offer(value, LOCATION).problems).toEqual([{ path: '$', message: 'must be an object' }])
  })

  test('leaves missing fields undefined, and sets fields that are null to null or to their defaults', () => {
    const optional = [
      'shortDescription',
      'longDescription',
      'terms',
      'category',
      'imageUrl',
      'businessUnit',
      'action',
      'minAmount',
      'nearMissWindow',
      'expiryDate',
    ]
    const defaults = { frequency: 1, limitPerMember: 1, rank: 0 }
    const absent = read('offer', {}).fields ?? {}
    // A list is never undefined: without entries it adds nothing.
    expect(Object.keys(absent).sort()).toEqual([...Object.keys(MINIMAL.offer), 'translations'].sort())

    const cleared = Object.fromEntries([...optional, ...Object.keys(defaults)].map((field) => [field, null]))
    expect(read('offer', cleared)).toMatchObject({
      problems: [],
      fields: { ...Object.fromEntries(optional.map((field) => [field, null])), ...defaults },
    })
    expect(read('businessUnit', { enabled: null })).toMatchObject({ fields: { enabled: true } })
    expect(read('earnRule', { points: null, pointsPerUnit: null, businessUnit: null })).toMatchObject({
      fields: { points: 0, pointsPerUnit: 0, businessUnit: null },
    })
  })

  test.each([
    'name',
    'promoStatus',
    'audience',
    'activation',
    'rewardType',
    'rewardValue',
    'displayDate',
    'effectiveDate',
  ])('refuses null for offer.%s', (field) => {
    expect(problemsOf('offer', { [field]: null })).toHaveLength(1)
  })

  test('with an invalid field still has its valid fields and its key', () => {
    const record = read('offer', { rewardValue: -1, action: 'PURCHASE', minAmount: 'much', typo: 1 })
    expect(record).toMatchObject({ key: 'O', fields: undefined, validFields: { action: 'PURCHASE' } })
    expect(Object.keys(record.validFields)).not.toEqual(expect.arrayContaining(['rewardValue']))
    expect(record.problems).toHaveLength(3)
  })

  test('with an invalid entry in a list still has the valid entries, at their index', () => {
    const lists = { loyaltyIds: [' ', '6002'], offers: [{ code: 'O', typo: 1 }, 'O', { code: 'P' }], email: 'a@b' }
    expect(read('account', lists)).toMatchObject({
      fields: undefined,
      validFields: { id: 'acc-1', email: 'a@b', loyaltyIds: [undefined, '6002'] },
      named: [{ kind: 'offer', key: 'P', path: ['offers', 2, 'code'] }],
      identifiers: [
        { kind: 'loyaltyId', key: '6002', path: ['loyaltyIds', 1] },
        { kind: 'email', key: 'a@b', path: ['email'] },
      ],
    })
    expect(read('programme', { channels: [7, 'APP'] })).toMatchObject({ defined: [{ kind: 'channel', key: 'APP' }] })
  })

  // Without a limit of its own: nothing that reads a record recurses into its values.
  test.each(Object.keys(MINIMAL) as Kind[])('%s: rejects a value that is nested very deeply, as any other', (kind) => {
    const nested: unknown = JSON.parse(`${'{"a":['.repeat(100_000)}${']}'.repeat(100_000)}`)
    expect(problemsOf(kind, { colour: nested })).toEqual([
      '$.colour is not a known field: correct its name or remove it',
    ])
    for (const field of Object.keys(MINIMAL[kind])) {
      expect(problemsOf(kind, { [field]: nested })).toEqual([expect.stringContaining(`$.${field} must be `)])
    }
  })

  test('is not fooled by a field named __proto__', () => {
    const given: unknown = JSON.parse('{ "code": "A", "__proto__": { "enabled": false } }')
    expect(recordReaders.action(given, LOCATION).problems).toEqual([
      { path: '$.__proto__', message: 'is not a known field: correct its name or remove it' },
    ])
  })
})
