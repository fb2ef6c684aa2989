import { expect, test } from '@jest/globals'

import { measureJson } from '../../../../src/graphql/limits/measure-json'

// Guards against responses that are longer than what was counted: a control character is six characters of JSON, and a
// quotation mark two.

test.each([
  ['texts', { data: { contact: { id: 'contact-1', note: '' } } }],
  ['letters of one to four bytes', ['a~ ', 'é', '€', '🚀']],
  ['quotation marks and backslashes', '"\\/'.repeat(100)],
  ['control characters', '\u0000\u0001\b\t\n\u000b\f\r\u001f\u007f\u0080\u2028'],
  ['halves of surrogate pairs', '\ud83d \ude80'],
  ['numbers, booleans and null', [0, -1, 1.5, 1e21, true, false, null]],
  ['lists and objects', { empty: [], none: {}, one: [{}], two: [[1, 2], { a: 1, b: [3] }] }],
  ['what has no value', { data: undefined, errors: [{ message: 'Not "found"', extensions: { field: undefined } }] }],
])('%s have the size of their JSON', (_, value) => {
  const json = JSON.stringify(value)
  expect(measureJson(value)).toEqual({ length: json.length, bytes: Buffer.byteLength(json) })
})

test('a value over the maximum is not measured to its end', () => {
  const entries = Array.from({ length: 1_000 }, () => ({ value: 'x'.repeat(1_000) }))
  const { length } = measureJson({ entries }, 10_000)
  expect(length).toBeGreaterThan(10_000)
  expect(length).toBeLessThan(20_000)
})
