import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { parseEntityTags } from '../../../../src/domain/values/entity-tags'

const strong = (value: string) => ({ value, isWeak: false })
const weak = (value: string) => ({ value, isWeak: true })

describe('a list of entity tags', () => {
  test.each([
    ['"a"', [strong('a')]],
    [' "a" ', [strong('a')]],
    ['W/"a"', [weak('a')]],
    ['""', [strong('')]],
    ['"a", "b"', [strong('a'), strong('b')]],
    ['"a","b" ,\tW/"c"', [strong('a'), strong('b'), weak('c')]],
    ['"a,b", "c"', [strong('a,b'), strong('c')]],
    ['"W/", "*"', [strong('W/'), strong('*')]],
    [', "a",, "b",', [strong('a'), strong('b')]],
    ['"é"', [strong('é')]],
  ])('is parsed: %s', (text, tags) => {
    expect(parseEntityTags(text)).toEqual(tags)
  })

  test.each(['*', ' * '])('can be every version: %j', (text) => {
    expect(parseEntityTags(text)).toBe('*')
  })

  test.each([
    ...['', ' ', ',', 'a', '"a', 'a"', "'a'", 'w/"a"', 'W/ "a"', 'W/a', '"a" "b"', '"a""b"', '"a b"', '"a"x', 'x"a"'],
    ...['"a", *', '*, "a"', '**', '"a", b', '"a\\"b"', '"a\n"'],
  ])('names no version if it is malformed: %j', (text) => {
    expect(parseEntityTags(text)).toEqual([])
  })

  test('has every tag that was written, in its order', () => {
    const tag = fc.record({ value: fc.stringMatching(/^[!#-~]{0,12}$/), isWeak: fc.boolean() })
    fc.assert(
      fc.property(fc.array(tag), fc.constantFrom(',', ', ', ' ,\t', ',,'), (tags, separator) => {
        const text = tags.map(({ value, isWeak }) => `${isWeak ? 'W/' : ''}"${value}"`).join(separator)
        expect(parseEntityTags(text)).toEqual(tags)
      }),
    )
  })

  // A regular expression that tries each split of a run of blanks needs minutes for this text.
  test('is parsed in linear time', () => {
    const blanks = ' '.repeat(100_000)
    expect(parseEntityTags(`"a",${blanks}x`)).toEqual([])
    expect(parseEntityTags(`"a"${blanks}"b"`)).toEqual([])
  })
})
