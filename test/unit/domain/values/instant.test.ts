import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { parseHttpDate, parseInstant } from '../../../../src/domain/values/instant'

describe('an instant', () => {
  test.each([
    ['2026-01-31', '2026-01-31T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2026-01-31T09:30Z', '2026-01-31T09:30:00.000Z'],
    ['2026-01-31T09:30:15Z', '2026-01-31T09:30:15.000Z'],
    ['2026-01-31T09:30:15.5Z', '2026-01-31T09:30:15.500Z'],
    ['2026-01-31T09:30:15,123Z', '2026-01-31T09:30:15.123Z'],
    ['2026-01-31T09:30:15.123456789Z', '2026-01-31T09:30:15.123Z'],
    ['2026-01-31t09:30:15z', '2026-01-31T09:30:15.000Z'],
    ['2026-01-31T09:30:15+02:00', '2026-01-31T07:30:15.000Z'],
    ['2026-01-31T09:30:15-0330', '2026-01-31T13:00:15.000Z'],
    ['2026-12-31T23:30:00-01:00', '2027-01-01T00:30:00.000Z'],
  ])('is parsed from %s to %s', (text, instant) => {
    expect(parseInstant(text)?.toISOString()).toBe(instant)
  })

  test.each([
    '',
    ' ',
    'now',
    '2026',
    '2026-01',
    '2026-1-31',
    '20260131',
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-31T09:30:15',
    '2026-01-31 09:30:15Z',
    '2026-01-31T24:00:00Z',
    '2026-01-31T09:60:00Z',
    '2026-01-31T09:30:60Z',
    '2026-01-31T09:30:15+24:00',
    '2026-01-31T09:30:15+02:60',
    '2026-02-30T09:30:15Z',
    '0000-01-01',
    '9999-12-31T23:59:59-01:00',
    '+002026-01-31',
    ' 2026-01-31',
    '2026-01-31\n',
    'Tue, 16 Feb 2021 00:03:43 GMT',
  ])('is not parsed from %j', (text) => {
    expect(parseInstant(text)).toBeUndefined()
  })

  test('is parsed from the ISO text of any date', () => {
    const years = {
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    }
    fc.assert(fc.property(fc.date(years), (date) => parseInstant(date.toISOString())?.getTime() === date.getTime()))
  })

  test('is parsed or undefined for any text, without an exception', () => {
    fc.assert(fc.property(fc.string(), (text) => !Number.isNaN(parseInstant(text)?.getTime())))
  })
})

describe('an HTTP date', () => {
  test.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Mon, 15 Jun 2026 00:00:00 GMT', '2026-06-15T00:00:00.000Z'],
    ['Thu, 29 Feb 2024 23:59:59 GMT', '2024-02-29T23:59:59.000Z'],
    ['Fri, 31 Dec 9999 23:59:59 GMT', '9999-12-31T23:59:59.000Z'],
  ])('is parsed from %s to %s', (text, instant) => {
    expect(parseHttpDate(text)?.toISOString()).toBe(instant)
  })

  test.each([
    '',
    'now',
    '1994-11-06T08:49:37Z',
    'Sun, 06 Nov 1994 08:49:37',
    'Sun, 06 Nov 1994 08:49:37 CET',
    'Sun, 06 Nov 1994 08:49:37 +0100',
    'Sun, 06 Nov 1994 08:49:37 gmt',
    'Sun, 06 nov 1994 08:49:37 GMT',
    'Sun, 06 Abc 1994 08:49:37 GMT',
    'Sun, 6 Nov 1994 08:49:37 GMT',
    'Sun 06 Nov 1994 08:49:37 GMT',
    '06 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nov 94 08:49:37 GMT',
    'Sun, 06 Nov 1994 8:49:37 GMT',
    'Sun, 06 Nov 1994 08:49 GMT',
    'Sun, 06 Nov 1994 08:49:37.5 GMT',
    'Wed, 30 Feb 2026 08:49:37 GMT',
    'Sun, 29 Feb 2026 08:49:37 GMT',
    'Sun, 00 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 24:00:00 GMT',
    'Sun, 06 Nov 1994 08:60:00 GMT',
    'Sun, 06 Nov 1994 08:49:60 GMT',
    ' Sun, 06 Nov 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37 GMT\n',
  ])('is not parsed from %j', (text) => {
    expect(parseHttpDate(text)).toBeUndefined()
  })

  test('is parsed from the text of any date, to the second', () => {
    const years = { min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }
    fc.assert(
      fc.property(fc.date(years), (date) => {
        expect(parseHttpDate(date.toUTCString())?.getTime()).toBe(Math.floor(date.getTime() / 1000) * 1000)
      }),
    )
  })

  test('is not parsed from any other text, without an exception', () => {
    fc.assert(fc.property(fc.string(), (text) => parseHttpDate(text) === undefined))
  })
})
