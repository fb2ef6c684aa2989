import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { filteredTexts, parseFilter } from '../../../../src/rest/contacts/parse-filter'
import { domainErrorOf } from '../../../support/domain-error-of'

const NOON = new Date('2026-06-15T12:00:00.000Z')
const at = (milliseconds: number) => new Date(NOON.getTime() + milliseconds)

/** The message of the error, which is that of an invalid filter. */
function problemOf(filter: string): unknown {
  const error = domainErrorOf(() => parseFilter(filter))
  if (!error) return 'none'
  expect(error).toMatchObject({ reason: 'ARGUMENT_INVALID', details: { field: ['filter'] } })
  return error.message
}

describe('a filter', () => {
  test.each(filteredTexts)('compares %s', (name) => {
    expect(parseFilter(`eq(${name},'a')`)).toEqual({ [name]: 'a' })
  })

  test.each([
    [`eq(channel,'web')`, 'web'],
    [`eq(channel,"web")`, 'web'],
    [` eq ( channel , 'web' ) `, 'web'],
    [`eq\t(\nchannel,'web')`, 'web'],
    [`eq(channel,'')`, ''],
    [`eq(channel,' a ')`, ' a '],
    [`eq(channel,'say "x"')`, 'say "x"'],
    [`eq(channel,"it's")`, "it's"],
    [`eq(channel,'a,b)and(')`, 'a,b)and('],
    [`eq(channel,'\\')`, '\\'],
    [`eq(channel,'é\u{1f600}')`, 'é\u{1f600}'],
  ])('has the value between the quotes: %s', (filter, channel) => {
    expect(parseFilter(filter)).toEqual({ channel })
  })

  test.each([
    [`eq(creationTimeStamp,'2026-06-15T12:00:00Z')`, { createdFrom: NOON, createdTo: NOON }],
    [`ge(creationTimeStamp,'2026-06-15T12:00:00Z')`, { createdFrom: NOON }],
    [`gt(creationTimeStamp,'2026-06-15T12:00:00Z')`, { createdFrom: at(1) }],
    [`le(creationTimeStamp,'2026-06-15T14:00:00+02:00')`, { createdTo: NOON }],
    [`lt(creationTimeStamp,"2026-06-15T12:00:00.000Z")`, { createdTo: at(-1) }],
    [`ge(creationTimeStamp,'2026-06-15')`, { createdFrom: new Date('2026-06-15T00:00:00Z') }],
    [
      `and(ge(creationTimeStamp,'2026-06-15'),gt(creationTimeStamp,'2026-06-15T12:00:00Z'),ge(creationTimeStamp,'2026-01-01'))`,
      { createdFrom: at(1) },
    ],
    [
      `and(le(creationTimeStamp,'2026-06-15T12:00:00Z'),lt(creationTimeStamp,'2026-06-15T12:00:00Z'))`,
      { createdTo: at(-1) },
    ],
    [
      `and(ge(creationTimeStamp,'2026-06-16'),lt(creationTimeStamp,'2026-06-15T12:00:00.001Z'))`,
      { createdFrom: new Date('2026-06-16T00:00:00Z'), createdTo: NOON },
    ],
  ])('compares the creation time: %s', (filter, expected) => {
    expect(parseFilter(filter)).toEqual(expected)
  })

  test.each([`gt(creationTimeStamp,'9999-12-31T23:59:59.999Z')`, `lt(creationTimeStamp,'0001-01-01T00:00:00Z')`])(
    'can match nothing, with instants that can be stored: %s',
    (filter) => {
      const { createdFrom, createdTo } = parseFilter(filter)
      expect(createdFrom?.toISOString()).toBe('9999-12-31T23:59:59.999Z')
      expect(createdTo?.toISOString()).toBe('0001-01-01T00:00:00.000Z')
    },
  )

  test('combines two or more conditions, in any nesting', () => {
    const expected = { channel: 'web', subjectId: 's', treatmentId: 't', createdFrom: NOON }
    const [a, b, c] = [`eq(channel,'web')`, `eq(subjectId,'s')`, `eq(treatmentId,'t')`]
    const d = `ge(creationTimeStamp,'2026-06-15T12:00:00Z')`
    for (const filter of [
      `and(${a},${b},${c},${d})`,
      `and(${a},and(${b},and(${c},${d})))`,
      `and(and(${a},${b}),and(${c},${d}))`,
      `and ( and(${a} , ${b}) , ${c}, ${d} )`,
    ]) {
      expect(parseFilter(filter)).toEqual(expected)
    }
  })

  const nested = (levels: number) => `${"and(eq(channel,'a'),".repeat(levels)}eq(subjectId,'b')${')'.repeat(levels)}`

  test('has up to 10 levels', () => {
    const levels = (count: number) =>
      `${`and(ge(creationTimeStamp,'2026-06-15'),`.repeat(count)}eq(subjectId,'b')${')'.repeat(count)}`
    expect(problemOf(levels(10))).toBe('none')
    expect(problemOf(levels(11))).toMatch(/more than 10 levels of and at position \d+$/)
    expect(problemOf(nested(5000))).toMatch(/a second comparison of channel/)
  })
})

describe('an invalid filter', () => {
  const condition = 'one of and, eq, ge, gt, le, lt'
  const names = `one of ${[...filteredTexts, 'creationTimeStamp'].join(', ')}`

  test.each([
    ['', `expected ${condition} at position 1`],
    ['   ', `expected ${condition} at position 4`],
    ['x', `expected ${condition} at position 1`],
    [`or(eq(channel,'a'),eq(subjectId,'b'))`, `expected ${condition} at position 1`],
    [`EQ(channel,'a')`, `expected ${condition} at position 1`],
    [`'a'`, `expected ${condition} at position 1`],
    ['eq', `expected "(" at position 3`],
    [`eq channel,'a')`, `expected "(" at position 4`],
    ['eq(', `expected ${names} at position 4`],
    [`eq(objectType,'a')`, `expected ${names} at position 4`],
    [`eq('a',channel)`, `expected ${names} at position 4`],
    [`eq(createdFrom,'2026-06-15')`, `expected ${names} at position 4`],
    [`eq(constructor,'a')`, `expected ${names} at position 4`],
    [`gt(channel,'a')`, `expected creationTimeStamp at position 4`],
    ['eq(channel', `expected "," at position 11`],
    [`eq(channel 'a')`, `expected "," at position 12`],
    ['eq(channel,', `expected a value in quotes at position 12`],
    ['eq(channel,web)', `expected a value in quotes at position 12`],
    ['eq(channel,5)', `expected a value in quotes at position 12`],
    [`eq(channel,'web)`, `expected a value in quotes at position 12`],
    [`eq(channel,'web")`, `expected a value in quotes at position 12`],
    [`eq(channel,'a'`, `expected ")" at position 15`],
    [`eq(channel,'a','b')`, `expected ")" at position 15`],
    [`eq(channel,'it''s')`, `expected ")" at position 16`],
    [`eq(channel,'a') x`, `expected the end at position 17`],
    [`eq(channel,'a'))`, `expected the end at position 16`],
    [`eq(channel,'a'),eq(subjectId,'b')`, `expected the end at position 16`],
    ['and()', `expected ${condition} at position 5`],
    [`and(eq(channel,'a'))`, `expected "," at position 20`],
    [`and(eq(channel,'a'),)`, `expected ${condition} at position 21`],
    [`and(eq(channel,'a'),eq(subjectId,'b')`, `expected "," at position 38`],
    [`and(eq(channel,'a') eq(subjectId,'b'))`, `expected "," at position 21`],
    [`and(eq(channel,'a'),eq(channel,'b'))`, `a second comparison of channel at position 24`],
    [`and(eq(channel,'a'),eq(channel,'a'))`, `a second comparison of channel at position 24`],
    [`ge(creationTimeStamp,'yesterday')`, `expected a date-time in ISO 8601 with an offset at position 22`],
    [`ge(creationTimeStamp,'2026-06-15T12:00:00')`, `expected a date-time in ISO 8601 with an offset at position 22`],
    [`eq(channel,'\u{1f600}') x`, `expected the end at position 17`],
    ['\0', `expected ${condition} at position 1`],
  ])('%j: %s', (filter, problem) => {
    expect(problemOf(filter)).toBe(`filter: ${problem}`)
  })

  test('is one for any text, or it is valid: there is no other error', () => {
    const piece = fc.constantFrom(
      'and',
      'eq',
      'gt',
      '(',
      ')',
      ',',
      'channel',
      'creationTimeStamp',
      `'a'`,
      `"b`,
      ' ',
      '\0',
    )
    const filter = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    )
    fc.assert(fc.property(filter, (text) => problemOf(text) !== undefined))
  })
})
