import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { excerpt } from '../../../../src/domain/values/text'

describe('an excerpt', () => {
  test.each([
    ['short', 5, 'short'],
    ['longer', 5, 'longe…'],
    ['abcd😀', 5, 'abcd…'],
    ['abcd😀', 6, 'abcd😀'],
    ['abc😀x', 5, 'abc😀…'],
    ['half \ud83d', 6, 'half \ufffd'],
    ['\ude00 half', 3, '\ufffd h…'],
  ])('of %j with %i characters is %j', (text, length, expected) => {
    expect(excerpt(text, length)).toBe(expected)
  })

  // Strict JSON parsers reject a response with half of a surrogate pair.
  test('of any text is well-formed, and no longer than its maximum', () => {
    const anyText = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) })
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), fc.integer({ min: 1, max: 8 }), (text, length) => {
        const shortened = excerpt(text, length)
        expect(shortened.isWellFormed()).toBe(true)
        expect(shortened.replace(/…$/, '').length).toBeLessThanOrEqual(length)
      }),
    )
  })
})
