import { expect, test } from '@jest/globals'

import { selectMember, spreadByWeight } from '../../../../bench/mixed/call-sequence'

test('operations are called as often as their weights', () => {
  const names = spreadByWeight(['often', 'rare'] as const, { often: 3, rare: 1 })
  expect(names.toSorted()).toEqual(['often', 'often', 'often', 'rare'])
})

test('operations are not called in blocks', () => {
  const names = spreadByWeight(['first', 'second'] as const, { first: 2, second: 2 })
  expect(names).toEqual(['first', 'second', 'first', 'second'])
})

const selectMembers = (count: number) => Array.from({ length: 1_000 }, (_, number) => selectMember(number, count))

test('the hot member makes a tenth of the calls', () => {
  const hot = selectMembers(50).filter(({ index }) => index === 0)
  expect(hot).toHaveLength(100)
  expect(hot.every(({ isHot }) => isHot)).toBe(true)
})

test('every member is called', () => {
  expect(new Set(selectMembers(50).map(({ index }) => index)).size).toBe(50)
})

// Guards against calls that change nothing, and against activity IDs that exist already.
test('the calls for a member are numbered without gaps', () => {
  const numbers = new Map<number, number>()
  for (const { index, n } of selectMembers(7)) {
    expect(n).toBe(numbers.get(index) ?? 0)
    numbers.set(index, n + 1)
  }
})
