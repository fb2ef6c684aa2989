import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { parseInstant } from '../../src/domain/values/instant'

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
  ])('%s is %s', (text, instant) => {
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
  ])('%j is none', (text) => {
    expect(parseInstant(text)).toBeUndefined()
  })

  test('whatever the calendar holds comes back as it was', () => {
    const years = {
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    }
    fc.assert(fc.property(fc.date(years), (date) => parseInstant(date.toISOString())?.getTime() === date.getTime()))
  })

  test('any text is an instant or none, and never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => !Number.isNaN(parseInstant(text)?.getTime())))
  })
})
