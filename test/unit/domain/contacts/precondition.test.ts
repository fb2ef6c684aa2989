import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import {
  checkPrecondition,
  formatEtag,
  isNotModified,
  type Precondition,
  type ReadCondition,
  requirePrecondition,
} from '../../../../src/domain/contacts/precondition'
import { domainErrorOf } from '../../../support/domain-error-of'
import { storedContact } from '../../../support/stored-contact'

const CONTACT = storedContact({ version: 7, modifiedTimeStamp: new Date('2026-06-15T12:00:00.500Z') })
const ETAG = formatEtag(CONTACT)

/** The reason and the details of the error, or `none`. */
function errorOf(check: () => void): unknown {
  const error = domainErrorOf(check)
  return error ? [error.reason, error.details] : 'none'
}

const outcome = (precondition: Precondition, contact = CONTACT) =>
  errorOf(() => {
    checkPrecondition(contact, precondition)
  })
const failed = (argument: keyof Precondition) => ['CONTACT_PRECONDITION_FAILED', { field: [argument] }]

describe('the etag of a contact', () => {
  test('is a strong one, in quotes and without characters that need escaping', () => {
    expect(ETAG).toMatch(/^"[\x21\x23-\x7e]+"$/)
  })
})

describe('a precondition', () => {
  test.each<Precondition>([{}, { ifMatch: null, ifUnmodifiedSince: null }, { ifNoneMatch: '"other"' }])(
    'is missing in %j',
    (precondition) => {
      expect(
        errorOf(() => {
          requirePrecondition(precondition)
        }),
      ).toEqual(['CONTACT_PRECONDITION_REQUIRED', { field: ['ifMatch'] }])
      expect(outcome(precondition)).toBe('none')
    },
  )

  test.each<Precondition>([
    { ifMatch: ETAG },
    { ifMatch: '*' },
    { ifMatch: 'other' },
    { ifUnmodifiedSince: '2026-06-15' },
    { ifUnmodifiedSince: 'other' },
    { ifMatch: '', ifUnmodifiedSince: '2026-06-15' },
  ])('is present in %j', (precondition) => {
    expect(
      errorOf(() => {
        requirePrecondition(precondition)
      }),
    ).toBe('none')
  })
})

describe('ifMatch', () => {
  test.each([
    ETAG,
    '*',
    ` ${ETAG} `,
    ' * ',
    `"other", ${ETAG}`,
    `${ETAG},"other"`,
    `"other" , ${ETAG} ,"another"`,
    `W/"other", ${ETAG}`,
    `W/${ETAG}, ${ETAG}`,
    `"a,b", ${ETAG}`,
    `"W/", ${ETAG}`,
  ])('holds as %s', (ifMatch) => {
    expect(outcome({ ifMatch })).toBe('none')
  })

  test.each([
    '"other"',
    formatEtag({ revision: `${CONTACT.revision}0` }),
    `W/${ETAG}`,
    `w/${ETAG}`,
    `W/ ${ETAG}`,
    `x${ETAG}`,
    `${ETAG}x`,
    `"other", W/${ETAG}`,
    ETAG.slice(1, -1),
    ETAG.slice(1),
    ETAG.slice(0, -1),
    ETAG.replaceAll('"', "'"),
    ` ${ETAG.slice(1, -1)} `,
    `"${ETAG.slice(1, -1)}0"`,
    `" ${ETAG.slice(1, -1)}"`,
    `"other,${ETAG.slice(1)}`,
    '"*"',
    '**',
    '""',
    ',',
    '',
    ' \t',
    'null',
  ])('fails as %s', (ifMatch) => {
    expect(outcome({ ifMatch })).toEqual(failed('ifMatch'))
  })

  test('fails with any other etags', () => {
    const tag = fc.stringMatching(/^[!#-+\x2d-~]{0,8}$/).map((value) => `"${value}"`)
    const others = fc.array(
      tag.filter((other) => other !== ETAG),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(others, fc.constantFrom(',', ', ', ' , '), (tags, separator) => {
        expect(outcome({ ifMatch: tags.join(separator) })).toEqual(failed('ifMatch'))
        expect(outcome({ ifMatch: [...tags, ETAG].join(separator) })).toBe('none')
      }),
    )
  })

  test('has precedence over ifUnmodifiedSince', () => {
    expect(outcome({ ifMatch: ETAG, ifUnmodifiedSince: '1994-11-06' })).toBe('none')
    expect(outcome({ ifMatch: ETAG, ifUnmodifiedSince: 'no date' })).toBe('none')
    expect(outcome({ ifMatch: '"other"', ifUnmodifiedSince: '2026-06-16' })).toEqual(failed('ifMatch'))
  })

  test('is ignored as null, so that ifUnmodifiedSince applies', () => {
    expect(outcome({ ifMatch: null, ifUnmodifiedSince: '2026-06-16' })).toBe('none')
    expect(outcome({ ifMatch: null, ifUnmodifiedSince: '2026-06-14' })).toEqual(failed('ifUnmodifiedSince'))
  })
})

describe('ifNoneMatch', () => {
  test.each([ETAG, `W/${ETAG}`, '*', `"other", W/${ETAG}`, ` ${ETAG},`])(
    'fails as %s, compared weakly',
    (ifNoneMatch) => {
      expect(outcome({ ifNoneMatch })).toEqual(failed('ifNoneMatch'))
      expect(outcome({ ifNoneMatch, ifMatch: ETAG })).toEqual(failed('ifNoneMatch'))
      expect(outcome({ ifNoneMatch, ifUnmodifiedSince: '2026-06-16' })).toEqual(failed('ifNoneMatch'))
    },
  )

  test.each(['"other"', 'W/"other"', ETAG.slice(1, -1), '"*"', '', ' '])('holds as %j', (ifNoneMatch) => {
    expect(outcome({ ifNoneMatch })).toBe('none')
  })

  test('is checked after the others', () => {
    expect(outcome({ ifNoneMatch: ETAG, ifMatch: '"other"' })).toEqual(failed('ifMatch'))
    expect(outcome({ ifNoneMatch: ETAG, ifUnmodifiedSince: '2026-06-14' })).toEqual(failed('ifUnmodifiedSince'))
  })
})

describe('a read', () => {
  const BEFORE = 'Mon, 15 Jun 2026 11:59:59 GMT'
  const SAME = 'Mon, 15 Jun 2026 12:00:00 GMT'
  const AFTER = 'Mon, 15 Jun 2026 12:00:01 GMT'
  const read = (condition: ReadCondition) => {
    let isKept: boolean | undefined
    const error = errorOf(() => {
      isKept = isNotModified(CONTACT, condition)
    })
    return error === 'none' ? isKept : error
  }

  test.each<ReadCondition>([
    { ifNoneMatch: ETAG },
    { ifNoneMatch: `W/${ETAG}` },
    { ifNoneMatch: '*' },
    { ifNoneMatch: `"other", ${ETAG}` },
    { ifNoneMatch: ETAG, ifModifiedSince: BEFORE },
    { ifNoneMatch: ETAG, ifMatch: ETAG },
    { ifNoneMatch: ETAG, ifUnmodifiedSince: AFTER },
    { ifModifiedSince: SAME },
    { ifModifiedSince: AFTER },
    { ifModifiedSince: 'Monday, 15-Jun-26 12:00:00 GMT' },
    { ifModifiedSince: 'Mon Jun 15 12:00:00 2026' },
    { ifModifiedSince: SAME, ifMatch: '*' },
  ])('finds the version that the caller has: %j', (condition) => {
    expect(read(condition)).toBe(true)
  })

  test.each<ReadCondition>([
    {},
    { ifNoneMatch: null, ifModifiedSince: null },
    { ifNoneMatch: '"other"' },
    { ifNoneMatch: '' },
    { ifNoneMatch: '"other"', ifModifiedSince: AFTER },
    { ifModifiedSince: BEFORE },
    { ifModifiedSince: 'yesterday' },
    { ifModifiedSince: '2100-01-01' },
    { ifModifiedSince: '' },
    { ifMatch: ETAG },
    { ifMatch: ETAG, ifUnmodifiedSince: BEFORE },
    { ifUnmodifiedSince: SAME },
  ])('finds that the caller does not have the version: %j', (condition) => {
    expect(read(condition)).toBe(false)
  })

  test.each<[ReadCondition, keyof Precondition]>([
    [{ ifMatch: '"other"', ifNoneMatch: ETAG }, 'ifMatch'],
    [{ ifMatch: `W/${ETAG}` }, 'ifMatch'],
    [{ ifMatch: '', ifModifiedSince: AFTER }, 'ifMatch'],
    [{ ifUnmodifiedSince: BEFORE, ifNoneMatch: ETAG }, 'ifUnmodifiedSince'],
  ])('is refused, before the version of the caller is compared: %j', (condition, name) => {
    expect(read(condition)).toEqual(failed(name))
  })

  test('is refused for an ifUnmodifiedSince that is not a date', () => {
    expect(read({ ifUnmodifiedSince: 'yesterday', ifNoneMatch: ETAG })).toEqual([
      'ARGUMENT_INVALID',
      { field: ['ifUnmodifiedSince'] },
    ])
  })
})

describe('ifUnmodifiedSince', () => {
  const since = (ifUnmodifiedSince: string, modifiedTimeStamp = '2026-06-15T12:00:00.500Z') =>
    outcome({ ifUnmodifiedSince }, storedContact({ modifiedTimeStamp: new Date(modifiedTimeStamp) }))

  test.each([
    '2026-06-15T12:00:00.500Z',
    '2026-06-15T12:00:00.501Z',
    '2026-06-15T12:00:01Z',
    '2026-06-15T14:00:00.500+02:00',
    '2026-06-16',
    '2027-01-01T00:00:00Z',
  ])('holds as %s in ISO 8601, to the millisecond', (date) => {
    expect(since(date)).toBe('none')
  })

  test.each([
    '2026-06-15T12:00:00.499Z',
    '2026-06-15T12:00:00Z',
    '2026-06-15T12:00:00.500+00:01',
    '2026-06-15',
    '1994-11-06T08:49:37Z',
  ])('fails as %s in ISO 8601, to the millisecond', (date) => {
    expect(since(date)).toEqual(failed('ifUnmodifiedSince'))
  })

  test.each([
    ['2026-06-15T11:59:59.999Z', 'none'],
    ['2026-06-15T12:00:00.000Z', 'none'],
    ['2026-06-15T12:00:00.999Z', 'none'],
    ['2026-06-15T12:00:01.000Z', failed('ifUnmodifiedSince')],
    ['2026-06-16T12:00:00.000Z', failed('ifUnmodifiedSince')],
  ])('is compared as an HTTP date to the second: a contact changed at %s results in %j', (modified, expected) => {
    expect(since('Mon, 15 Jun 2026 12:00:00 GMT', modified)).toEqual(expected)
  })

  test.each(['now', '2026', '2026-02-30', '2026-06-15T12:00:00', '1781524800500', 'Mon, 31 Feb 2026 12:00:00 GMT'])(
    'is ARGUMENT_INVALID as %j',
    (date) => {
      expect(since(date)).toEqual(['ARGUMENT_INVALID', { field: ['ifUnmodifiedSince'] }])
    },
  )
})
