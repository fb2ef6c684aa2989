import { describe, expect, test } from '@jest/globals'

import { formatDay, formatMoney } from '../../../../src/domain/wording/formats'

/** Intl separates with no-break spaces, narrow or not depending on its version. */
const withAnySpace = (text: string) => text.replace(/[\u00A0\u202F]/g, '\u00A0')

describe('money', () => {
  test.each<{ amount: number; code: string; decimals: number; en: string; fr: string }>`
    amount  | code     | decimals | en            | fr
    ${5}    | ${'CAD'} | ${2}     | ${'$0.05'}    | ${'0,05\u00a0$'}
    ${1999} | ${'CAD'} | ${2}     | ${'$19.99'}   | ${'19,99\u00a0$'}
    ${1999} | ${'JPY'} | ${0}     | ${'JP¥1,999'} | ${'1\u00a0999\u00a0¥'}
  `('of $amount minor units of $code: $en, $fr', ({ amount, code, decimals, en, fr }) => {
    expect(withAnySpace(formatMoney(amount, { code, decimals }, 'en'))).toBe(en)
    expect(withAnySpace(formatMoney(amount, { code, decimals }, 'fr'))).toBe(fr)
  })

  test('has the decimals of its own programme', () => {
    const [two, three] = [2, 3].map((decimals) => formatMoney(1000, { code: 'CAD', decimals }, 'en'))
    expect([two, three]).toEqual(['$10.00', '$1.000'])
  })
})

describe('a day', () => {
  test.each<{ instant: string; timeZone: string; en: string; fr: string }>`
    instant                       | timeZone             | en                  | fr
    ${'2026-07-20T12:00:00.000Z'} | ${'UTC'}             | ${'July 20, 2026'}  | ${'20\u00a0juillet 2026'}
    ${'2026-07-01T03:59:59.999Z'} | ${'America/Toronto'} | ${'June 30, 2026'}  | ${'30\u00a0juin 2026'}
    ${'2026-07-01T04:00:00.000Z'} | ${'America/Toronto'} | ${'July 1, 2026'}   | ${'1er\u00a0juillet 2026'}
    ${'2026-07-31T15:00:00.000Z'} | ${'Asia/Tokyo'}      | ${'August 1, 2026'} | ${'1er\u00a0août 2026'}
    ${'2026-07-11T12:00:00.000Z'} | ${'UTC'}             | ${'July 11, 2026'}  | ${'11\u00a0juillet 2026'}
  `('of $instant in $timeZone: $en, $fr', ({ instant, timeZone, en, fr }) => {
    expect(formatDay(new Date(instant), timeZone, 'en')).toBe(en)
    expect(formatDay(new Date(instant), timeZone, 'fr')).toBe(fr)
  })
})
