import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { findEndOfDay, parseHttpDate, parseInstant } from '../../../../src/domain/values/instant'

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
    ['2026-01-31T09:30:15+01', '2026-01-31T08:30:15.000Z'],
    ['2026-01-31T09Z', '2026-01-31T09:00:00.000Z'],
    ['20260131', '2026-01-31T00:00:00.000Z'],
    ['20260131T093015Z', '2026-01-31T09:30:15.000Z'],
    ['20260131T0930+0530', '2026-01-31T04:00:00.000Z'],
    ['20260131T093015,25-03', '2026-01-31T12:30:15.250Z'],
    ['2026-W05-6', '2026-01-31T00:00:00.000Z'],
    ['2026W056T09:30Z', '2026-01-31T09:30:00.000Z'],
    ['2026-031', '2026-01-31T00:00:00.000Z'],
    ['2024366T00:00:00Z', '2024-12-31T00:00:00.000Z'],
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
    '2026-0131',
    '202601',
    '20260230',
    '2026-W54-1',
    '2026-W05-8',
    '2026-366',
    '2026-000',
    '20260131T0930',
    '20260131T093015Z00',
    '2026-01-31T09:30:15+1',
    '2026-01-31T09:30:15+2400',
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

describe('a day without a time', () => {
  test.each([
    ['2026-06-15', 'America/Toronto', '2026-06-15T04:00:00.000Z', '2026-06-16T03:59:59.999Z'],
    ['2026-03-08', 'America/Toronto', '2026-03-08T05:00:00.000Z', '2026-03-09T03:59:59.999Z'],
    ['2026-11-01', 'America/Toronto', '2026-11-01T04:00:00.000Z', '2026-11-02T04:59:59.999Z'],
    ['20260615', 'Asia/Kolkata', '2026-06-14T18:30:00.000Z', '2026-06-15T18:29:59.999Z'],
    ['2024-04-26', 'Africa/Cairo', '2024-04-25T22:00:00.000Z', '2024-04-26T20:59:59.999Z'],
    ['2026-06-15', 'UTC', '2026-06-15T00:00:00.000Z', '2026-06-15T23:59:59.999Z'],
    ['9999-12-31', 'UTC', '9999-12-31T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
    ['9999-12-31', 'America/Toronto', '9999-12-31T05:00:00.000Z', '9999-12-31T23:59:59.999Z'],
    ['0001-01-01', 'Asia/Kolkata', '0001-01-01T00:00:00.000Z', '0001-01-01T18:06:31.999Z'],
  ])('%s in %s begins at %s and ends at %s', (day, timeZone, start, end) => {
    expect(parseInstant(day, timeZone)?.toISOString()).toBe(start)
    expect(findEndOfDay(day, timeZone).toISOString()).toBe(end)
  })

  test('does not change what a date-time with an offset means', () => {
    expect(parseInstant('2026-06-15T12:00:00Z', 'America/Toronto')?.toISOString()).toBe('2026-06-15T12:00:00.000Z')
  })
})

describe('an HTTP date', () => {
  test.each([
    ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Mon, 15 Jun 2026 00:00:00 GMT', '2026-06-15T00:00:00.000Z'],
    ['Thu, 29 Feb 2024 23:59:59 GMT', '2024-02-29T23:59:59.000Z'],
    ['Fri, 31 Dec 9999 23:59:59 GMT', '9999-12-31T23:59:59.000Z'],
    ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37.000Z'],
    ['Monday, 15-Jun-26 00:00:00 GMT', '2026-06-15T00:00:00.000Z'],
    ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37.000Z'],
    ['Mon Jun 15 00:00:00 2026', '2026-06-15T00:00:00.000Z'],
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
    'Sunday, 31-Feb-94 08:49:37 GMT',
    'Sun, 06-Nov-94 08:49:37 GMT',
    'Sun Nov 6 08:49:37 1994',
    'Sun Nov  6 08:49:37 1994 GMT',
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
