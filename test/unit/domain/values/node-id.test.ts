import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { formatNodeId, isReservedId, nodeTypes, parseNodeId } from '../../../../src/domain/values/node-id'

describe('a global ID', () => {
  test.each([
    ['Session:a b', 'Session', ['a b']],
    ['Balance:acc-1:GROCERY:loyalty', 'Balance', ['acc-1', 'GROCERY', 'loyalty']],
    ['MemberOffer:50%25%3A1:100%2525', 'MemberOffer', ['50%:1', '100%25']],
    ['Activity:', 'Activity', ['']],
    ['Activity:é😀%25', 'Activity', ['é😀%']],
  ] as const)('%s is read as it was written', (id, type, key) => {
    expect(formatNodeId(type, ...key)).toBe(id)
    expect(parseNodeId(id)).toEqual({ type, key })
    expect(isReservedId(id)).toBe(true)
  })

  test.each([
    '',
    'acc-1',
    'Session',
    'session:a',
    'Sessions:a',
    ':a',
    'Account:a',
    'Activity:a%3a',
    'Activity:%',
    ' Session:a',
  ])('is not %j', (text) => {
    expect(parseNodeId(text)).toBeUndefined()
  })

  test('is unique among all types and keys, and can be read again', () => {
    const keys = fc.array(fc.oneof(fc.string(), fc.constantFrom(':', '%', '%3A', '%25', 'a:b')), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(fc.constantFrom(...nodeTypes), keys, (type, key) => {
        expect(parseNodeId(formatNodeId(type, ...key))).toEqual({ type, key })
      }),
    )
  })
})
